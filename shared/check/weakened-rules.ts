import type { Policy } from '../policy/policy.ts';
import type { Project } from '../project/project.ts';
import type { Budget } from './contract.ts';

/** A rule of the live version that the draft no longer has, or has softer. */
export interface WeakenedRule {
  /** The file that holds the rule, or held it. */
  readonly path: string;
  /** What became softer, in words. */
  readonly rule: string;
}

/** Every rule of policies, settings and contracts that is softer in the draft than in the live version. */
export function weakenedRules(draft: Project, live: Project): readonly WeakenedRule[] {
  const policyPath = live.policy.path ?? draft.policy.path ?? live.config.policy;
  const ofPolicy = softerPolicy(draft.policy, live.policy).map((rule) => ({ path: policyPath, rule }));
  const spacing = draft.config.immaterial.filter((kind) => !live.config.immaterial.includes(kind));
  const ofConfig = spacing.map((kind) => ({ path: 'galley.yaml', rule: `"${kind}" no longer matters` }));
  const prompts = new Set(draft.prompts.map(({ name }) => name));
  const ofContracts = [...live.contracts.values()]
    .filter(({ prompt }) => prompts.has(prompt))
    .flatMap(({ path, prompt, phrases, budget }) => {
      const now = draft.contracts.get(prompt);
      const gone = phrases.filter((phrase) => now?.phrases.includes(phrase) !== true);
      const rules = [
        ...gone.map((phrase) => `the phrase "${phrase}" need no longer be kept`),
        ...softerBudget(now?.budget ?? {}, budget),
      ];
      return rules.map((rule) => ({ path, rule }));
    });
  return [...ofPolicy, ...ofConfig, ...ofContracts];
}

function softerPolicy(draft: Policy, live: Policy): readonly string[] {
  const now = draft.evidence;
  const then = live.evidence;
  const share = (policy: Policy['evidence']): number => policy.samples.required / policy.samples.of;
  const strictness = { allow: 0, ask: 1, require: 2 } as const;
  const allowed = draft.allowedModels?.filter((model) => live.allowedModels?.includes(model) !== true);
  const names = live.personalData.names.filter((name) => !draft.personalData.names.includes(name));
  const facts: readonly (readonly [boolean, string])[] = [
    [now.acceptWritten && !then.acceptWritten, 'answers written by hand count'],
    [now.acceptRetest && !then.acceptRetest, 'checks that need new answers pass'],
    [strictness[now.lost] < strictness[then.lost], 'lost evidence asks for less'],
    [share(now) < share(then) || now.samples.of < then.samples.of, 'fewer recorded answers must pass'],
    [(now.maxAgeDays ?? Infinity) > (then.maxAgeDays ?? Infinity), 'recorded answers may be older'],
    [names.length > 0, 'fewer names count as personal data'],
    [live.allowedModels !== undefined && draft.allowedModels === undefined, 'any model is allowed'],
    [
      live.allowedModels !== undefined && (allowed?.length ?? 0) > 0,
      `more models are allowed: ${allowed?.join(', ')}`,
    ],
  ];
  return [
    ...facts.filter(([holds]) => holds).map(([, rule]) => rule),
    ...softerBudget(draft.budget, live.budget),
  ];
}

function softerBudget(draft: Budget, live: Budget): readonly string[] {
  const rules: string[] = [];
  if ((draft.tokens ?? Infinity) > (live.tokens ?? Infinity)) rules.push('the budget of tokens is higher');
  if ((draft.cost ?? Infinity) > (live.cost ?? Infinity)) rules.push('the budget of money is higher');
  return rules;
}
