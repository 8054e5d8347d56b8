import type { LiveCounts } from '../../shared/check/compare-live.ts';
import type { CheckReport, ReportFinding, VerdictCounts } from '../../shared/check/report.ts';
import type { EvidenceClass } from '../../shared/example/evidence.ts';
import type { Run } from '../../shared/example/recording.ts';
import type { PromptCost } from '../../shared/proposal/cost-change.ts';
import type { PartChange } from '../../shared/proposal/part-change.ts';
import type { Sending } from './snapshot.ts';

/** What differs between two versions of a project, for people. Plain data: it is copied from the worker. */
export interface VersionsLook {
  readonly parts: readonly PartChange[];
  /** Every example whose conversation differs. */
  readonly conversations: readonly ConversationLook[];
  /** Every example of which another recorded answer counts. */
  readonly answers: readonly AnswerLook[];
  /** The checks of the later version, and of the earlier one. */
  readonly checks: VerdictCounts;
  readonly checksBefore: VerdictCounts;
  /** Demanded checks that held and need a new answer, and those that are known to fail and did not before. */
  readonly lost: number;
  readonly newlyFailing: number;
  readonly againstLive: LiveCounts;
  /** Findings that the earlier version does not have. */
  readonly findings: readonly ReportFinding[];
  readonly prompts: readonly PromptVerdicts[];
  /** Tokens and money of a call of each prompt whose conversations differ. */
  readonly costs: readonly PromptCost[];
}

/** How the checks of one prompt stand, over its examples. */
export interface PromptVerdicts {
  readonly path: string;
  readonly title: string;
  /** How many examples it has. */
  readonly examples: number;
  readonly checks: VerdictCounts;
  /** The same in the earlier version; absent where the prompt is not there. */
  readonly checksBefore?: VerdictCounts;
  /** The demanded checks that fail or are broken. */
  readonly failing: readonly FailingCheck[];
}

/** A check that does not hold on an example. */
export interface FailingCheck {
  /** The example's name and title. */
  readonly example: string;
  readonly title: string;
  readonly check: CheckReport;
}

/** One example with the recorded answers of both versions. */
export interface AnswerLook {
  /** `recordingKey`. */
  readonly key: string;
  /** The prompt's path and title. */
  readonly path: string;
  readonly prompt: string;
  readonly title: string;
  readonly evidence: EvidenceClass;
  /** The run that counted; absent where none was recorded. */
  readonly before?: Run;
  readonly now: Run;
  readonly checks: readonly CheckReport[];
  readonly checksBefore: readonly CheckReport[];
}

/** One example whose conversation differs, in both versions. */
export interface ConversationLook {
  /** The prompt's path and title. */
  readonly path: string;
  readonly prompt: string;
  readonly example: string;
  readonly title: string;
  readonly evidence: EvidenceClass;
  readonly before?: Sending;
  readonly now: Sending;
  readonly checks: readonly CheckReport[];
  /** The checks of the earlier version; none where it does not have the example. */
  readonly checksBefore: readonly CheckReport[];
}
