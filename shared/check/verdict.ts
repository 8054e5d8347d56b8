import { type Evidence, speaksForNow } from '../example/evidence.ts';
import type { Run } from '../example/recording.ts';
import type { EvidencePolicy } from '../policy/policy.ts';
import type { Outcome } from './check.ts';

/** Every verdict, in the order they are told: the worst first. */
export const verdicts = ['broken', 'fails', 'to-retest', 'not-run', 'holds'] as const;

/** What is known about a check on an example, for the prompt as it is now. */
export type Verdict = (typeof verdicts)[number];

/** Why a verdict is `to-retest`. The first of these that applies is told. */
export type RetestCause =
  | 'nothing-recorded'
  | 'evidence'
  | 'written-by-hand'
  | 'no-request'
  | 'too-few-samples';

/** A verdict with what led to it. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly cause?: RetestCause;
  /** For `to-retest`: how the check stood on the recorded answer. */
  readonly last?: 'passed' | 'failed';
  /** Recorded samples on which the check passed, and how many were looked at. */
  readonly passed: number;
  readonly samples: number;
  /** How many of `samples` must pass. */
  readonly required: number;
}

/**
 * The verdict of a check on an example.
 *
 * - *broken*: the check itself cannot be evaluated.
 * - *not run*: it needs a model, a script or a figure that is not recorded.
 * - *to retest*: the recorded answer does not speak for the prompt as it is now, or no model made it.
 * - *holds* or *fails*: enough of the recorded samples pass, or not.
 *
 * `outcomes` holds one entry per recorded sample of `run`, in order.
 */
export function judge(
  outcomes: readonly Outcome[],
  evidence: Evidence,
  run: Run | undefined,
  policy: EvidencePolicy,
): Judgement {
  const passed = outcomes.filter((outcome) => outcome.kind === 'graded' && outcome.pass).length;
  const required = requiredPasses(outcomes.length, policy);
  const counts = { passed, samples: outcomes.length, required };
  if (outcomes.some(({ kind }) => kind === 'broken')) return { verdict: 'broken', ...counts };
  if (outcomes.some(({ kind }) => kind === 'not-run')) return { verdict: 'not-run', ...counts };
  const cause = retestCause(evidence, run, policy);
  const stood = passed >= required;
  if (cause === undefined) return { verdict: stood ? 'holds' : 'fails', ...counts };
  if (outcomes.length === 0) return { verdict: 'to-retest', cause, ...counts };
  return { verdict: 'to-retest', cause, last: stood ? 'passed' : 'failed', ...counts };
}

/** Why a recorded answer proves nothing about the prompt as it is now; undefined when it does. */
export function retestCause(
  evidence: Evidence,
  run: Run | undefined,
  policy: EvidencePolicy,
): RetestCause | undefined {
  if (run === undefined) return 'nothing-recorded';
  if (run.request === undefined) return 'no-request';
  if (!speaksForNow(evidence)) return 'evidence';
  if (run.origin === 'written' && !policy.acceptWritten) return 'written-by-hand';
  if (run.samples.length < policy.samples.of) return 'too-few-samples';
  return undefined;
}

/**
 * How many of a run's samples must pass. The policy's "k of n" is a share: a run with more than n samples needs
 * the same share of them, so that nobody passes by recording until enough good answers have come.
 */
export function requiredPasses(samples: number, policy: EvidencePolicy): number {
  const { required, of } = policy.samples;
  return Math.max(1, Math.ceil((samples * required) / of));
}
