import { wordsOf } from './text-pieces.ts';

/** How often each word stands in a text, without case, white space and the signs behind it. */
export type WordBag = ReadonlyMap<string, number>;

/** The words of a text, counted. */
export function wordBag(text: string): WordBag {
  const bag = new Map<string, number>();
  for (const word of wordsOf(text)) {
    const key = word.replace(/[\s\p{P}]+$/u, '').toLowerCase();
    if (key !== '') bag.set(key, (bag.get(key) ?? 0) + 1);
  }
  return bag;
}

/** Words in common over words in all (Dice): 1 for the same words in any order, 0 for none in common. */
export function alikeness(left: WordBag, right: WordBag): number {
  let common = 0;
  for (const [word, count] of left) common += Math.min(count, right.get(word) ?? 0);
  const total = sizeOf(left) + sizeOf(right);
  return total === 0 ? 0 : (2 * common) / total;
}

function sizeOf(bag: WordBag): number {
  return [...bag.values()].reduce((sum, count) => sum + count, 0);
}
