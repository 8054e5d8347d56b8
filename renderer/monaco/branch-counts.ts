import type { Piece } from './visual-model.ts';

/**
 * How many examples come to each way through a template, by the keys of `pieces`. Counts come from elsewhere and may be
 * some keystrokes old, so that their keys' offsets no longer fit; where they name as many ways as the text has, they
 * are matched in order.
 */
export function branchCounts(
  path: string,
  pieces: readonly Piece[],
  coverage: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const ways = pieces.flatMap(({ branch }) => (branch === undefined ? [] : [branch]));
  const prefix = `${path}:`;
  const keys = Object.keys(coverage).filter((key) => key.startsWith(prefix));
  if (keys.length !== ways.length) return coverage;
  keys.sort((left, right) => Number(left.slice(prefix.length)) - Number(right.slice(prefix.length)));
  return Object.fromEntries(ways.map((way, index) => [way, coverage[keys[index] ?? ''] ?? 0]));
}
