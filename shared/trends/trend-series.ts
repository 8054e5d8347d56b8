import { groupBy } from '../group-by.ts';
import { metricOf, type TrendMetric, type TrendRow, trendMetrics } from './trend-row.ts';

/** The answers of one day: how many, and the mean of each figure that is known. */
export interface TrendPoint {
  /** YYYY-MM-DD, in UTC. */
  readonly day: string;
  readonly answers: number;
  readonly means: Readonly<Partial<Record<TrendMetric, number>>>;
}

/** The days of one prompt or variant with one model, the earliest first. */
export interface TrendSeries {
  readonly prompt: string;
  readonly variant?: string;
  readonly model: string;
  readonly points: readonly TrendPoint[];
}

/** Series by prompt, variant and model, in the order of their names. Rows come oldest first. */
export function trendSeries(rows: readonly TrendRow[]): readonly TrendSeries[] {
  const groups = groupBy(rows, ({ prompt, variant = '', model }) => `${prompt}\n${variant}\n${model}`);
  return [...groups]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([, list]) => {
      const [first] = list;
      if (first === undefined) return [];
      const { prompt, variant, model } = first;
      const points = [...groupBy(list, ({ at }) => Math.floor(at / dayInMs))].map(([day, some]) => ({
        day: new Date(day * dayInMs).toISOString().slice(0, 10),
        answers: some.length,
        means: meansOf(some),
      }));
      return [{ prompt, ...(variant !== undefined && { variant }), model, points }];
    });
}

const dayInMs = 86_400_000;

function meansOf(rows: readonly TrendRow[]): TrendPoint['means'] {
  const means: Partial<Record<TrendMetric, number>> = {};
  for (const metric of trendMetrics) {
    let [sum, count] = [0, 0];
    for (const row of rows) {
      const figure = metricOf(row, metric);
      if (figure === undefined) continue;
      sum += figure;
      count++;
    }
    if (count > 0) means[metric] = sum / count;
  }
  return means;
}
