import type { Segment } from './segment.ts';

/** A part of a segment. Of words the range follows; a value or a helper keeps the range of its tag. */
export function sliceSegment(segment: Segment, from: number, to: number): Segment {
  const { text, origin, start } = segment;
  if (from === 0 && to === text.length) return segment;
  const part = { ...segment, text: text.slice(from, to) };
  return origin === 'words' && segment.end - start === text.length
    ? { ...part, start: start + from, end: start + to }
    : part;
}

/**
 * Puts `indent` before each line of the segments from `from` on, in place: a partial that stands alone on an indented
 * line is indented as a whole. An empty last line stays empty.
 * @param place where the indent stands
 */
export function indentSegments(
  segments: Segment[],
  from: number,
  indent: string,
  place: { readonly path: string; readonly start: number; readonly end: number },
): void {
  const result: Segment[] = [];
  const before: Segment = { text: indent, origin: 'words', ...place };
  let atLineStart = true;
  for (const segment of segments.slice(from)) {
    const { text } = segment;
    let start = 0;
    while (start < text.length) {
      const lineEnd = text.indexOf('\n', start);
      const end = lineEnd < 0 ? text.length : lineEnd + 1;
      if (atLineStart) result.push(before);
      result.push(sliceSegment(segment, start, end));
      atLineStart = lineEnd >= 0;
      start = end;
    }
  }
  segments.length = from;
  for (const segment of result) segments.push(segment);
}
