import type { Range } from '../prompt/range.ts';

/** A line cut out of a text, with the stretch of it that matters. Offsets are into `text`. */
export interface Excerpt {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const width = 96;

/** The line in which a stretch begins, cut to what fits beside it; cut ends are marked with "…". */
export function excerptAt(text: string, { start, end }: Range): Excerpt {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const nextBreak = text.indexOf('\n', start);
  const lineEnd = nextBreak < 0 ? text.length : nextBreak;
  const from = Math.max(lineStart, Math.min(start - Math.floor(width / 3), lineEnd - width));
  const to = Math.min(lineEnd, from + width);
  const before = from > lineStart ? '…' : '';
  const after = to < lineEnd ? '…' : '';
  const shift = before.length - from;
  const clipped = Math.max(start, Math.min(end, to));
  return { text: `${before}${text.slice(from, to)}${after}`, start: start + shift, end: clipped + shift };
}
