import type { Range } from '../prompt/range.ts';

/** Names that a policy lists, where they stand as whole words with the same capitals; a genitive's `s` may follow. */
export function findNames(text: string, names: readonly string[]): readonly Range[] {
  const patterns = names.map((name) => name.trim()).filter((name) => name !== '');
  if (patterns.length === 0) return [];
  // Longer names first, so that "Ada Lovelace" is found before "Ada".
  const wanted = patterns.sort((left, right) => right.length - left.length).map(escaped);
  const name = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${wanted.join('|')})(?=(?:['’]?s)?(?![\\p{L}\\p{N}]))`,
    'gu',
  );
  return [...text.matchAll(name)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

/** As an expression: signs for themselves, and any white space for white space. */
function escaped(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
}
