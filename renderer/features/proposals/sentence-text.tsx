import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { placeOfRemark } from '../../../shared/proposal/find-sentence.ts';
import type { ListedProposal } from '../../stores/proposals-store.ts';
import { text } from '../../text/en.ts';
import { type PlacedThreads, sentenceKey } from './placed-threads.ts';
import { rowFolds } from './row-folds.ts';
import { type RemarkTarget, selectedWords } from './selected-words.ts';
import { SentenceLine } from './sentence-line.tsx';
import { SentenceNotes } from './sentence-notes.tsx';
import type { SentenceRow } from './sentence-rows.ts';

/** The bridge carries no longer quote. */
const longestQuote = 2000;

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** A file's words, sentence by sentence: the arrow keys walk, Enter remarks, and each remark stands beside its words. */
export function SentenceText({
  proposal,
  path,
  title,
  before,
  after,
  rows,
  placed,
}: {
  readonly proposal: ListedProposal;
  readonly path: string;
  readonly title: string;
  readonly before: string | null;
  readonly after: string;
  readonly rows: readonly SentenceRow[];
  readonly placed: PlacedThreads;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const help = useId();
  const [current, setCurrent] = useState<string>();
  const [target, setTarget] = useState<RemarkTarget>();
  const [isOpen, setOpen] = useState(false);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const runs = useMemo(() => {
    const hasRemark = ({ parts }: SentenceRow) =>
      parts.some(({ sentence }) => sentence !== undefined && placed.bySentence.has(sentenceKey(sentence)));
    return rowFolds(rows.map((row) => row.isChanged || hasRemark(row)));
  }, [rows, placed]);
  const sentences = rows.flatMap(({ parts }) => parts.flatMap(({ sentence }) => sentence ?? []));

  const find = (key: string) =>
    frame.current?.querySelector<HTMLElement>(`[data-sentence="${CSS.escape(key)}"]`) ?? undefined;
  const targetOf = (key: string): RemarkTarget | undefined => {
    const sentence = sentences.find((one) => sentenceKey(one) === key);
    return sentence && { key, range: sentence, isGone: sentence.isGone };
  };

  function walk(event: KeyboardEvent): void {
    const key = event.target instanceof HTMLElement ? event.target.dataset.sentence : undefined;
    if (key === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      setTarget(targetOf(key));
      setOpen(true);
      return;
    }
    const all = [...(frame.current?.querySelectorAll<HTMLElement>('[data-sentence]') ?? [])];
    const at = all.findIndex((one) => one.dataset.sentence === key);
    const step = steps[event.key];
    const next =
      event.key === 'Home' ? all[0] : event.key === 'End' ? all.at(-1) : step && all[Math.max(0, at + step)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  function close(): void {
    setOpen(false);
    if (target !== undefined) find(target.key)?.focus();
    setTarget(undefined);
  }

  const firstKey = runs.flatMap(({ kind, start, end }) => (kind === 'shown' ? rows.slice(start, end) : []));
  const first = firstKey.flatMap(({ parts }) => parts.flatMap(({ sentence }) => sentence ?? []))[0];
  const stop = current ?? (first && sentenceKey(first));
  return (
    <>
      <p id={help} className="quiet">
        {text.proposals.file.help}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: no fieldset, because these are no inputs */}
      <div
        ref={frame}
        className="sentence-text"
        role="group"
        aria-label={text.proposals.file.words(title)}
        aria-describedby={help}
        onKeyDown={walk}
        onMouseUp={() => {
          if (!isOpen && frame.current !== null) setTarget(selectedWords(frame.current, after, targetOf));
        }}
      >
        {runs.map(({ kind, start, end }) =>
          kind === 'folded' && !opened.has(start) ? (
            <button
              key={start}
              type="button"
              className="more-words"
              onClick={() => setOpened(new Set([...opened, start]))}
            >
              {text.proposals.file.unchanged(end - start)}
            </button>
          ) : (
            rows.slice(start, end).map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place
              <div key={`${start} ${index}`} className="sentence-row">
                <SentenceLine row={row} stop={stop} placed={placed} target={target} onFocus={setCurrent} />
                <SentenceNotes
                  proposal={proposal}
                  row={row}
                  placed={placed}
                  target={target}
                  isOpen={isOpen}
                  placeOf={({ range: { start, end }, isGone }) =>
                    placeOfRemark(path, isGone ? (before ?? '') : after, {
                      start,
                      end: Math.min(end, start + longestQuote),
                    })
                  }
                  onOpen={() => setOpen(true)}
                  onClose={close}
                />
              </div>
            ))
          ),
        )}
      </div>
    </>
  );
}
