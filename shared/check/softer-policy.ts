import type { PersonalDataRules } from '../policy/personal-data.ts';
import { personalDataKinds } from '../policy/personal-data-kinds.ts';
import type { MonthlyBudget, Policy } from '../policy/policy.ts';

/** Every rule of a policy that is softer in the draft than in the live version, in words. */
export function softerPolicy(draft: Policy, live: Policy): readonly string[] {
  const now = draft.evidence;
  const then = live.evidence;
  const share = (policy: Policy['evidence']): number => policy.samples.required / policy.samples.of;
  const strictness = { allow: 0, ask: 1, require: 2 } as const;
  const allowed = draft.allowedModels?.filter((model) => live.allowedModels?.includes(model) !== true);
  const facts: readonly (readonly [boolean, string])[] = [
    [now.acceptWritten && !then.acceptWritten, 'answers written by hand count'],
    [now.acceptRetest && !then.acceptRetest, 'checks that need new answers pass'],
    [strictness[now.lost] < strictness[then.lost], 'lost evidence asks for less'],
    [share(now) < share(then) || now.samples.of < then.samples.of, 'fewer recorded answers must pass'],
    [(now.maxAgeDays ?? Infinity) > (then.maxAgeDays ?? Infinity), 'recorded answers may be older'],
    [live.allowedModels !== undefined && draft.allowedModels === undefined, 'any model is allowed'],
    [
      live.allowedModels !== undefined && (allowed?.length ?? 0) > 0,
      `more models are allowed: ${allowed?.join(', ')}`,
    ],
  ];
  return [
    ...facts.filter(([holds]) => holds).map(([, rule]) => rule),
    ...softerBudget(draft.budget, live.budget),
    ...softerLimits(draft, live),
    ...softerModels(draft, live),
    ...softerPrivacy(draft.personalData, live.personalData),
  ];
}

function softerModels(draft: Policy, live: Policy): readonly string[] {
  const pins = new Map(draft.pinnedModels.map(({ pattern, version }) => [pattern, version]));
  const unpinned = live.pinnedModels.filter(({ pattern }) => !pins.has(pattern));
  const days = new Map(draft.retiredModels.map(({ pattern, since }) => [pattern, since]));
  const back = live.retiredModels.filter(({ pattern, since }) => (days.get(pattern) ?? '9') > since);
  return [
    ...unpinned.map(({ pattern }) => `the exact version of ${pattern} need no longer be named`),
    ...back.map(({ pattern }) => `${pattern} may be used again, or longer`),
  ];
}

function softerLimits(draft: Policy, live: Policy): readonly string[] {
  const [now, then] = [draft.spending, live.spending];
  const budgets = live.promptBudgets.flatMap(({ prompts, ...limits }) => {
    const same = draft.promptBudgets.find((budget) => budget.prompts === prompts);
    return softerBudget(same ?? {}, limits).map((rule) => `${rule} for "${prompts}"`);
  });
  const facts: readonly (readonly [boolean, string])[] = [
    [(now.perRun ?? Infinity) > (then.perRun ?? Infinity), 'a run of new answers may cost more'],
    [(now.perDay ?? Infinity) > (then.perDay ?? Infinity), 'new answers may cost more a day'],
    [
      (draft.retention.days ?? Infinity) > (live.retention.days ?? Infinity),
      'recorded answers are kept longer',
    ],
  ];
  return [...budgets, ...facts.filter(([holds]) => holds).map(([, rule]) => rule)];
}

function softerPrivacy(now: PersonalDataRules, then: PersonalDataRules): readonly string[] {
  const gone = (left: readonly string[] = [], right: readonly string[] = []): boolean =>
    left.some((item) => !right.includes(item));
  const facts: readonly (readonly [boolean, string])[] = [
    [gone(then.names, now.names), 'fewer names count as personal data'],
    [gone(then.words, now.words), 'fewer words are kept inside'],
    [
      gone(then.kinds ?? personalDataKinds, now.kinds ?? personalDataKinds),
      'fewer kinds of personal data are looked for',
    ],
    [gone(now.exceptions, then.exceptions), 'more is excepted from personal data'],
  ];
  return facts.filter(([holds]) => holds).map(([, rule]) => rule);
}

/** Every limit that is higher in the draft than in the live version, in words. */
export function softerBudget(draft: MonthlyBudget, live: MonthlyBudget): readonly string[] {
  const rules: string[] = [];
  if ((draft.tokens ?? Infinity) > (live.tokens ?? Infinity)) rules.push('the budget of tokens is higher');
  if ((draft.cost ?? Infinity) > (live.cost ?? Infinity)) rules.push('the budget of money is higher');
  if ((draft.perMonth ?? Infinity) > (live.perMonth ?? Infinity))
    rules.push('the budget of a month is higher');
  return rules;
}
