/** A text's lines, each with the line end that it has (LF, CRLF or CR). Together they are the text. */
export function linesOf(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+/g) ?? [];
}

/**
 * A text's words, each with the white space behind it, so that neighbouring words touch. A tag (`{{name}}`) is one
 * piece, and so is a phrase in a script that sets no spaces. Together they are the text.
 */
export function wordsOf(text: string): readonly string[] {
  return (
    text.match(/(?:\{\{[^{}]*\}\}|[^\s{、。，！？；：]+[、。，！？；：]*|[{、。，！？；：])\s*|\s+/g) ?? []
  );
}

/** How every line of a text ends: one way, several ways (`mixed`), or not at all where it is one line. */
export type LineEnds = '\n' | '\r\n' | '\r' | 'mixed' | 'none';

/** How the lines of a text end. */
export function lineEndsOf(text: string): LineEnds {
  const hasBoth = text.includes('\r\n');
  const hasOnlyLf = /(?:^|[^\r])\n/.test(text);
  const hasOnlyCr = /\r(?!\n)/.test(text);
  if (Number(hasBoth) + Number(hasOnlyLf) + Number(hasOnlyCr) > 1) return 'mixed';
  if (hasBoth) return '\r\n';
  if (hasOnlyLf) return '\n';
  return hasOnlyCr ? '\r' : 'none';
}

/** How many pieces several lists have in common at their beginnings and, behind those, at their ends. */
export function commonEdges(lists: readonly (readonly string[])[]): {
  readonly head: number;
  readonly tail: number;
} {
  const [first = [], ...others] = lists;
  const least = Math.min(...lists.map(({ length }) => length));
  let head = 0;
  while (head < least && others.every((list) => list[head] === first[head])) head++;
  let tail = 0;
  while (tail < least - head && others.every((list) => list.at(-1 - tail) === first.at(-1 - tail))) tail++;
  return { head, tail };
}
