import type { Project } from '../project/project.ts';
import { softerBudget, softerPolicy } from './softer-policy.ts';

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
