import type { Budget } from '../check/contract.ts';
import type { RuleName } from './rule-names.ts';

/** What a policy is asked about. Figures and dates that are not known are absent, and then nothing is said of them. */
export type PolicyQuestion =
  /** The model that a prompt names, on a day. */
  | { readonly of: 'model'; readonly model: string | undefined; readonly asOf?: string | undefined }
  /** A request and its answer; `own` are the limits that the prompt sets itself. */
  | {
      readonly of: 'call';
      readonly prompt: string;
      readonly own?: Budget | undefined;
      readonly tokens?: number | undefined;
      /** US dollars. */
      readonly cost?: number | undefined;
    }
  /** A recorded answer that is looked at. */
  | {
      readonly of: 'recording';
      readonly recordedAt: string | undefined;
      readonly asOf?: string | undefined;
    }
  /** All runs of a recording, by their dates. */
  | {
      readonly of: 'runs';
      readonly dates: readonly (string | undefined)[];
      readonly asOf?: string | undefined;
    }
  /** US dollars in a month, of a prompt or of the whole project. */
  | { readonly of: 'month'; readonly prompt?: string; readonly usd: number }
  /** US dollars that a run of new answers will cost, and that were spent on the same day before it. */
  | { readonly of: 'run'; readonly usd: number; readonly spentToday: number };

/** Every way to break a policy. Stable: the codes of findings. */
export type PolicyBreachCode =
  | 'model-not-allowed'
  | 'model-not-named'
  | 'model-not-pinned'
  | 'model-may-move'
  | 'model-retired'
  | 'model-retires'
  | 'over-token-budget'
  | 'over-cost-budget'
  | 'over-month-budget'
  | 'over-run-limit'
  | 'over-day-limit'
  | 'recording-out-of-date'
  | 'recording-past-retention';

/** A rule of the policy that is broken, with the values of its sentence, who decided it among them. */
export interface PolicyBreach {
  readonly code: PolicyBreachCode;
  readonly severity: 'error' | 'warning' | 'note';
  /** The rule; absent for what no rule of the policy says. */
  readonly rule?: RuleName;
  readonly values: Readonly<Record<string, string | number>>;
  /** What to write instead of the model's name, where the policy says it. */
  readonly instead?: string;
}
