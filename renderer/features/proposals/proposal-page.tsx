import { IconArrowLeft } from '@tabler/icons-react';
import { useActions, useProposals } from '../../stores/app-context.tsx';
import type { ListedProposal } from '../../stores/proposals-store.ts';
import { momentWords } from '../../text/dates.ts';
import { text } from '../../text/en.ts';
import { BriefView } from '../brief/brief-view.tsx';
import { LoginButton } from '../login/login-button.tsx';
import { ProposalFiles } from './proposal-files.tsx';
import { ProposalSteps } from './proposal-steps.tsx';
import { Remarks } from './remarks.tsx';
import { rightsOf } from './rights.ts';
import { StatusBadge } from './status-badge.tsx';
import { useProposalFiles } from './use-proposal-files.ts';
import { waitingWords } from './waiting-words.ts';

/** One proposal: where it stands, what can be done, what it changes, what was said, and what happened. */
export function ProposalPage({ proposal }: { readonly proposal: ListedProposal }) {
  const { number, state, events } = proposal;
  const { select } = useActions();
  const me = useProposals((now) => now.me);
  const host = useProposals((now) => now.host);
  const rights = rightsOf(proposal, me, host);
  const read = useProposalFiles(number, state.current.head);
  const files = read?.kind === 'files' ? read.files : [];
  return (
    <div className="stack proposal">
      <div>
        <button
          type="button"
          className="button bare"
          onClick={() => select({ screen: 'proposals', proposal: undefined })}
        >
          <IconArrowLeft size={16} aria-hidden="true" />
          {text.proposals.back}
        </button>
      </div>
      <header className="stack">
        <h1 dir="auto">{state.current.title}</h1>
        <p className="row">
          <StatusBadge status={state.status} />
          <span className="quiet">
            {text.proposals.number(number)} ·{' '}
            {text.proposals.by(state.opened.by.name, momentWords(state.opened.at))}
          </span>
        </p>
        <p role="status">{waitingWords(proposal, rights.isOwn)}</p>
      </header>
      <ProposalSteps proposal={proposal} rights={rights} files={files} />
      <section className="stack" aria-labelledby="proposal-changes">
        <h2 id="proposal-changes">{text.proposals.changed}</h2>
        {read?.kind === 'failed' ? (
          <div className="alert error row spread" role="alert">
            <span>{text.errors[read.code]}</span>
            <LoginButton code={read.code} />
          </div>
        ) : (
          <ProposalFiles proposal={proposal} files={files} />
        )}
      </section>
      <Remarks proposal={proposal} files={files} />
      <section className="stack" aria-labelledby="proposal-brief">
        <h2 id="proposal-brief">{text.proposals.brief}</h2>
        <div className="sheet">
          {state.current.body.trim() === '' ? (
            <p className="quiet">{text.proposals.noBrief}</p>
          ) : (
            <BriefView brief={state.current.body} level={3} />
          )}
        </div>
      </section>
      <section className="stack" aria-labelledby="proposal-events">
        <h2 id="proposal-events">{text.proposals.happened}</h2>
        <ol className="proposal-events">
          {events.map((event) => (
            <li key={event.id}>
              <span className="quiet">{momentWords(event.at)}</span> <bdi>{event.by.name}</bdi>{' '}
              {text.proposals.events[event.kind]}
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
