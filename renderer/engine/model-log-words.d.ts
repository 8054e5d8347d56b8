import type { LiveCounts } from '../../shared/check/compare-live.ts';
/** The English that the log of model changes gets beside what the creator wrote. */
export declare const reviewersDecide = 'the reviewers of the proposal';
/** What was tested when a model changed, in a line. */
export declare function logTested({ changes }: Pick<LiveCounts, 'changes'>): string;
