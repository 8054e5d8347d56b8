import type { TrendMetric } from '../../../../shared/trends/trend-row.ts';
import type { TrendSeries } from '../../../../shared/trends/trend-series.ts';

/** A figure of one day and model. */
export interface ChartValue {
  readonly model: string;
  readonly value: number;
  readonly answers: number;
}

/** A day that has figures, with its place from the left, from 0 to 1. */
export interface ChartDay {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly x: number;
  readonly values: readonly ChartValue[];
}

/** One model's line, as the path of an SVG of 1000 by 1000, and its dots where they are few enough to be told apart. */
export interface ChartLine {
  readonly model: string;
  readonly path: string;
  readonly dots: string;
}

/** A chart without its words. */
export interface ChartShape {
  readonly days: readonly ChartDay[];
  readonly lines: readonly ChartLine[];
  /** The figure at the top; the bottom is 0. */
  readonly top: number;
  /** Where a moment (milliseconds since 1970) stands, from 0 to 1. */
  readonly placeOf: (at: number) => number;
}

/** Width and height of the drawing. */
export const drawing = 1000;
/** So many days have a dot each. */
const mostDots = 30;
const dayInMs = 86_400_000;

/** Lays a figure of one prompt out over time, a line for each model; `undefined` where no answer tells the figure. */
export function chartShape(series: readonly TrendSeries[], metric: TrendMetric): ChartShape | undefined {
  const known = series.map(({ model, points }) => ({
    model,
    points: points.flatMap(({ day, answers, means }) => {
      const value = means[metric];
      return value === undefined ? [] : [{ day, at: Date.parse(day), answers, value }];
    }),
  }));
  const all = known.flatMap(({ points }) => points);
  if (all.length === 0) return undefined;
  const first = all.reduce((least, { at }) => Math.min(least, at), Infinity);
  const last = all.reduce((most, { at }) => Math.max(most, at), -Infinity);
  const top = roundedUp(all.reduce((most, { value }) => Math.max(most, value), 0));
  const placeOf = (at: number): number =>
    last === first
      ? 0.5
      : Math.min(1, Math.max(0, (Math.floor(at / dayInMs) * dayInMs - first) / (last - first)));
  const spot = ({ at, value }: { readonly at: number; readonly value: number }): string =>
    `${Math.round(placeOf(at) * drawing)} ${Math.round((1 - value / top) * drawing)}`;
  return {
    top,
    placeOf,
    days: daysOf(known, placeOf),
    lines: known
      .filter(({ points }) => points.length > 0)
      .map(({ model, points }) => ({
        model,
        path: `M${points.map(spot).join('L')}`,
        dots: points.length > mostDots ? '' : points.map((point) => `M${spot(point)}h0`).join(''),
      })),
  };
}

interface KnownSeries {
  readonly model: string;
  readonly points: readonly { readonly day: string; readonly answers: number; readonly value: number }[];
}

function daysOf(series: readonly KnownSeries[], placeOf: ChartShape['placeOf']): readonly ChartDay[] {
  const days = new Map<string, ChartValue[]>();
  for (const { model, points } of series) {
    for (const { day, ...figures } of points) {
      const values = days.get(day);
      if (values === undefined) days.set(day, [{ model, ...figures }]);
      else values.push({ model, ...figures });
    }
  }
  return [...days]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([day, values]) => ({ day, x: placeOf(Date.parse(day)), values }));
}

/** The next of 1, 1.5, 2, 3, 4, 5, 6, 8 and 10 times a power of ten. */
function roundedUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((one) => one * power >= value * 0.999_999) ?? 10;
  return step * power;
}

/** The day nearest to a place from 0 to 1: its index, 0 where there are none. */
export function nearestDay(days: readonly ChartDay[], place: number): number {
  let [found, least] = [0, Infinity];
  for (const [index, { x }] of days.entries()) {
    const distance = Math.abs(x - place);
    if (distance < least) [found, least] = [index, distance];
  }
  return found;
}
