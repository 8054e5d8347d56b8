import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useActions, useCheck, useProposals } from '../../stores/app-context.tsx';
import type { ListedProposal } from '../../stores/proposals-store.ts';
import { momentWords } from '../../text/dates.ts';
import { text } from '../../text/en.ts';
import { ProposalSteps } from './proposal-steps.tsx';
import { rightsOf } from './rights.ts';
import { sameFiles, sameFilesWords } from './same-files.ts';
import { type PageSection, SectionWays } from './section-ways.tsx';
import { StatusBadge } from './status-badge.tsx';
import type { ProposedFile } from './use-proposal-files.ts';
import { waitingWords } from './waiting-words.ts';

/** What stays in sight on a proposal's page: where it stands, and what can be done next. */
export function ProposalHead({
  proposal,
  files,
  sections,
}: {
  readonly proposal: ListedProposal;
  readonly files: readonly ProposedFile[];
  readonly sections: readonly PageSection[];
}) {
  const { number, state } = proposal;
  const { select } = useActions();
  const { me, host, list } = useProposals((now) => now);
  const library = useCheck(({ snapshot }) => snapshot);
  const rights = rightsOf(proposal, me, host);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <header className="proposal-head">
      <div className="row spread">
        <button
          type="button"
          className="button bare back"
          onClick={() => select({ screen: 'proposals', proposal: undefined })}
        >
          <IconArrowLeft size={16} aria-hidden="true" />
          {text.proposals.back}
        </button>
        <p className="quiet">
          {text.proposals.number(number)} ·{' '}
          {text.proposals.by(state.opened.by.name, momentWords(state.opened.at))}
        </p>
      </div>
      <div className="proposal-now">
        <div className="proposal-said">
          <h1 ref={heading} tabIndex={-1} dir="auto">
            {state.current.title}
          </h1>
          <p role="status">
            <StatusBadge status={state.status} /> {waitingWords(proposal, rights.isOwn)}
          </p>
          {sameFiles(proposal, list).map((same) => (
            <p key={same.other.number} className="changes-too">
              {sameFilesWords(same, me, library)}{' '}
              <button
                type="button"
                className="button bare place"
                onClick={() => select({ proposal: same.other.number })}
              >
                {text.proposals.goTo}
              </button>
            </p>
          ))}
        </div>
        <ProposalSteps proposal={proposal} rights={rights} files={files} />
      </div>
      <SectionWays sections={sections} />
    </header>
  );
}
