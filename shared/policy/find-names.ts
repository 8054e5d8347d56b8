import type { Range } from '../prompt/range.ts';

/** Names that a policy lists, where they stand as whole words with the same capitals; a genitive's `s` may follow. */
export function findNames(text: string, names: readonly string[]): readonly Range[] {
  const pattern = patternFor(names);
  if (pattern === undefined) return [];
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** Lists of names are few and long, and texts many: each list is made into an expression once. */
const known = new WeakMap<readonly string[], RegExp | undefined>();

function patternFor(names: readonly string[]): RegExp | undefined {
  if (known.has(names)) return known.get(names);
  const patterns = names.map((name) => name.trim()).filter((name) => name !== '');
  // Longer names first, so that "Ada Lovelace" is found before "Ada".
  const wanted = patterns.sort((left, right) => right.length - left.length).map(escaped);
  const source = `(?<![\\p{L}\\p{N}])(?:${wanted.join('|')})(?=(?:['’]?s)?(?![\\p{L}\\p{N}]))`;
  const pattern = wanted.length === 0 ? undefined : new RegExp(source, 'gu');
  known.set(names, pattern);
  return pattern;
}

/** As an expression: signs for themselves, and any white space for white space. */
function escaped(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
}
