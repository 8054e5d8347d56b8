import { mediaOrSection, type Piece, roleOrHistory } from './message-markers.ts';
import type { Injection, Segment } from './segment.ts';
import { createCursor } from './segment-cursor.ts';

/** Markers that a value brought in: those that lie in a value, or beside the one that a helper was asked for. */
export function injections(text: string, segments: readonly Segment[]): readonly Injection[] {
  const found: Injection[] = [];
  const cursor = createCursor(segments);
  for (const { text: marker, start: markerStart, end } of markersOf(text)) {
    for (let segment = segments[cursor.index]; segment && cursor.offset < end; ) {
      const segmentEnd = cursor.offset + segment.text.length;
      if (segmentEnd > markerStart && segment.variable !== undefined) {
        const isAskedFor = segment.origin === 'helper' && cursor.offset === markerStart && segmentEnd === end;
        if (!isAskedFor) {
          const { variable, path, start, end: placeEnd } = segment;
          found.push({ variable, marker, path, start, end: placeEnd });
          break;
        }
      }
      if (segmentEnd > end) break;
      cursor.index++;
      cursor.offset = segmentEnd;
      segment = segments[cursor.index];
    }
  }
  return found;
}

/** The markers that have an effect: roles and history first, media and sections in what lies between those. */
function markersOf(text: string): readonly Piece[] {
  const found: Piece[] = [];
  const add = (stretch: string, offset: number, expression: RegExp): void => {
    for (const { 0: marker, index } of stretch.matchAll(expression)) {
      found.push({ text: marker, start: offset + index, end: offset + index + marker.length });
    }
  };
  add(text, 0, roleOrHistory);
  let last = 0;
  for (const { start, end } of [...found, { start: text.length, end: text.length }]) {
    add(text.slice(last, start), last, mediaOrSection);
    last = end;
  }
  return found.sort((left, right) => left.start - right.start);
}
