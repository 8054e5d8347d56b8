import { IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Written } from '../../engine/preparation.ts';
import { useProposals, useSelection } from '../../stores/app-context.tsx';
import { nothingWritten } from '../../stores/proposal-notes.ts';
import { proposedPaths } from '../../stores/proposals-store.ts';
import { text } from '../../text/en.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { BriefView } from '../brief/brief-view.tsx';
import { ChooseDrafts } from './choose-drafts.tsx';
import { choosableGroups, firstChoice, proposalsOf } from './chosen-drafts.ts';
import { GateList } from './gate-list.tsx';
import { InterviewForm } from './interview-form.tsx';
import type { ProposePhase } from './propose-drawer.tsx';
import { SendBar } from './send-bar.tsx';
import { usePreparation } from './use-preparation.ts';
import { useWritten } from './use-written.ts';
import { WhoForm } from './who-form.tsx';

/** What is asked on the left, what the reviewer will see on the right, the gate and the button below. */
export function ProposeForm({
  place,
  failure,
  onPhase,
  onClose,
}: {
  readonly place: string;
  readonly failure: Extract<ProposePhase, { kind: 'writing' }>['failure'];
  readonly onPhase: (phase: ProposePhase) => void;
  readonly onClose: () => void;
}) {
  const path = useSelection((state) => state.path);
  const list = useProposals((state) => state.list);
  const me = useProposals((state) => state.me);
  const proposed = useMemo(() => proposedPaths({ list, me }), [list, me]);
  const [wanted, setWanted] = useState<readonly string[]>();
  const [readiness, setReady] = useState<boolean>();
  // Which proposal is updated follows from the choice; before the groups are known, from the file that is edited.
  const [number, setNumber] = useState<number | null>(
    () => (path === undefined ? undefined : proposed.get(path)) ?? null,
  );
  const current = list.find((one) => one.number === number)?.state.current;
  const isReady = readiness ?? current?.ready ?? true;
  const [written, setWritten] = useWritten(place, number, current?.title);
  const ready = usePreparation(wanted, written, current?.body ?? '');
  const { preparation } = ready;
  const groups = preparation === undefined ? [] : choosableGroups(preparation.travels, proposed);
  const choose = (paths: readonly string[]) => {
    setWanted([...new Set(paths)]);
    setNumber(proposalsOf(groups, new Set(paths))[0] ?? null);
  };
  // What is chosen at first is known as soon as the edits are sorted.
  if (preparation !== undefined && wanted === undefined && groups.length > 0) {
    choose(firstChoice(groups, path));
  }
  const onWritten = (now: Written) => setWritten(now);
  return (
    <>
      <header className="drawer-head row spread">
        <h2>{number === null ? text.propose.title : text.propose.updateTitle(number)}</h2>
        <button type="button" className="button bare" onClick={onClose} title={text.propose.close}>
          <IconX size={16} aria-hidden="true" />
          <span className="hidden">{text.propose.close}</span>
        </button>
      </header>
      {preparation === undefined || (wanted === undefined && groups.length > 0) ? (
        <EmptyState headline={ready.isFailed ? text.propose.preparedNot : text.propose.preparing} />
      ) : groups.length === 0 ? (
        <div className="drawer-body">
          <p>{text.propose.cannotTravel}</p>
          <ChooseDrafts groups={[]} preparation={preparation} chosen={new Set()} onChange={choose} />
        </div>
      ) : (
        <>
          <div className="drawer-body propose-columns">
            <div className="propose-form stack">
              <ChooseDrafts
                groups={groups}
                preparation={preparation}
                chosen={new Set(wanted)}
                onChange={choose}
              />
              <InterviewForm
                preparation={preparation}
                written={written}
                isReady={isReady}
                onChange={onWritten}
                onReady={setReady}
              />
              {me === null && <WhoForm />}
            </div>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
            <section className="propose-preview" aria-label={text.propose.preview} tabIndex={0}>
              <h3>{text.propose.preview}</h3>
              <article className="sheet">
                <p className="preview-title">{preparation.interview.title}</p>
                <BriefView brief={preparation.brief} />
              </article>
            </section>
          </div>
          <SendBar
            place={place}
            number={number}
            proposals={proposalsOf(groups, new Set(wanted))}
            chosen={wanted ?? []}
            prepared={ready}
            isReady={isReady}
            failure={failure}
            onPhase={(phase) => {
              if (phase.kind === 'sent') keepFor(phase.proposal.number);
              onPhase(phase);
            }}
          >
            <GateList preparation={preparation} written={written} onChange={onWritten} />
          </SendBar>
        </>
      )}
    </>
  );

  /** For its next version, what was said is there again; a new proposal begins with nothing. */
  function keepFor(sent: number): void {
    const { interview } = preparation ?? {};
    setWritten(nothingWritten, null);
    setWritten({ ...written, ...(interview && { title: interview.title }) }, sent);
  }
}
