import type { Facts } from '../check/facts.ts';
import { groupBy } from '../group-by.ts';
import type { Project } from '../project/project.ts';
import { type ChangePoint, changePoints } from './change-points.ts';
import { type TrendRow, trendMetrics } from './trend-row.ts';
import { trendRows } from './trend-rows.ts';
import { type TrendSeries, trendSeries } from './trend-series.ts';
import { type VersionChange, versionChanges } from './version-changes.ts';

/** What a prompt or variant did over time. */
export interface PromptTrends {
  readonly prompt: string;
  readonly variant?: string;
  /** One for each model. */
  readonly series: readonly TrendSeries[];
  readonly versions: readonly VersionChange[];
  /** Where figures moved, by figure. */
  readonly changes: readonly ChangePoint[];
}

/** What every prompt of a project did over time, from its recorded answers. */
export function trendsOf(project: Project, costOf: Facts['costOf']): readonly PromptTrends[] {
  return promptTrends(trendRows(project, costOf));
}

/** The same from rows, oldest first. */
export function promptTrends(rows: readonly TrendRow[]): readonly PromptTrends[] {
  const prompts = groupBy(rows, ({ prompt, variant = '' }) => `${prompt}\n${variant}`);
  return [...prompts]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([, list]) => {
      const [first] = list;
      if (first === undefined) return [];
      const { prompt, variant } = first;
      const versions = versionChanges(list);
      const changes = trendMetrics.flatMap((metric) => changePoints(list, metric, versions));
      const series = trendSeries(list);
      return [{ prompt, ...(variant !== undefined && { variant }), series, versions, changes }];
    });
}
