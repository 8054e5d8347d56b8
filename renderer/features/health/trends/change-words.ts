import type { ChangePoint } from '../../../../shared/trends/change-points.ts';
import { text } from '../../../text/en.ts';
import { chartDay, metricWords } from './metric-words.ts';

/** Where a figure moved, and what moved it. */
export function changeWords({ metric, at, before, after, cause }: ChangePoint): string {
  const day = chartDay(new Date(at).toISOString().slice(0, 10));
  const moved = text.trends.change(day, metricWords(metric, before), metricWords(metric, after));
  if (cause === undefined) return `${moved} ${text.trends.noCause}`;
  const parts = cause.changed.map((part) =>
    cause.models !== undefined && (part === 'model' || part === 'answered')
      ? text.trends.otherModel(cause.models.before, cause.models.after)
      : text.trends.parts[part],
  );
  return `${moved} ${text.trends.cause(listed(parts))}`;
}

function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : text.trends.and(parts.slice(0, -1).join(', '), last);
}
