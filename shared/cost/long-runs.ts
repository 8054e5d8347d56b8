/**
 * The longest run of characters of one kind that is tokenized as it is, in UTF-16 code units. Byte-pair merging
 * takes time in proportion to the square of such a run: 100,000 letters without a break took 6 s, 100,000 Chinese
 * characters 20 s (measured, gpt-tokenizer 4.0.0). Words and sentences are far shorter.
 */
export const longestRun = 256;

/**
 * Runs of one kind of character. The tokenizers' own patterns never join two of these kinds, but for one character
 * before a word, so that no piece which they merge is much longer than one of these.
 */
const run = /\p{L}[\p{L}\p{M}]*|\p{N}+|\s+|[^\s\p{L}\p{N}]+/gu;

/** A stretch of a text: `scale` is 1, or by how much a long run is longer than the part of it that is kept. */
export interface Piece {
  readonly text: string;
  readonly scale: number;
}

/** Cuts a text so that no run in it is longer than `longestRun`: of a longer one only the beginning is kept, and its scale. */
export function cutLongRuns(text: string): readonly Piece[] {
  if (text.length <= longestRun) return [{ text, scale: 1 }];
  const pieces: Piece[] = [];
  let from = 0;
  let at = 0;
  run.lastIndex = 0;
  while (run.test(text)) {
    const end = run.lastIndex;
    if (end - at > longestRun && !isDigits(text, at)) {
      if (at > from) pieces.push({ text: text.slice(from, at), scale: 1 });
      pieces.push({ text: text.slice(at, at + longestRun), scale: (end - at) / longestRun });
      from = end;
    }
    at = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), scale: 1 });
  return pieces;
}

/** Digits are no danger: the tokenizers cut them into threes. */
function isDigits(text: string, at: number): boolean {
  return /\p{N}/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}
