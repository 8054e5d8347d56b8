/** Lines in a row that are shown, or that are folded until they are asked for; `end` is excluded. */
export interface RowRun {
  readonly kind: 'shown' | 'folded';
  readonly start: number;
  readonly end: number;
}

/** So many lines stay on either side of one that matters. */
const around = 1;

/** Fewer lines than this are not worth folding. */
const fewest = 3;

/** Which lines of a text are folded: those far from any that matters. `matters` has one entry for each line. */
export function rowFolds(matters: readonly boolean[]): readonly RowRun[] {
  const isNear = matters.map((_, row) =>
    matters.slice(Math.max(0, row - around), row + around + 1).includes(true),
  );
  const runs: RowRun[] = [];
  for (let start = 0; start < isNear.length; ) {
    let end = start;
    while (end < isNear.length && isNear[end] === isNear[start]) end++;
    const isFolded = isNear[start] === false && end - start >= fewest;
    const last = runs.at(-1);
    if (!isFolded && last?.kind === 'shown') runs[runs.length - 1] = { ...last, end };
    else runs.push({ kind: isFolded ? 'folded' : 'shown', start, end });
    start = end;
  }
  return runs;
}
