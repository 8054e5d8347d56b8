import { money, pricedTogether } from '../cost/money.ts';
import { budgetFor, type Limit } from './budget-for.ts';
import type { Policy } from './policy.ts';
import type { PolicyBreach, PolicyBreachCode, PolicyQuestion } from './policy-breach.ts';

type Question<Of extends PolicyQuestion['of']> = Extract<PolicyQuestion, { of: Of }>;

/** Whether a call has more tokens, or costs more, than its prompt may. */
export function budgetBreaches(
  policy: Policy,
  { prompt, own, tokens, cost }: Question<'call'>,
): readonly PolicyBreach[] {
  const limits = budgetFor(policy, prompt, own);
  return [
    ...over('over-token-budget', limits.tokens, tokens, (budget) => ({ tokens: tokens ?? 0, budget })),
    ...over('over-cost-budget', limits.cost, cost, (budget) => ({
      cost: money((cost ?? 0) * pricedTogether),
      budget: money(budget * pricedTogether),
    })),
  ];
}

/** Whether a month costs more than a prompt, or the whole project, may. */
export function monthBreaches(policy: Policy, { prompt, usd }: Question<'month'>): readonly PolicyBreach[] {
  const project = policy.budget.perMonth;
  const whole: Limit | undefined = project === undefined ? undefined : { value: project, rule: 'budget' };
  const limit = prompt === undefined ? whole : budgetFor(policy, prompt).perMonth;
  return over('over-month-budget', limit, usd, (budget) => ({
    usd: money(usd),
    budget: money(budget),
    ...(prompt !== undefined && { prompt }),
  }));
}

/** Whether a run of new answers costs more than a run may, or the day with it more than a day may. */
export function runBreaches(
  { spending }: Policy,
  { usd, spentToday }: Question<'run'>,
): readonly PolicyBreach[] {
  const { perRun, perDay } = spending;
  const limitOf = (value: number | undefined): Limit | undefined =>
    value === undefined ? undefined : { value, rule: 'spending' };
  return [
    ...over('over-run-limit', limitOf(perRun), usd, (limit) => ({
      usd: money(usd),
      limit: money(limit),
    })),
    ...over('over-day-limit', limitOf(perDay), usd + spentToday, (limit) => ({
      usd: money(usd + spentToday),
      limit: money(limit),
    })),
  ];
}

function over(
  code: PolicyBreachCode,
  limit: Limit | undefined,
  found: number | undefined,
  valuesFor: (limit: number) => PolicyBreach['values'],
): readonly PolicyBreach[] {
  if (limit === undefined || found === undefined || found <= limit.value) return [];
  const { rule, value } = limit;
  return [{ code, severity: 'error', values: valuesFor(value), ...(rule !== undefined && { rule }) }];
}
