import { useEffect, useRef, useState } from 'react';
import { useActions, useProject } from '../../stores/app-context.tsx';
import { baseText } from '../../stores/project-store.ts';
import type { ListedProposal } from '../../stores/proposals-store.ts';
import { text } from '../../text/en.ts';
import { ActButton } from './act-button.tsx';
import { AuthorSteps } from './author-steps.tsx';
import { earlierTexts } from './earlier-texts.ts';
import { Refusal } from './refusal.tsx';
import type { Rights } from './rights.ts';
import { SaidForm } from './said-form.tsx';
import type { ProposedFile } from './use-proposal-files.ts';
import { useSay } from './use-say.ts';

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
  const { makeLive, tell, change, select } = useActions();
  const { say, refusal, setRefusal } = useSay(number);
  const live = useProject((now) => now.files);
  const frame = useRef<HTMLElement>(null);
  const { steps } = text.proposals;
  const { head } = state.current;
  // In the sample its author reviews too: what waits for the author comes first, and alone is the main thing to do.
  const isForAuthor = rights.update && state.waitingFor === 'author';
  const ofAuthor = rights.update && (
    <AuthorSteps
      number={number}
      files={files}
      conflicts={conflicts}
      isMain={!rights.review || isForAuthor}
      isNext={isForAuthor}
    />
  );

  // The button that was pressed may be gone after it: the keyboard goes on from where it was.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these change the buttons
  useEffect(() => {
    if (document.activeElement === document.body) frame.current?.focus();
  }, [asked, state.status, head]);

  async function goLive(): Promise<void> {
    setRefusal(undefined);
    const outcome = await makeLive(number, head);
    if (outcome.kind === 'done') tell(steps.toast.live);
    else if (outcome.kind === 'failed') setRefusal({ words: text.errors[outcome.code], code: outcome.code });
    else setRefusal({ words: steps.inTheWay(outcome.conflicts.map(({ path }) => path).join(', ')) });
  }

  function restore(): void {
    const earlier = earlierTexts(files, (path) => baseText(live, path));
    if (earlier.kind === 'conflict') setRefusal({ words: steps.laterWords(earlier.path) });
    else if (earlier.texts.length === 0) tell(steps.toast.nothingToRestore);
    else {
      change(earlier.texts, { message: steps.toast.restored });
      select({ screen: 'editor', path: earlier.texts[0]?.path, openPropose: true });
    }
  }

  async function approve(): Promise<void> {
    if (await say({ kind: 'approved', head })) tell(steps.toast.approved);
  }

  return (
    <section ref={frame} className="proposal-steps" aria-label={steps.title} tabIndex={-1}>
      {asked === undefined && (
        <div className="row">
          {rights.makeLive && (
            <ActButton look="main" onAct={() => void goLive()}>
              {steps.makeLive}
            </ActButton>
          )}
          {isForAuthor && ofAuthor}
          {rights.review && state.status !== 'approved' && (
            <ActButton look={isForAuthor ? '' : 'main'} onAct={() => void approve()}>
              {steps.approve}
            </ActButton>
          )}
          {!isForAuthor && ofAuthor}
          {rights.review && <ActButton onAct={() => setAsked('changes')}>{steps.askForChanges}</ActButton>}
          {rights.restore && files.length > 0 && <ActButton onAct={restore}>{steps.restore}</ActButton>}
          {rights.withdraw && (
            <ActButton look="bare" onAct={() => setAsked('withdraw')}>
              {steps.withdraw}
            </ActButton>
          )}
        </div>
      )}
      {asked === undefined && <Refusal refusal={refusal} />}
      {asked === 'changes' && (
        <SaidForm
          label={steps.asked}
          go={steps.askGo}
          keptAs={`changes asked of ${number}`}
          refusal={refusal}
          onLeave={() => setAsked(undefined)}
          onSay={async (words) => {
            const done = await say({ kind: 'changes-asked', head, text: words });
            if (done) setAsked(undefined);
            if (done) tell(steps.toast.asked);
            return done;
          }}
        />
      )}
      {asked === 'withdraw' && (
        <SaidForm
          label={steps.withdrawSure}
          go={steps.withdrawGo}
          keptAs={`withdrawal of ${number}`}
          isOptional
          refusal={refusal}
          onLeave={() => setAsked(undefined)}
          onSay={async (words) => {
            const done = await say({ kind: 'withdrawn', ...(words !== '' && { text: words }) });
            if (done) setAsked(undefined);
            if (done) tell(steps.toast.withdrawn);
            return done;
          }}
        />
      )}
    </section>
  );
}
