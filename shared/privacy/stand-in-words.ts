import type { StandInSource } from './stand-in-source.ts';

const consonants = 'bdfghjklmnprstvz';
const vowels = 'aeiou';

/** The stand-in for one word of a name, in small letters; the same for each spelling of the word. */
export type WordStandIn = (word: string) => string;

/**
 * Words that sound like names and are nobody's: three syllables, half a million of them. Listed words get words of their
 * own, so that two people never become one, and never a word that is listed itself.
 */
export function wordStandIns(source: StandInSource, listed: readonly string[]): WordStandIn {
  const own = new Set(listed.flatMap(wordsOf).map(folded));
  const assigned = new Map<string, string>();
  const taken = new Set(own);
  for (const word of [...own].sort()) {
    let attempt = 0;
    while (taken.has(madeUp(source, word, attempt))) attempt++;
    const standIn = madeUp(source, word, attempt);
    taken.add(standIn);
    assigned.set(word, standIn);
  }
  return (word) => assigned.get(folded(word)) ?? madeUp(source, folded(word), 0);
}

/** The words of a name, as they are written. */
export function wordsOf(name: string): readonly string[] {
  return name.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** Without accents and in small letters, so that `María` and `MARIA` are one word. */
function folded(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function madeUp(source: StandInSource, word: string, attempt: number): string {
  const numbers = source(`word ${attempt}`, word);
  const syllable = (at: number): string =>
    consonants.charAt((numbers[at] ?? 0) % consonants.length) +
    vowels.charAt((numbers[at + 1] ?? 0) % vowels.length);
  return syllable(0) + syllable(2) + syllable(4);
}
