import { diffWordsWithSpace } from 'diff';
import type { SentMessage } from '../../engine/snapshot.ts';

/** A message as it is sent. */
export interface PlainMessage {
  readonly role: SentMessage['message']['role'];
  readonly words: string;
}

/** Words of a message that were all kept, all taken away or all added. */
export interface StretchOfOne {
  readonly kind: 'same' | 'removed' | 'added';
  readonly words: string;
}

/** A message beside what stood in its place. */
export interface MessagePair {
  readonly role: PlainMessage['role'];
  readonly stretches: readonly StretchOfOne[];
}

/** Texts that differ more than this are not compared word by word. */
const maxEditLength = 1_500;

/** Two conversations, message by message, with what became of the words. */
export function messagePairs(
  before: readonly PlainMessage[],
  now: readonly PlainMessage[],
): readonly MessagePair[] {
  const length = Math.max(before.length, now.length);
  return Array.from({ length }, (_, index) => {
    const [old, current] = [before[index], now[index]];
    const role = (current ?? old)?.role ?? 'user';
    return { role, stretches: stretchesOf(old?.words ?? '', current?.words ?? '') };
  });
}

function stretchesOf(before: string, now: string): readonly StretchOfOne[] {
  if (before === now) return [{ kind: 'same', words: now }];
  const changes = diffWordsWithSpace(before, now, { maxEditLength });
  const found: readonly StretchOfOne[] = changes?.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    words: value,
  })) ?? [
    { kind: 'removed', words: before },
    { kind: 'added', words: now },
  ];
  return found.filter(({ words }) => words !== '');
}
