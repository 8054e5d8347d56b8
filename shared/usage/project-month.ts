import type { Facts } from '../check/facts.ts';
import { groupBy } from '../group-by.ts';
import type { Policy } from '../policy/policy.ts';
import type { PolicyBreach } from '../policy/policy-breach.ts';
import { policyBreaches } from '../policy/policy-breaches.ts';
import type { UsageTotal } from './usage-totals.ts';

/** Days of a month, on the average of four years. */
export const daysPerMonth = 1461 / 48;

/** What a prompt comes to in a month, if it goes on as it was. */
export interface PromptMonth {
  /** '' for calls that name no prompt. */
  readonly prompt: string;
  readonly calls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** US dollars. */
  readonly cost: number;
  /** False when some of the cost is worked out from tokens and a price that was not surely the right one. */
  readonly exact: boolean;
  /** Share of the calls, from 0 to 1, whose cost is known. */
  readonly known: number;
  /** US dollars for one call, of those whose cost is known; `NaN` where none is. */
  readonly costPerCall: number;
}

/** A month, projected from what a log tells. */
export interface ProjectedMonth {
  /** Most expensive first. */
  readonly prompts: readonly PromptMonth[];
  /** US dollars of all. */
  readonly cost: number;
  /** Days from the first call to the last, both counted. */
  readonly days: number;
  /** Whether the log covers less than a week, so that weekdays and weekends are not told apart. */
  readonly isRough: boolean;
}

/**
 * Projects a month from the totals of a log. Where the log tells no cost, it is worked out from the tokens of the day and
 * the price of the model on that day, taking every call for an average one.
 */
export function projectMonth(totals: readonly UsageTotal[], costOf: Facts['costOf']): ProjectedMonth {
  const days = daysOf(totals);
  const factor = days === 0 ? 0 : daysPerMonth / days;
  const prompts = [...groupBy(totals, ({ prompt }) => prompt)]
    .map(([prompt, list]) => monthOf(prompt, list, factor, costOf))
    .sort((left, right) => right.cost - left.cost || (left.prompt < right.prompt ? -1 : 1));
  const cost = prompts.reduce((sum, one) => sum + one.cost, 0);
  return { prompts, cost, days, isRough: days < 7 };
}

/** In which a projected month breaks the policy: the whole project's first, then each prompt's. */
export function monthBreaches(policy: Policy, { cost, prompts }: ProjectedMonth): readonly PolicyBreach[] {
  return [
    ...policyBreaches(policy, { of: 'month', usd: cost }),
    ...prompts
      .filter(({ prompt }) => prompt !== '')
      .flatMap(({ prompt, cost: own }) => policyBreaches(policy, { of: 'month', prompt, usd: own })),
  ];
}

function daysOf(totals: readonly UsageTotal[]): number {
  if (totals.length === 0) return 0;
  let [first, last] = ['9', ''];
  for (const { day } of totals) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000) + 1;
}

function monthOf(
  prompt: string,
  totals: readonly UsageTotal[],
  factor: number,
  costOf: Facts['costOf'],
): PromptMonth {
  let [calls, inputTokens, outputTokens, cost, known] = [0, 0, 0, 0, 0];
  let exact = true;
  for (const total of totals) {
    calls += total.calls;
    inputTokens += total.inputTokens;
    outputTokens += total.outputTokens;
    cost += total.cost;
    known += total.withCost;
    const unpriced = Math.min(total.withTokens, total.calls - total.withCost);
    const figure = unpriced === 0 ? undefined : averageCost(total, costOf);
    if (figure === undefined) continue;
    cost += figure.value * unpriced;
    known += unpriced;
    exact &&= figure.exact;
  }
  return {
    prompt,
    calls: calls * factor,
    inputTokens: inputTokens * factor,
    outputTokens: outputTokens * factor,
    cost: cost * factor,
    exact,
    known: calls === 0 ? 0 : known / calls,
    costPerCall: cost / known,
  };
}

function averageCost({ model, day, withTokens, ...tokens }: UsageTotal, costOf: Facts['costOf']) {
  if (model === '' || costOf === undefined) return undefined;
  const usage = {
    inputTokens: Math.round(tokens.inputTokens / withTokens),
    outputTokens: Math.round(tokens.outputTokens / withTokens),
  };
  return costOf(model, usage, `${day}T12:00:00Z`);
}
