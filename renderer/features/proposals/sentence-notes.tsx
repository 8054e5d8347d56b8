import type { RemarkPlace } from '../../../shared/proposal/proposal.ts';
import type { ListedProposal } from '../../stores/proposals-store.ts';
import { text } from '../../text/en.ts';
import { type PlacedThreads, sentenceKey } from './placed-threads.ts';
import { RemarkThread } from './remark-thread.tsx';
import { SaidForm } from './said-form.tsx';
import type { RemarkTarget } from './selected-words.ts';
import type { SentenceRow } from './sentence-rows.ts';
import { useSay } from './use-say.ts';

/** What stands in the margin of a line: the remarks on its sentences, and the way to another. */
export function SentenceNotes({
  proposal: { number, state },
  row,
  placed,
  target,
  isOpen,
  placeOf,
  onOpen,
  onClose,
}: {
  readonly proposal: ListedProposal;
  readonly row: SentenceRow;
  readonly placed: PlacedThreads;
  readonly target: RemarkTarget | undefined;
  /** The form for a remark on the target is open. */
  readonly isOpen: boolean;
  readonly placeOf: (target: RemarkTarget) => RemarkPlace;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}) {
  const { say, refusal } = useSay(number);
  const keys = row.parts.flatMap(({ sentence }) => (sentence === undefined ? [] : [sentenceKey(sentence)]));
  const threads = keys.flatMap((key) => placed.bySentence.get(key) ?? []);
  const isHere = target !== undefined && keys.includes(target.key);
  if (threads.length === 0 && !isHere) return null;
  return (
    <div className="sentence-notes">
      {threads.map((one) => (
        <RemarkThread key={one.thread.remark.id} number={number} thread={one.thread} placed={one} />
      ))}
      {isHere && !isOpen && (
        <button type="button" className="button" onClick={onOpen}>
          {text.proposals.remark.on}
        </button>
      )}
      {isHere && isOpen && (
        <SaidForm
          label={text.proposals.remark.label}
          go={text.proposals.remark.send}
          about={placeOf(target).quote}
          keptAs={`remark on ${number} ${target.isGone ? 'before' : 'now'} ${placeOf(target).path} ${placeOf(target).quote}`}
          refusal={refusal}
          onSay={async (words) => {
            const { head } = state.current;
            const done = await say({ kind: 'remark', head, text: words, place: placeOf(target) });
            if (done) onClose();
            return done;
          }}
          onLeave={onClose}
        />
      )}
    </div>
  );
}
