import { decisionFor, decisionValues } from './decision.ts';
import type { Policy } from './policy.ts';
import type { PolicyBreach } from './policy-breach.ts';

/** A breach with the values that tell who decided its rule. */
export function withDecision({ decisions }: Policy, breach: PolicyBreach): PolicyBreach {
  if (breach.rule === undefined) return breach;
  const decided = decisionValues(decisionFor(decisions, breach.rule));
  return { ...breach, values: { ...breach.values, ...decided } };
}
