import { digest } from '../digest.ts';

/**
 * So many of a list's members, in the list's order. Which ones depends on their keys alone, so that a member more or
 * less changes no other's luck.
 */
export function stableSample<T>(
  members: readonly T[],
  most: number,
  keyOf: (member: T) => string,
): readonly T[] {
  if (members.length <= most) return members;
  const ranked = members
    .map((member, index) => ({ member, index, rank: digest(keyOf(member)) }))
    .sort((left, right) =>
      left.rank < right.rank ? -1 : left.rank > right.rank ? 1 : left.index - right.index,
    );
  const chosen = ranked.slice(0, Math.max(0, most));
  return chosen.sort((left, right) => left.index - right.index).map(({ member }) => member);
}
