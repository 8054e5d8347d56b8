import type { Piece } from './message-markers.ts';
import type { Segment } from './segment.ts';
import { sliceSegment } from './segment-text.ts';

/** Walks through segments from front to back. */
export interface Cursor {
  readonly segments: readonly Segment[];
  index: number;
  /** Offset of the segment at `index` in the whole text. */
  offset: number;
}

/** A cursor before the first segment. */
export function createCursor(segments: readonly Segment[]): Cursor {
  return { segments, index: 0, offset: 0 };
}

/** The segments that make up a stretch; stretches must be asked for in order. */
export function takeSegments(cursor: Cursor, { start, end }: Piece, into: Segment[]): void {
  for (;;) {
    const segment = cursor.segments[cursor.index];
    if (!segment || cursor.offset >= end) return;
    const segmentEnd = cursor.offset + segment.text.length;
    const from = Math.max(start, cursor.offset);
    const to = Math.min(end, segmentEnd);
    if (from < to) into.push(sliceSegment(segment, from - cursor.offset, to - cursor.offset));
    if (segmentEnd > end) return;
    cursor.index++;
    cursor.offset = segmentEnd;
  }
}
