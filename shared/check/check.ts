import type { JsonObject, JsonValue } from '../json.ts';

/** The base types of checks that this version evaluates; each also exists with `not-` before it. */
export const checkTypes = [
  'equals',
  'contains',
  'icontains',
  'contains-all',
  'contains-any',
  'icontains-all',
  'icontains-any',
  'starts-with',
  'ends-with',
  'regex',
  'is-json',
  'contains-json',
  'word-count',
  'finish-reason',
  'latency',
  'cost',
  'javascript',
] as const;

/** A base type of a check. */
export type CheckType = (typeof checkTypes)[number];

/** A single check as files hold it. `type` may carry `not-` and may be one that this version does not know. */
export interface SingleCheck {
  readonly id?: string;
  readonly type: string;
  readonly value?: JsonValue;
  readonly threshold?: number;
  /** Default 1. Weight 0 measures without demanding. */
  readonly weight?: number;
  readonly metric?: string;
  /** The sentence that a person gave it. */
  readonly description?: string;
}

/** Several checks judged together, by weight and threshold. */
export interface CheckSet {
  readonly id?: string;
  readonly type: 'assert-set';
  readonly assert: readonly Check[];
  readonly threshold?: number;
  readonly weight?: number;
  readonly metric?: string;
  readonly description?: string;
}

/** One thing that must hold. */
export type Check = SingleCheck | CheckSet;

/** An answer as a check sees it. What was not recorded is absent. */
export interface Answer {
  /** Text, or the parsed value when the provider gave a structure. */
  readonly output: JsonValue;
  readonly finishReason?: string;
  /** Milliseconds. */
  readonly latencyMs?: number;
  /** US dollars. */
  readonly cost?: number;
  readonly usage?: { readonly inputTokens?: number; readonly outputTokens?: number };
}

/** What a check may know besides the answer. */
export interface CheckContext {
  readonly vars: JsonObject;
  readonly prompt?: string;
}

/** A graded check. `score` is 0 to 1 for most types; a JavaScript check may give any number. */
export interface Grade {
  readonly kind: 'graded';
  readonly pass: boolean;
  readonly score: number;
  /** Plain English: what was expected and what was found. */
  readonly reason: string;
  /** The stretch of the answer's text that decided it, where there is one. */
  readonly span?: { readonly start: number; readonly end: number };
  /** For a set: the grades of its members, in order. */
  readonly parts?: readonly Grade[];
}

/** The check itself cannot be evaluated: a bad pattern, a bad schema, over its limit. */
export interface BrokenGrade {
  readonly kind: 'broken';
  readonly reason: string;
  /**
   * Where promptfoo gives a verdict all the same, as for a pattern that does not compile; `unknown` where that hangs
   * on a check that was not run. Without it, promptfoo throws.
   */
  readonly promptfoo?: { readonly pass: boolean; readonly score: number } | 'unknown';
}

/** The check needs something that is not here: a model, a script, a figure that was not recorded, a type unknown to this version. */
export interface NotRunGrade {
  readonly kind: 'not-run';
  readonly reason: string;
  /** Set where promptfoo throws, as for a latency that is not known. */
  readonly promptfooThrows?: true;
}

/** What evaluating a check yields. */
export type Outcome = Grade | BrokenGrade | NotRunGrade;
