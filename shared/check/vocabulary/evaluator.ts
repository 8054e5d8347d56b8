import type { JsonValue } from '../../json.ts';
import type { Answer, CheckContext, Outcome } from '../check.ts';
import type { SandboxJob, SandboxResult } from '../sandbox-job.ts';

/** A check as its evaluator sees it: fill-ins of its value are filled, and `not-` is taken off its type. */
export interface CheckInput {
  readonly type: string;
  readonly value: JsonValue | undefined;
  readonly threshold: number | undefined;
  /** Whether the type carried `not-`. */
  readonly negated: boolean;
  /** The answer as text. */
  readonly text: string;
  readonly answer: Answer;
  readonly context: CheckContext;
}

/** A check that waits for the sandbox: the job, and what its result means. The result is never `broken`. */
export interface SandboxNeed {
  readonly kind: 'needs-sandbox';
  readonly job: SandboxJob;
  readonly conclude: (result: SandboxResult) => Outcome;
}

/** Evaluates checks of one type. The verdicts are those of promptfoo 0.123.1, with which tests compare them. */
export type Evaluator = (input: CheckInput) => Outcome | SandboxNeed;
