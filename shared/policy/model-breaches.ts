import { isAllowedModel, isFloatingModel } from './model-rule.ts';
import type { Policy, RetiredModel } from './policy.ts';
import type { PolicyBreach, PolicyQuestion } from './policy-breach.ts';

/** In which a model's name breaks the policy: not named, not allowed, retired, or not in the exact version. */
export function modelBreaches(
  { allowedModels, pinnedModels, retiredModels }: Policy,
  { model, asOf }: Extract<PolicyQuestion, { of: 'model' }>,
): readonly PolicyBreach[] {
  if (model === undefined) {
    const isLimited = allowedModels !== undefined;
    return isLimited
      ? [{ code: 'model-not-named', severity: 'warning', rule: 'models.allowed', values: {} }]
      : [];
  }
  const breaches: PolicyBreach[] = [];
  if (allowedModels !== undefined && !isAllowedModel(model, allowedModels)) {
    const values = { model, allowed: allowedModels.join(', ') || 'none' };
    breaches.push({ code: 'model-not-allowed', severity: 'error', rule: 'models.allowed', values });
  }
  const retired = retiredModels.find(({ pattern }) => isAllowedModel(model, [pattern]));
  if (retired !== undefined) breaches.push(retirement(model, retired, asOf));
  const pinned = pinnedModels.find(({ pattern }) => isAllowedModel(model, [pattern]));
  if (pinned !== undefined) {
    if (model.trim() === pinned.version) return breaches;
    const values = { model, version: pinned.version };
    const instead = pinned.version;
    breaches.push({ code: 'model-not-pinned', severity: 'error', rule: 'models.pinned', values, instead });
  } else if (isFloatingModel(model)) {
    breaches.push({ code: 'model-may-move', severity: 'note', values: { model } });
  }
  return breaches;
}

/** A model that is retired, or will be: before its day, or where no day is known, only a warning. */
function retirement(model: string, { since, use }: RetiredModel, asOf: string | undefined): PolicyBreach {
  const isOver = asOf !== undefined && Date.parse(asOf) >= Date.parse(since);
  return {
    code: isOver ? 'model-retired' : 'model-retires',
    severity: isOver ? 'error' : 'warning',
    rule: 'models.retired',
    values: { model, since, ...(use !== undefined && { use }) },
    ...(use !== undefined && { instead: use }),
  };
}
