import type { ReportFinding } from '../../../shared/check/report.ts';
import type { VersionsLook } from '../../engine/versions-look.ts';

/** What bringing a version's words back would do to the project as it is live now. */
export interface RestoreFit {
  /** Checks that do not fail now, and would. */
  readonly newlyFailing: number;
  /** Checks that hold now, and would need new answers. */
  readonly lost: number;
  /** Errors and warnings that the live words do not have: a fill-in that is gone, a shared passage that is missing. */
  readonly findings: readonly ReportFinding[];
}

/** Reads it from a comparison of the live project with the same project in the earlier words. */
export function restoreFit({ againstLive: { changes }, findings }: VersionsLook): RestoreFit {
  return {
    newlyFailing: changes['newly-failing'] + changes['newly-broken'],
    lost: changes.lost,
    findings: findings.filter(({ severity }) => severity !== 'note'),
  };
}
