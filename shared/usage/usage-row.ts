import type { JsonObject } from '../json.ts';

/** One call of a model, as a log tells it. What the log does not say is absent. */
export interface UsageRow {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The prompt's name, as the log names it. */
  readonly prompt?: string;
  readonly model?: string;
  readonly inputTokens?: number;
  readonly outputTokens?: number;
  /** US dollars. */
  readonly cost?: number;
  readonly latencyMs?: number;
  readonly finishReason?: string;
  /** Values of the prompt's fill-ins. */
  readonly inputs?: JsonObject;
}

/** Why a line of a log is left out. Stable. */
export type UsageProblemCode =
  /** It is no JSON, or no object. */
  | 'not-json'
  /** A document of JSON, or a line, is too long to be read at once; what stands behind it is left out. */
  | 'too-long'
  /** It has more or fewer fields than the first line names. */
  | 'wrong-fields'
  /** A quotation mark is never closed. */
  | 'open-quote'
  /** It says no time, or one that cannot be read. */
  | 'no-time'
  /** A figure is none, or below zero. */
  | 'bad-figure'
  /** It names neither a model nor a prompt. */
  | 'no-model';

/** A line that is left out. */
export interface UsageProblem {
  /** From 1 on; of a span within a JSON document its number. */
  readonly line: number;
  readonly code: UsageProblemCode;
  /** The column or attribute that it is about. */
  readonly field?: string;
}

/** Takes what a reader finds, in the order of the log. */
export interface UsageSink {
  readonly row: (row: UsageRow) => void;
  readonly problem: (problem: UsageProblem) => void;
  /** Something that speaks of no call of a model, such as another span. */
  readonly other: () => void;
}

/** Reads a log that comes in pieces, cut anywhere. */
export interface UsageReader {
  readonly push: (text: string) => void;
  readonly end: () => void;
}
