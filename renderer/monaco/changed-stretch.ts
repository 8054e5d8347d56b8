/** What of two lists differs: everything before `start` is the same, and so is everything from the two ends on. */
export interface ChangedStretch {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** The one stretch in which two lists differ. */
export function changedStretch(before: readonly string[], after: readonly string[]): ChangedStretch {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same])
    same++;
  return { start, oldEnd: before.length - same, newEnd: after.length - same };
}
