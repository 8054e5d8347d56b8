import { ChangedWords } from '../editor/changed-words.tsx';
import type { Stretch } from '../editor/word-changes.ts';
import { type PlacedThreads, sentenceKey } from './placed-threads.ts';
import type { RemarkTarget } from './selected-words.ts';
import type { ChangedWord, SentenceRow } from './sentence-rows.ts';

/** A line of a text; each of its sentences can have the focus. */
export function SentenceLine({
  row,
  stop,
  placed,
  target,
  onFocus,
}: {
  readonly row: SentenceRow;
  /** The one sentence of the text that Tab comes to. */
  readonly stop: string | undefined;
  readonly placed: PlacedThreads;
  readonly target: RemarkTarget | undefined;
  readonly onFocus: (key: string) => void;
}) {
  return (
    <p className="sentence-line" dir="auto">
      {row.parts.map(({ words, sentence }, index) => {
        const key = sentence && sentenceKey(sentence);
        const content = stretchesOf(words).map((stretch, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no name but their place
          <ChangedWords key={at} {...stretch} />
        ));
        // biome-ignore lint/suspicious/noArrayIndexKey: what stands between sentences has no name but its place
        if (key === undefined) return <span key={index}>{content}</span>;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a button would be a box, and these words flow
          <span
            key={key}
            role="button"
            className="sentence"
            tabIndex={key === stop ? 0 : -1}
            data-sentence={key}
            data-remarked={placed.bySentence.has(key) || undefined}
            data-chosen={target?.key === key || undefined}
            onFocus={() => onFocus(key)}
          >
            {content}
          </span>
        );
      })}
    </p>
  );
}

function stretchesOf(words: readonly ChangedWord[]): readonly Stretch[] {
  const stretches: { kind: Stretch['kind']; words: ChangedWord[] }[] = [];
  for (const word of words) {
    const last = stretches.at(-1);
    if (last?.kind === word.change) last.words.push(word);
    else stretches.push({ kind: word.change, words: [word] });
  }
  return stretches;
}
