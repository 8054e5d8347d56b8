import { useState } from 'react';
import { useActions, useProject, useProposals } from '../../stores/app-context.tsx';
import { baseText } from '../../stores/project-store.ts';
import type { ListedProposal } from '../../stores/proposals-store.ts';
import { text } from '../../text/en.ts';
import { AuthorSteps } from './author-steps.tsx';
import { earlierTexts } from './earlier-texts.ts';
import type { Rights } from './rights.ts';
import type { ProposedFile } from './use-proposal-files.ts';
import { WordsForm } from './words-form.tsx';

type Asked = 'changes' | 'withdraw';

/** What can be done with a proposal as it stands, by whom it may be done. */
export function ProposalSteps({
  proposal: { number, state, conflicts },
  rights,
  files,
}: {
  readonly proposal: ListedProposal;
  readonly rights: Rights;
  readonly files: readonly ProposedFile[];
}) {
  const [asked, setAsked] = useState<Asked>();
  const { say, makeLive, tell, tellFailure, change, select } = useActions();
  const live = useProject((now) => now.files);
  const host = useProposals((now) => now.host);
  const isBusy = useProposals((now) => now.busy !== undefined);
  const { steps } = text.proposals;
  const { head } = state.current;

  async function goLive(): Promise<void> {
    const outcome = await makeLive(number, head);
    if (outcome.kind === 'done') tell(steps.toast.live);
    else if (outcome.kind === 'failed') tellFailure(outcome);
    else tell(steps.inTheWay(outcome.conflicts.map(({ path }) => path).join(', ')), 'error');
  }

  function restore(): void {
    const earlier = earlierTexts(files, (path) => baseText(live, path));
    if (earlier.kind === 'conflict') tell(steps.laterWords(earlier.path), 'error');
    else if (earlier.texts.length === 0) tell(steps.toast.nothingToRestore);
    else {
      change(earlier.texts, { message: steps.toast.restored });
      select({ screen: 'editor', path: earlier.texts[0]?.path, openPropose: true });
    }
  }

  return (
    <section className="stack sheet" aria-label={steps.title}>
      {asked === undefined && (
        <div className="row">
          {rights.review && state.status !== 'approved' && (
            <button
              type="button"
              className="button main"
              disabled={isBusy}
              onClick={async () => {
                if (await say(number, { kind: 'approved', head })) tell(steps.toast.approved);
              }}
            >
              {steps.approve}
            </button>
          )}
          {rights.makeLive && (
            <button type="button" className="button main" disabled={isBusy} onClick={() => void goLive()}>
              {steps.makeLive}
            </button>
          )}
          {rights.review && (
            <button type="button" className="button" onClick={() => setAsked('changes')}>
              {steps.askForChanges}
            </button>
          )}
          {rights.update && <AuthorSteps number={number} files={files} conflicts={conflicts} />}
          {rights.withdraw && (
            <button type="button" className="button" onClick={() => setAsked('withdraw')}>
              {steps.withdraw}
            </button>
          )}
          {rights.restore && (
            <button type="button" className="button" disabled={files.length === 0} onClick={restore}>
              {steps.restore}
            </button>
          )}
        </div>
      )}
      {asked === 'changes' && (
        <WordsForm
          label={steps.asked}
          go={steps.askGo}
          isNeeded
          onClose={() => setAsked(undefined)}
          onGo={async (words) => {
            const done = await say(number, { kind: 'changes-asked', head, text: words });
            if (done) tell(steps.toast.asked);
            return done;
          }}
        />
      )}
      {asked === 'withdraw' && (
        <WordsForm
          label={steps.withdrawSure}
          go={steps.withdrawGo}
          onClose={() => setAsked(undefined)}
          onGo={async (words) => {
            const why = words.trim() === '' ? {} : { text: words };
            const done = await say(number, { kind: 'withdrawn', ...why });
            if (done) tell(steps.toast.withdrawn);
            return done;
          }}
        />
      )}
      {state.status !== 'live' && state.status !== 'withdrawn' && (
        <p className="quiet">{host?.allowOwnApproval ? text.proposals.sample : text.proposals.courtesy}</p>
      )}
      {rights.isOwn && !rights.review && state.status === 'with-reviewer' && (
        <p className="quiet">{text.proposals.ownHelp}</p>
      )}
    </section>
  );
}
