import type { ModelRequest } from '../prompt/request.ts';

/** A recorded answer as a point in time. What was not recorded is absent. */
export interface TrendRow {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly prompt: string;
  readonly variant?: string;
  readonly example: string;
  /** The model that was asked for, else the one that answered; '' where neither is told. */
  readonly model: string;
  /** The model that answered. */
  readonly answeredBy?: string;
  readonly inputTokens?: number;
  readonly outputTokens?: number;
  /** US dollars. */
  readonly cost?: number;
  readonly latencyMs?: number;
  /** Characters of the answer. */
  readonly length: number;
  readonly isRefusal: boolean;
  /** Keys that checks or the prompt's schema require and the answer lacks; absent where none are required. */
  readonly missingKeys?: readonly string[];
  /** Checks that pass, of those that can be judged without a sandbox; absent where there are none. */
  readonly passed?: { readonly checks: number; readonly of: number };
  /** What was asked. */
  readonly request?: ModelRequest;
}

/** What is followed over time. */
export const trendMetrics = [
  'inputTokens',
  'outputTokens',
  'cost',
  'latencyMs',
  'length',
  'refusals',
  'missingKeys',
  'passed',
] as const;

/** A figure that is followed over time; the last three are shares from 0 to 1. */
export type TrendMetric = (typeof trendMetrics)[number];

/** The figure of one answer; `undefined` where it is not known. */
export function metricOf(row: TrendRow, metric: TrendMetric): number | undefined {
  switch (metric) {
    case 'refusals':
      return row.isRefusal ? 1 : 0;
    case 'missingKeys':
      return row.missingKeys && Number(row.missingKeys.length > 0);
    case 'passed':
      return row.passed && row.passed.checks / row.passed.of;
    default:
      return row[metric];
  }
}
