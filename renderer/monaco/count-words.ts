import { type EditorText, fill } from './text.ts';

/** How many examples come to a block, in words; none carries a mark as well as its colour. */
export function countWords(count: number, text: EditorText): string {
  if (count === 0) return `⚠ ${text.noExample}`;
  return count === 1 ? text.oneExample : fill(text.examples, { count });
}
