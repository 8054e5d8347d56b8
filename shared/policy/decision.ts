import type { RuleName } from './rule-names.ts';

/** Who decided a rule. */
export interface Decision {
  readonly who: string;
  /** YYYY-MM-DD. */
  readonly since?: string;
  readonly why?: string;
}

/** Decisions by the name of the rule, or of the group of rules, that they speak of. */
export type Decisions = Readonly<Partial<Record<RuleName, Decision>>>;

/** The decision behind a rule: its own, or that of its group. */
export function decisionFor(decisions: Decisions, rule: RuleName): Decision | undefined {
  const [group] = rule.split('.');
  return decisions[rule] ?? decisions[group as RuleName]; // every group's name is a rule's name too
}

/** The values of a finding that tell who decided its rule; none where nobody is named. */
export function decisionValues(decision: Decision | undefined): Readonly<Record<string, string>> {
  if (decision === undefined) return {};
  const { who, since, why } = decision;
  return {
    decidedBy: who,
    ...(since !== undefined && { decidedSince: since }),
    ...(why !== undefined && { decidedWhy: why.replace(/(?<![.!?])$/, '.') }),
  };
}
