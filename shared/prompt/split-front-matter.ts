import type { Range } from './range.ts';

/** The parts of a Dotprompt file, or why what looks like front matter is none. */
export type Split =
  | { readonly kind: 'front-matter'; readonly yaml: Range; readonly bodyStart: number }
  | { readonly kind: 'none' }
  /** Something that looks like front matter and is sent as text. `range` is its first line. */
  | { readonly kind: 'not-closed' | 'empty' | 'byte-order-mark'; readonly range: Range };

/**
 * Finds the front matter between two `---` lines. Comment lines and blank lines may stand before it, as in Dotprompt's
 * current rule (google/dotprompt aa4bf02, `FRONTMATTER_AND_BODY_REGEX`); the npm package 1.1.2 does not allow them yet.
 * Written by hand because that expression takes the square of the length on a text of many line ends.
 */
export function splitFrontMatter(source: string): Split {
  const start = skipComments(source);
  if (!source.startsWith('---', start)) {
    const marked = source.startsWith('\ufeff---');
    return marked ? { kind: 'byte-order-mark', range: { start: 0, end: 4 } } : { kind: 'none' };
  }
  const range = { start, end: start + 3 };
  const openLine = lastLineEnd(source, start + 3);
  if (openLine < 0) return { kind: 'none' };

  let at = nextLineEnd(source, openLine + 1);
  while (at >= 0) {
    const next = afterLineEnd(source, at);
    const bodyStart = source.startsWith('---', next) ? lastLineEnd(source, next + 3) + 1 : 0;
    if (bodyStart > 0) return { kind: 'front-matter', yaml: { start: openLine + 1, end: at }, bodyStart };
    at = nextLineEnd(source, next);
  }
  if (!source.startsWith('---', openLine + 1)) return { kind: 'not-closed', range };
  const bodyStart = lastLineEnd(source, openLine + 4) + 1;
  const before = Math.max(source.lastIndexOf('\n', openLine - 1), source.lastIndexOf('\r', openLine - 1));
  // Between the two `---` only white space: with a blank in it the format takes it for front matter, else for text.
  if (bodyStart > 0 && before > start && openLine - before > 1) {
    return { kind: 'front-matter', yaml: { start: before + 1, end: openLine }, bodyStart };
  }
  return { kind: 'empty', range };
}

function skipComments(source: string): number {
  let start = 0;
  for (;;) {
    let end = start;
    while (source[end] === ' ' || source[end] === '\t' || source[end] === '\r') end++;
    if (source[start] === '#') {
      end = source.indexOf('\n', start);
      if (end < 0) return start;
    }
    if (source[end] !== '\n') return start;
    start = end + 1;
  }
}

/** The last line end in the white space at `start`, or -1. */
function lastLineEnd(source: string, start: number): number {
  let last = -1;
  for (let at = start; at < source.length && /\s/.test(source.charAt(at)); at++) {
    if (source[at] === '\n' || source[at] === '\r') last = at;
  }
  return last;
}

function nextLineEnd(source: string, start: number): number {
  const newline = source.indexOf('\n', start);
  const carriage = source.slice(start, newline < 0 ? undefined : newline).indexOf('\r');
  return carriage < 0 ? newline : start + carriage;
}

function afterLineEnd(source: string, at: number): number {
  return source.startsWith('\r\n', at) ? at + 2 : at + 1;
}
