import type { Message, Part, Role } from './request.ts';
import type { Injection, RenderedMessage, Segment, Turn } from './segment.ts';
import { sliceSegment } from './segment-text.ts';

const rolePrefix = '<<<dotprompt:role:';
const historyPrefix = '<<<dotprompt:history';
const mediaPrefix = '<<<dotprompt:media:';
const sectionPrefix = '<<<dotprompt:section';
const roleOrHistory = /(<<<dotprompt:(?:role:[a-z]+|history))>>>/g;
const mediaOrSection = /(<<<dotprompt:(?:media:url|section).*?)>>>/g;

/** A stretch of the whole text: words, or a marker without its `>>>`. `end` includes that. */
interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

type Source = { readonly turn: Turn } | { role: string; piece?: Piece };

/** Messages as the format makes them of a rendered text, with the segments that they are made of. */
export interface SplitMessages {
  readonly messages: readonly RenderedMessage[];
  readonly injections: readonly Injection[];
}

/**
 * Splits a rendered text at its markers, as `toMessages` of `dotprompt` 1.1.2 does: markers count wherever they come
 * from, pieces of white space alone are dropped, and without `{{history}}` the earlier turns go before the last
 * message when that is the user's, else after it.
 */
export function toMessages(segments: readonly Segment[], history: readonly Turn[]): SplitMessages {
  const text = segments.map((segment) => segment.text).join('');
  const hasMarkers = text.includes('<<<dotprompt:');
  const sources: Source[] = [];
  let current: { role: string; piece?: Piece } = { role: 'user' };
  sources.push(current);
  let hasHistory = false;
  for (const piece of split(text, 0, hasMarkers ? roleOrHistory : undefined)) {
    if (piece.text.startsWith(rolePrefix)) {
      const role = piece.text.slice(rolePrefix.length);
      if (current.piece) {
        current = { role };
        sources.push(current);
      } else {
        current.role = role;
      }
    } else if (piece.text.startsWith(historyPrefix)) {
      for (const turn of history) sources.push({ turn });
      hasHistory ||= history.length > 0;
      current = { role: 'model' };
      sources.push(current);
    } else {
      current.piece = piece;
    }
  }
  const cursor = createCursor(segments);
  const messages = sources.flatMap((source) => rendered(source, cursor, hasMarkers));
  return {
    messages: hasHistory ? messages : insertHistory(messages, history),
    injections: hasMarkers ? injections(text, segments) : [],
  };
}

/** Like `String.split` with a capturing expression, with places and without pieces of white space alone. */
function split(text: string, offset: number, expression: RegExp | undefined): readonly Piece[] {
  const pieces: Piece[] = [];
  let last = 0;
  const add = (start: number, end: number, content: string): void => {
    if (content.trim() !== '') pieces.push({ text: content, start: offset + start, end: offset + end });
  };
  if (expression) {
    for (const match of text.matchAll(expression)) {
      add(last, match.index, text.slice(last, match.index));
      last = match.index + match[0].length;
      add(match.index, last, match[1] ?? '');
    }
  }
  add(last, text.length, text.slice(last));
  return pieces;
}

function rendered(source: Source, cursor: Cursor, hasMarkers: boolean): readonly RenderedMessage[] {
  if ('turn' in source) return [fromHistory(source.turn)];
  const { role, piece } = source;
  if (!piece) return [];
  const parts: Part[] = [];
  const segments: Segment[] = [];
  for (const part of split(piece.text, piece.start, hasMarkers ? mediaOrSection : undefined)) {
    if (part.text.startsWith(mediaPrefix)) parts.push(mediaPart(part.text));
    else if (part.text.startsWith(sectionPrefix)) parts.push(sectionPart(part.text));
    else {
      parts.push({ type: 'text', text: part.text });
      takeSegments(cursor, part, segments);
    }
  }
  const [first] = parts;
  const content = parts.length === 1 && first?.type === 'text' ? first.text : parts;
  const known = knownRole(role);
  return [
    {
      message: { role: known ?? (role === 'assistant' ? 'assistant' : 'user'), content },
      ...(!known && { writtenRole: role }),
      source: 'template',
      segments,
    },
  ];
}

function knownRole(role: string): Role | undefined {
  switch (role) {
    case 'model':
      return 'assistant';
    case 'user':
    case 'system':
    case 'tool':
      return role;
    default:
      return undefined;
  }
}

function mediaPart(marker: string): Part {
  const [, url = '', contentType] = marker.split(' ');
  return { type: 'media', url, ...(contentType && { contentType }) };
}

function sectionPart(marker: string): Part {
  const [, name = ''] = marker.split(' ');
  return { type: 'section', name };
}

function fromHistory({ role, content }: Turn): RenderedMessage {
  const message: Message = { role, content };
  return { message, source: 'history', segments: [] };
}

function insertHistory(
  messages: readonly RenderedMessage[],
  history: readonly Turn[],
): readonly RenderedMessage[] {
  if (history.length === 0) return messages;
  const turns = history.map(fromHistory);
  const last = messages.at(-1);
  const lastIsUser = last?.message.role === 'user' && last.writtenRole === undefined;
  return lastIsUser ? [...messages.slice(0, -1), ...turns, last] : [...messages, ...turns];
}

/** Walks through segments from front to back. */
interface Cursor {
  readonly segments: readonly Segment[];
  index: number;
  /** Offset of the segment at `index` in the whole text. */
  offset: number;
}

function createCursor(segments: readonly Segment[]): Cursor {
  return { segments, index: 0, offset: 0 };
}

/** The segments that make up a stretch; stretches must be asked for in order. */
function takeSegments(cursor: Cursor, { start, end }: Piece, into: Segment[]): void {
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

/** Markers that a value brought in: those that lie in a value, or beside the one that a helper was asked for. */
function injections(text: string, segments: readonly Segment[]): readonly Injection[] {
  const found: Injection[] = [];
  const markers = [...text.matchAll(roleOrHistory), ...text.matchAll(mediaOrSection)];
  markers.sort((left, right) => left.index - right.index);
  const cursor = createCursor(segments);
  for (const match of markers) {
    const end = match.index + match[0].length;
    for (let segment = segments[cursor.index]; segment && cursor.offset < end; ) {
      const segmentEnd = cursor.offset + segment.text.length;
      if (segmentEnd > match.index && segment.variable !== undefined) {
        const isAskedFor = segment.origin === 'helper' && cursor.offset === match.index && segmentEnd === end;
        if (!isAskedFor) {
          const { variable, path, start, end: placeEnd } = segment;
          found.push({ variable, marker: match[0], path, start, end: placeEnd });
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
