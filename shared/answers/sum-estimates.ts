import type { Ask } from './ask.ts';
import type { AnswerEstimate } from './estimate-answers.ts';

/** An ask with what one of its answers will take. */
export interface EstimatedAsk {
  readonly ask: Ask;
  readonly estimate: AnswerEstimate;
}

/** What a whole run will take: tokens, and US dollars. */
export interface RunEstimate {
  readonly examples: number;
  readonly answers: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly usd: number;
  readonly mostUsd: number;
  /** False when any part of it is an estimate. */
  readonly exact: boolean;
  /** Whether every prompt sets its longest answer, so that `mostUsd` really is the most. */
  readonly isBound: boolean;
  /** Models whose price is not known: they are in no sum of money. */
  readonly unpriced: readonly string[];
}

/** Adds up what the asks of a run will take, each as often as it is asked. */
export function sumEstimates(asks: readonly EstimatedAsk[]): RunEstimate {
  const sum = (of: (estimate: AnswerEstimate) => number): number =>
    asks.reduce((total, { ask, estimate }) => total + ask.samples * of(estimate), 0);
  const unpriced = asks.filter(({ estimate }) => estimate.usd === undefined).map(({ ask }) => ask.model);
  return {
    examples: asks.length,
    answers: asks.reduce((total, { ask }) => total + ask.samples, 0),
    inputTokens: sum(({ inputTokens }) => inputTokens.value),
    outputTokens: sum(({ outputTokens }) => outputTokens.value),
    usd: sum(({ usd }) => usd?.value ?? 0),
    mostUsd: sum(({ most }) => most.usd ?? 0),
    exact: asks.every(({ estimate: { usd } }) => usd?.exact === true),
    isBound: asks.every(({ estimate: { most } }) => most.isBound),
    unpriced: [...new Set(unpriced)],
  };
}
