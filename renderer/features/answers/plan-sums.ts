import type { PlannedAnswer } from '../../stores/answers-store.ts';

/** What the chosen examples take together, in tokens and US dollars. */
export interface PlanSums {
  readonly answers: number;
  readonly tokens: number;
  readonly usd: number;
  readonly mostUsd: number;
  readonly isBound: boolean;
  /** Models whose price is not known. */
  readonly unpriced: readonly string[];
  /** Models that nobody is set up for. */
  readonly unserved: readonly string[];
  /** Where the words go, with how many examples. */
  readonly places: readonly { readonly host: string; readonly isHere: boolean; readonly examples: number }[];
}

/** Adds up a plan. */
export function sumPlan(planned: readonly PlannedAnswer[]): PlanSums {
  const sum = (of: (one: PlannedAnswer) => number) =>
    planned.reduce((total, one) => total + one.answers * of(one), 0);
  const places = new Map<string, PlanSums['places'][number]>();
  for (const { provider } of planned) {
    if (provider === null) continue;
    const examples = (places.get(provider.host)?.examples ?? 0) + 1;
    places.set(provider.host, { host: provider.host, isHere: provider.isHere, examples });
  }
  const modelsOf = (some: readonly PlannedAnswer[]) => [...new Set(some.map(({ model }) => model))];
  return {
    answers: sum(() => 1),
    tokens: sum(({ inputTokens, outputTokens }) => inputTokens + outputTokens),
    usd: sum(({ usd }) => usd ?? 0),
    mostUsd: sum(({ mostUsd }) => mostUsd ?? 0),
    isBound: planned.every(({ isBound }) => isBound),
    unpriced: modelsOf(planned.filter(({ usd }) => usd === null)),
    unserved: modelsOf(planned.filter(({ provider }) => provider === null)),
    places: [...places.values()],
  };
}

/** An amount as it is typed: null without one, undefined where it is none. */
export function readLimit(typed: string): number | null | undefined {
  const amount = typed
    .trim()
    .replace(/^\$\s*/, '')
    .replace(',', '.');
  if (amount === '') return null;
  return /^\d{1,9}(?:\.\d{1,9})?$/.test(amount) ? Number(amount) : undefined;
}
