import type { SentMessage } from '../../engine/snapshot.ts';
import { type Stretch, wordChanges, wordsOf } from '../editor/word-changes.ts';

/** A message as it is sent. */
export interface PlainMessage {
  readonly role: SentMessage['message']['role'];
  readonly words: string;
}

/** Words of a message that were all kept, all taken away or all added. */
export interface StretchOfOne {
  readonly kind: Stretch['kind'];
  readonly words: string;
}

/** A message beside what stood in its place. */
export interface MessagePair {
  readonly role: PlainMessage['role'];
  readonly stretches: readonly StretchOfOne[];
}

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
  return wordChanges(plainWords(before), plainWords(now)).map(({ kind, words }) => ({
    kind,
    words: words.map(({ text }) => text).join(''),
  }));
}

function plainWords(words: string) {
  return wordsOf(words, 0, words.length, []);
}
