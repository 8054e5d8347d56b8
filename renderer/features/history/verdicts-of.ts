import type { VerdictCounts } from '../../../shared/check/report.ts';
import type { FailingCheck, VersionsLook } from '../../engine/versions-look.ts';

/** How the checks of a prompt stand in a version, as its files stood. */
export type VersionVerdicts =
  | { readonly kind: 'counts'; readonly bars: Bars; readonly failing: readonly FailingCheck[] }
  /** It had no example, or no check. */
  | { readonly kind: 'no-examples' }
  | { readonly kind: 'no-checks' }
  /** The prompt is not there, or cannot be read. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly reason: string };

/** How many checks hold, are to retest, and fail or are broken; `notRun` cannot be run here. */
export interface Bars {
  readonly hold: number;
  readonly retest: number;
  readonly fail: number;
  readonly notRun: number;
}

/** What a look at a version tells of one prompt. */
export function verdictsOf({ prompts }: Pick<VersionsLook, 'prompts'>, path: string): VersionVerdicts {
  const prompt = prompts.find((one) => one.path === path);
  if (prompt === undefined) return { kind: 'gone' };
  if (prompt.examples === 0) return { kind: 'no-examples' };
  const bars = barsOf(prompt.checks);
  if (Object.values(bars).every((count) => count === 0)) return { kind: 'no-checks' };
  return { kind: 'counts', bars, failing: prompt.failing };
}

/** The counts as they are drawn and said. */
export function barsOf(counts: VerdictCounts): Bars {
  return {
    hold: counts.holds,
    retest: counts['to-retest'],
    fail: counts.fails + counts.broken,
    notRun: counts['not-run'],
  };
}

/** The most checks of any version: the height of the chart. At least one. */
export function highest(all: Iterable<VersionVerdicts>): number {
  const sums = [...all].map((one) =>
    one.kind === 'counts' ? one.bars.hold + one.bars.retest + one.bars.fail + one.bars.notRun : 0,
  );
  return Math.max(1, ...sums);
}

/** Whether there is anything to draw: a version with checks, or one of which it is not known yet. */
export function hasBars(verdicts: ReadonlyMap<string, VersionVerdicts>): boolean {
  return verdicts.size === 0 || [...verdicts.values()].some(({ kind }) => kind === 'counts');
}
