import type { Retention } from './policy.ts';
import { isOlderThan } from './recording-age.ts';

/**
 * Which runs of a recording are kept longer than the policy allows: indexes, in order. `dates` are ISO 8601, one for
 * each run; the newest are kept however old they are, and a run without a date counts as the oldest.
 */
export function expiredRuns(
  dates: readonly (string | undefined)[],
  { days, keepNewest }: Retention,
  asOf: string | undefined,
): readonly number[] {
  const time = (date: string | undefined): number => (date === undefined ? -Infinity : Date.parse(date));
  const newestFirst = dates
    .map((date, index) => ({ date, index }))
    .sort((left, right) => {
      const [a, b] = [time(left.date), time(right.date)];
      return a === b ? right.index - left.index : b - a;
    });
  return newestFirst
    .slice(keepNewest)
    .filter(({ date }) => isOlderThan(date, days, asOf))
    .map(({ index }) => index)
    .sort((left, right) => left - right);
}
