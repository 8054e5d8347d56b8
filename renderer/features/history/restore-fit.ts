import type { ReportFinding, VerdictCounts } from '../../../shared/check/report.ts';
import type { VersionsLook } from '../../engine/versions-look.ts';

/** What bringing a version's words back would do to the project as it is live now. */
export interface RestoreFit {
  /** How many checks more would fail than do now. */
  readonly newlyFailing: number;
  /** How many checks more would need new answers. */
  readonly toRetest: number;
  /** Errors and warnings that the live words do not have: a fill-in that is gone, a shared passage that is missing. */
  readonly findings: readonly ReportFinding[];
}

/** Reads it from a comparison of the live project with the same project in the earlier words. */
export function restoreFit({ prompts, findings }: Pick<VersionsLook, 'prompts' | 'findings'>): RestoreFit {
  const more = (count: (counts: VerdictCounts) => number) =>
    prompts.reduce(
      (sum, { checks, checksBefore }) =>
        sum + Math.max(0, count(checks) - (checksBefore === undefined ? 0 : count(checksBefore))),
      0,
    );
  return {
    newlyFailing: more(({ fails, broken }) => fails + broken),
    toRetest: more((counts) => counts['to-retest']),
    findings: findings.filter(({ severity }) => severity !== 'note'),
  };
}
