import type { Budget } from '../check/contract.ts';
import { globToRegExp } from '../project/glob.ts';
import type { MonthlyBudget, Policy } from './policy.ts';
import type { RuleName } from './rule-names.ts';

/** A limit, with the rule of the policy that sets it; without one where the prompt sets it itself. */
export interface Limit {
  readonly value: number;
  readonly rule?: RuleName;
}

/** The limits that hold for a prompt. */
export type Limits = Readonly<Partial<Record<keyof MonthlyBudget, Limit>>>;

/**
 * The limits of a prompt: its own first, then those that the policy sets for prompts of its name (the last that sets
 * one), then those that the policy sets for all. A month of one prompt is limited only by what speaks of that prompt.
 */
export function budgetFor(policy: Policy, prompt: string, own: Budget = {}): Limits {
  const fitting = policy.promptBudgets.filter(({ prompts }) => globToRegExp(prompts).test(prompt));
  const limit = (key: keyof MonthlyBudget): Limit | undefined => {
    const stated = key === 'perMonth' ? undefined : own[key];
    if (stated !== undefined) return { value: stated };
    const some = fitting.findLast((budget) => budget[key] !== undefined)?.[key];
    if (some !== undefined) return { value: some, rule: 'budgets' };
    const all = key === 'perMonth' ? undefined : policy.budget[key];
    return all === undefined ? undefined : { value: all, rule: 'budget' };
  };
  const [tokens, cost, perMonth] = [limit('tokens'), limit('cost'), limit('perMonth')];
  return { ...(tokens && { tokens }), ...(cost && { cost }), ...(perMonth && { perMonth }) };
}
