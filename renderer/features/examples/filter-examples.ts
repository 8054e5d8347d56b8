import type { CheckReport, ExampleReport } from '../../../shared/check/report.ts';
import { type Verdict, verdicts } from '../../../shared/check/verdict.ts';

/** What the grid can be narrowed to. */
export const exampleFilters = ['all', 'reached', 'fails', 'retest', 'outdated'] as const;

/** What the grid is narrowed to. */
export type ExampleFilter = (typeof exampleFilters)[number];

/** Whether an example belongs to what is shown. */
export function isShown({ reached, outOfDate, checks }: ExampleReport, filter: ExampleFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'reached':
      return reached === true;
    case 'fails':
      return checks.some(({ verdict }) => verdict === 'fails' || verdict === 'broken');
    case 'retest':
      return checks.some(({ verdict }) => verdict === 'to-retest');
    case 'outdated':
      return outOfDate;
  }
}

/** How many examples each filter shows. */
export function countByFilter(examples: readonly ExampleReport[]): Readonly<Record<ExampleFilter, number>> {
  const counts = { all: 0, reached: 0, fails: 0, retest: 0, outdated: 0 };
  for (const example of examples) {
    for (const filter of exampleFilters) if (isShown(example, filter)) counts[filter]++;
  }
  return counts;
}

/** A column of the grid. */
export interface Column {
  readonly key: string;
  readonly title: string;
}

/** The columns of the grid: checks that more than one of the examples has, those of the most examples first. */
export function columnsOf(examples: readonly ExampleReport[]): readonly Column[] {
  const found = new Map<string, { readonly title: string; uses: number }>();
  for (const { checks } of examples) {
    for (const { key, description, type } of checks) {
      const known = found.get(key);
      if (known) known.uses++;
      else found.set(key, { title: description ?? type, uses: 1 });
    }
  }
  return [...found]
    .filter(([, { uses }]) => uses > 1)
    .sort(([, left], [, right]) => right.uses - left.uses)
    .map(([key, { title }]) => ({ key, title }));
}

/** The checks of an example that have no column. */
export function ownChecks({ checks }: ExampleReport, columns: readonly Column[]): readonly CheckReport[] {
  const shared = new Set(columns.map(({ key }) => key));
  return checks.filter(({ key }) => !shared.has(key));
}

/** How many checks stand how, the worst verdict first; verdicts that none has are left out. */
export function tally(checks: readonly CheckReport[]): readonly (readonly [Verdict, number])[] {
  return verdicts
    .map((verdict) => [verdict, checks.filter((check) => check.verdict === verdict).length] as const)
    .filter(([, count]) => count > 0);
}
