import { injections } from './injections.ts';
import {
  historyPrefix,
  mediaOrSection,
  mediaPrefix,
  type Piece,
  roleOrHistory,
  rolePrefix,
  sectionPrefix,
  split,
} from './message-markers.ts';
import type { Message, Part, Role } from './request.ts';
import type { Injection, RenderedMessage, Segment, Turn } from './segment.ts';
import { type Cursor, createCursor, takeSegments } from './segment-cursor.ts';

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
