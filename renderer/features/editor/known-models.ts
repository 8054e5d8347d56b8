import { isAllowedModel } from '../../../shared/policy/model-rule.ts';
import type { Policy } from '../../../shared/policy/policy.ts';
import type { PromptEntry } from '../../engine/snapshot.ts';

/** The models to offer: those that the policy names, and those of the project's prompts that it allows. */
export function knownModels(
  snapshot:
    | { readonly policy: Pick<Policy, 'allowedModels'>; readonly prompts: readonly PromptEntry[] }
    | undefined,
): readonly string[] {
  const allowed = snapshot?.policy.allowedModels;
  const seen = (snapshot?.prompts ?? []).flatMap(({ model }) => (model === undefined ? [] : [model]));
  const named = (allowed ?? []).filter((pattern) => !pattern.includes('*'));
  const fine = allowed === undefined ? seen : seen.filter((model) => isAllowedModel(model, allowed));
  return [...new Set([...named, ...fine])].sort();
}
