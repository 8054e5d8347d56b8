import type { LiveCounts } from '../../shared/check/compare-live.ts';

/** The English that the log of model changes gets beside what the creator wrote. */
export const reviewersDecide = 'the reviewers of the proposal';

/** What was tested when a model changed, in a line. */
export function logTested({ changes }: Pick<LiveCounts, 'changes'>): string {
  const held = changes['still-holds'] + changes['now-holds'] + changes.mended;
  return `${held} checks hold on recorded answers; ${changes.lost + changes['was-failing']} need new answers`;
}
