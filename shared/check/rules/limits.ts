import { isAllowedModel, isFloatingModel } from '../../policy/model-rule.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from './rule.ts';

/** A model that the policy does not allow. */
export const modelNotAllowed: Rule = ({ project, prompt }) => {
  const { model, path } = prompt.document;
  const allowed = project.policy.allowedModels;
  if (model === undefined || allowed === undefined || isAllowedModel(model, allowed)) return [];
  return [
    {
      code: 'model-not-allowed',
      severity: 'error',
      path,
      range: rangeOfModel(prompt.document.source, model),
      prompt: path,
      values: { model, allowed: allowed.join(', ') || 'none' },
    },
  ];
};

/** A model's name that may mean another version tomorrow: recordings then speak of a model that is gone. */
export const modelMayMove: Rule = ({ prompt }) => {
  const { model, path, source } = prompt.document;
  if (model === undefined || !isFloatingModel(model)) return [];
  return [
    {
      code: 'model-may-move',
      severity: 'note',
      path,
      range: rangeOfModel(source, model),
      prompt: path,
      values: { model },
    },
  ];
};

/** A prompt whose largest request or dearest answer is over its budget, or over the policy's. */
export const overBudget: Rule = ({ project, prompt }) => {
  const contract = project.contracts.get(prompt.document.name);
  const budget = { ...project.policy.budget, ...contract?.budget };
  const findings: Finding[] = [];
  const { path, body } = prompt.document;
  const place = {
    severity: 'error',
    path,
    range: { start: body.start, end: body.start },
    prompt: path,
  } as const;
  const tokens = largest(prompt.subjects.map(({ report }) => ({ report, value: report.tokens?.count ?? 0 })));
  if (budget.tokens !== undefined && tokens !== undefined && tokens.value > budget.tokens) {
    const { report, value } = tokens;
    const values = {
      tokens: value,
      budget: budget.tokens,
      example: report.name,
      exact: String(report.tokens?.exact),
    };
    findings.push({ ...place, code: 'over-token-budget', example: report.path, values });
  }
  const cost = largest(prompt.subjects.map(({ report }) => ({ report, value: report.cost?.usd ?? 0 })));
  if (budget.cost !== undefined && cost !== undefined && cost.value > budget.cost) {
    const { report, value } = cost;
    findings.push({
      ...place,
      code: 'over-cost-budget',
      example: report.path,
      values: { cost: value, budget: budget.cost, example: report.name, exact: String(report.cost?.exact) },
    });
  }
  return findings;
};

/** A secret in a prompt's own text. The finding never holds the secret. */
export const secretInText: Rule = ({ prompt, facts }) =>
  (facts.secrets?.get(prompt.document.path) ?? []).map(({ rule, start, end }) => ({
    code: 'secret-in-text',
    severity: 'error',
    path: prompt.document.path,
    range: { start, end },
    prompt: prompt.document.path,
    values: { kind: rule },
  }));

function largest<T extends { readonly value: number }>(items: readonly T[]): T | undefined {
  return items.reduce<T | undefined>(
    (best, item) => (best === undefined || item.value > best.value ? item : best),
    undefined,
  );
}

function rangeOfModel(source: string, model: string): { readonly start: number; readonly end: number } {
  const start = Math.max(0, source.indexOf(model));
  return { start, end: source.startsWith(model, start) ? start + model.length : start };
}
