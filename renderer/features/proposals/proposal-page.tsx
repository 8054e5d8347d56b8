import { useState } from 'react';
import { useProposals } from '../../stores/app-context.tsx';
import type { ListedProposal } from '../../stores/proposals-store.ts';
import { useVersionsLook } from '../../stores/use-versions-look.ts';
import { text } from '../../text/en.ts';
import { Switch } from '../../ui/switch.tsx';
import { LoginButton } from '../login/login-button.tsx';
import { Touched } from '../versions/touched.tsx';
import { ChangedFiles } from './changed-files.tsx';
import { ChangedParts } from './changed-parts.tsx';
import { Happened } from './happened.tsx';
import { OwnBrief } from './own-brief.tsx';
import { ProposalHead } from './proposal-head.tsx';
import { ReviewNote } from './review-note.tsx';
import { type Since, sinceVersions, useSeenVersion } from './seen-version.ts';
import { useFilesSince } from './use-files-since.ts';
import { useProposalFiles } from './use-proposal-files.ts';
import { WholeRemarks } from './whole-remarks.tsx';

/** One proposal: where it stands, what can be done, what it changes and touches, and what was said. */
export function ProposalPage({ proposal }: { readonly proposal: ListedProposal }) {
  const { number, state } = proposal;
  const { base, head } = state.current;
  const me = useProposals((now) => now.me);
  const versions = sinceVersions(proposal, me, useSeenVersion(number, head));
  const [since, setSince] = useState<Since>('before');
  const chosen = versions.has(since) ? since : 'before';
  const read = useProposalFiles(number, head);
  const files = read?.kind === 'files' ? read.files : undefined;
  const compared = useFilesSince(files, chosen === 'before' ? undefined : versions.get(chosen));
  const look = useVersionsLook((compared !== 'failed' && versions.get(chosen)) || base, head);
  const shown = compared === 'failed' ? files : compared;
  const open = state.threads.filter(({ settled }) => !settled).length;
  return (
    <main className="proposal">
      <ProposalHead
        proposal={proposal}
        files={files ?? []}
        sections={[
          { id: 'proposal-brief', title: text.proposals.brief },
          { id: 'proposal-changes', title: text.proposals.changed },
          { id: 'touched', title: text.versions.judged },
          { id: 'proposal-remarks', title: text.proposals.remark.title, count: open },
          { id: 'proposal-events', title: text.proposals.happened },
        ]}
      />
      <div className="proposal-body">
        <ReviewNote proposal={proposal} files={files ?? []} />
        <section aria-labelledby="proposal-brief">
          <h2 id="proposal-brief" tabIndex={-1}>
            {text.proposals.brief}
          </h2>
          <OwnBrief body={state.current.body} />
        </section>
        <section className="stack" aria-labelledby="proposal-changes">
          <div className="row spread">
            <h2 id="proposal-changes" tabIndex={-1}>
              {text.proposals.changed}
            </h2>
            {versions.size > 1 && (
              <Switch
                label={text.proposals.since.label}
                value={chosen}
                options={[...versions.keys()].map((value) => ({ value, label: text.proposals.since[value] }))}
                onChange={setSince}
              />
            )}
          </div>
          {compared === 'failed' && (
            <p className="alert" role="status">
              {text.proposals.since.gone}
            </p>
          )}
          {look.kind === 'done' && <ChangedParts parts={look.look.parts} />}
          {read?.kind === 'failed' && (
            <div className="alert error row spread" role="alert">
              <span>{text.errors[read.code]}</span>
              <LoginButton code={read.code} />
            </div>
          )}
          {read?.kind !== 'failed' && shown === undefined && (
            <p className="quiet">{text.proposals.readingFiles}</p>
          )}
          {shown !== undefined && (
            <ChangedFiles key={`${head} ${chosen}`} proposal={proposal} files={shown} />
          )}
        </section>
        <Touched state={look} />
        <section className="stack" aria-labelledby="proposal-remarks">
          <h2 id="proposal-remarks" tabIndex={-1}>
            {text.proposals.remark.title}
          </h2>
          <WholeRemarks proposal={proposal} />
        </section>
        <Happened proposal={proposal} />
      </div>
    </main>
  );
}
