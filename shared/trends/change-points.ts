import { metricOf, type TrendMetric, type TrendRow } from './trend-row.ts';
import type { VersionChange } from './version-changes.ts';

/** A place from which on a figure is another one. */
export interface ChangePoint {
  readonly metric: TrendMetric;
  /** Milliseconds since 1970, of the first answer after it. */
  readonly at: number;
  /** Means of the stretches before and after it. */
  readonly before: number;
  readonly after: number;
  /** The version that came up there; absent where none did, and something else moved it. */
  readonly cause?: VersionChange;
}

/** Answers on each side of a change that there are at least. */
const fewest = 5;
/** How many standard errors the means of both sides are apart at least: chance alone reaches 5 in one of many thousand series. */
const surprise = 5;
/** Share by which a figure changes at least, and for shares the difference. */
const matters = 0.1;
/** Changes of one figure that are looked for. */
const most = 8;

interface Known {
  readonly row: number;
  readonly value: number;
}

/**
 * Finds where a figure of one prompt or variant moved (binary segmentation by the largest difference of means), and which
 * of the versions that came up moved it: the one nearest to the place. Rows are oldest first; the changes are in order.
 */
export function changePoints(
  rows: readonly TrendRow[],
  metric: TrendMetric,
  versions: readonly VersionChange[],
): readonly ChangePoint[] {
  const known: Known[] = [];
  for (const [row, one] of rows.entries()) {
    const value = metricOf(one, metric);
    if (value !== undefined) known.push({ row, value });
  }
  const splits = segment(known.map(({ value }) => value)).sort((left, right) => left - right);
  return splits.map((split, order) => {
    const row = known[split]?.row ?? 0;
    const cause = nearest(versions, row, Math.max(3, Math.round(rows.length / 50)));
    return {
      metric,
      at: rows[row]?.at ?? 0,
      before: meanOf(known.slice(splits[order - 1] ?? 0, split)),
      after: meanOf(known.slice(split, splits[order + 1] ?? known.length)),
      ...(cause !== undefined && { cause }),
    };
  });
}

function nearest(versions: readonly VersionChange[], row: number, reach: number): VersionChange | undefined {
  let found: VersionChange | undefined;
  for (const version of versions) {
    const distance = Math.abs(version.index - row);
    if (distance <= reach && (found === undefined || distance < Math.abs(found.index - row))) found = version;
  }
  return found;
}

function meanOf(known: readonly Known[]): number {
  return known.reduce((sum, { value }) => sum + value, 0) / known.length;
}

/** Where a list of figures is cut, the clearest cuts first. */
function segment(values: readonly number[]): number[] {
  const sums = [0];
  const squares = [0];
  for (const [index, value] of values.entries()) {
    sums.push((sums[index] ?? 0) + value);
    squares.push((squares[index] ?? 0) + value * value);
  }
  const cuts: number[] = [];
  const open: (readonly [number, number])[] = [[0, values.length]];
  while (open.length > 0 && cuts.length < most) {
    const [from, to] = open.shift() ?? [0, 0];
    const cut = bestCut(sums, squares, from, to);
    if (cut === undefined) continue;
    cuts.push(cut);
    open.push([from, cut], [cut, to]);
  }
  return cuts;
}

/** The cut of a stretch whose sides differ most, when that is more than chance and matters. */
function bestCut(
  sums: readonly number[],
  squares: readonly number[],
  from: number,
  to: number,
): number | undefined {
  const between = (list: readonly number[], start: number, end: number): number =>
    (list[end] ?? 0) - (list[start] ?? 0);
  let best: { readonly cut: number; readonly score: number; readonly change: number } | undefined;
  for (let cut = from + fewest; cut <= to - fewest; cut++) {
    const [left, right] = [cut - from, to - cut];
    const [before, after] = [between(sums, from, cut) / left, between(sums, cut, to) / right];
    const spread =
      between(squares, from, cut) -
      left * before * before +
      (between(squares, cut, to) - right * after * after);
    // Never quite zero, so that two figures that never vary still differ by something finite.
    const least = 1e-9 * Math.max(before * before, after * after, 1e-12);
    const variance = Math.max(spread, least) / Math.max(1, left + right - 2);
    const score = Math.abs(after - before) / Math.sqrt(variance * (1 / left + 1 / right));
    if (best !== undefined && score <= best.score) continue;
    const size = Math.max(Math.abs(before), Math.abs(after));
    best = { cut, score, change: size === 0 ? 0 : Math.abs(after - before) / size };
  }
  return best !== undefined && best.score >= surprise && best.change >= matters ? best.cut : undefined;
}
