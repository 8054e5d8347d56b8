import { money, pricedTogether } from '../../../../shared/cost/money.ts';
import type { TrendMetric } from '../../../../shared/trends/trend-row.ts';
import { dateWords } from '../../../text/dates.ts';
import { text } from '../../../text/en.ts';

/** A figure for people, with its unit. */
export function metricWords(metric: TrendMetric, value: number): string {
  const { unit } = text.trends;
  switch (metric) {
    case 'cost':
      return money(value * pricedTogether);
    case 'inputTokens':
    case 'outputTokens':
      return unit.tokens(Math.round(value).toLocaleString('en'));
    case 'latencyMs':
      return unit.seconds(
        (value / 1000).toLocaleString('en', { maximumFractionDigits: value < 10_000 ? 2 : 1 }),
      );
    case 'length':
      return unit.characters(Math.round(value).toLocaleString('en'));
    default:
      return unit.percent((value * 100).toLocaleString('en', { maximumFractionDigits: 1 }));
  }
}

/** A day of a chart (YYYY-MM-DD, the same day wherever the reader is) for people. */
export function chartDay(day: string): string {
  return dateWords(`${day}T12:00:00`);
}
