/** Rules of a policy and groups of them, as the policy file and its decisions name them. */
export const ruleNames = [
  'models',
  'models.allowed',
  'models.pinned',
  'models.retired',
  'budget',
  'budgets',
  'spending',
  'prices',
  'evidence',
  'evidence.accept-written',
  'evidence.accept-retest',
  'evidence.lost',
  'evidence.max-age-days',
  'evidence.samples',
  'personal-data',
  'retention',
] as const;

/** A rule of a policy, or a group of rules. */
export type RuleName = (typeof ruleNames)[number];
