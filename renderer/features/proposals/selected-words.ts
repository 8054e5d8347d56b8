import type { Range } from '../../../shared/prompt/range.ts';

/** Words that a remark is to be about. */
export interface RemarkTarget {
  /** The sentence that it stands beside, by `sentenceKey`. */
  readonly key: string;
  readonly range: Range;
  /** The range is in the earlier text. */
  readonly isGone: boolean;
}

/**
 * What the pointer chose in a text whose sentences bear `data-sentence`: the selected words, or all of the sentences that
 * they are part of where they are not written as they are shown; without a selection the sentence that was clicked.
 */
export function selectedWords(
  frame: HTMLElement,
  source: string,
  targetOf: (key: string) => RemarkTarget | undefined,
): RemarkTarget | undefined {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const met = [...frame.querySelectorAll<HTMLElement>('[data-sentence]')]
    .filter((element) => range.intersectsNode(element))
    .flatMap(({ dataset }) => targetOf(dataset.sentence ?? '') ?? []);
  const words = selection.toString().trim();
  if (words === '') return met[0];
  const now = met.filter(({ isGone }) => !isGone);
  const [first, last] = [now[0], now.at(-1)];
  if (first === undefined || last === undefined) return met.at(-1);
  const start = source.indexOf(words, first.range.start);
  const isThere = start >= 0 && start + words.length <= last.range.end;
  return {
    ...last,
    range: isThere ? { start, end: start + words.length } : { start: first.range.start, end: last.range.end },
  };
}
