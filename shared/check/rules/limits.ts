import { money, pricedTogether } from '../../cost/money.ts';
import { isAllowedModel, isFloatingModel } from '../../policy/model-rule.ts';
import type { PromptDocument } from '../../prompt/document.ts';
import { frontMatterKeys, placeOf } from '../../prompt/front-matter-keys.ts';
import type { Range } from '../../prompt/range.ts';
import type { Figure } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { about, type Rule } from './rule.ts';

/** A model that the policy does not allow. */
export const modelNotAllowed: Rule = ({ project, prompt }) => {
  const { model } = prompt.document;
  const allowed = project.policy.allowedModels;
  if (model === undefined || allowed === undefined || isAllowedModel(model, allowed)) return [];
  const values = { model, allowed: allowed.join(', ') || 'none' };
  return [about(prompt, 'error', 'model-not-allowed', values, placeOfModel(prompt.document))];
};

/** A prompt that names no model where the policy allows only some: the service chooses, and nobody here can tell. */
export const modelNotNamed: Rule = ({ project, prompt }) =>
  prompt.document.model === undefined && project.policy.allowedModels !== undefined
    ? [about(prompt, 'warning', 'model-not-named', {})]
    : [];

/** A model's name that may mean another version tomorrow: recordings then speak of a model that is gone. */
export const modelMayMove: Rule = ({ prompt }) => {
  const { model } = prompt.document;
  if (model === undefined || !isFloatingModel(model)) return [];
  return [about(prompt, 'note', 'model-may-move', { model }, placeOfModel(prompt.document))];
};

function placeOfModel({ source, frontMatter }: PromptDocument): { readonly range?: Range } {
  if (frontMatter === undefined) return {};
  return { range: placeOf(frontMatterKeys(source, frontMatter.yaml), ['model']) };
}

/** A prompt whose largest request or dearest answer is over its budget, or over the policy's. */
export const overBudget: Rule = ({ project, prompt }) => {
  const budget = { ...project.policy.budget, ...project.contracts.get(prompt.document.name)?.budget };
  const reports = prompt.subjects.map(({ report }) => report);
  const largest = most(reports, ({ tokens }) => tokens && { value: tokens.count, exact: tokens.exact });
  const dearest = most(reports, ({ cost }) => cost && { value: cost.usd, exact: cost.exact });
  const findings: Finding[] = [];
  if (largest !== undefined && largest.value > (budget.tokens ?? Number.POSITIVE_INFINITY)) {
    const values = { tokens: largest.value, budget: budget.tokens ?? 0, example: largest.of.name };
    findings.push(about(prompt, 'error', 'over-token-budget', values, { example: largest.of.path }));
  }
  if (dearest !== undefined && dearest.value > (budget.cost ?? Number.POSITIVE_INFINITY)) {
    const values = {
      cost: money(dearest.value * pricedTogether),
      budget: money((budget.cost ?? 0) * pricedTogether),
      example: dearest.of.name,
    };
    findings.push(about(prompt, 'error', 'over-cost-budget', values, { example: dearest.of.path }));
  }
  return findings;
};

function most<T>(items: readonly T[], figureOf: (item: T) => Figure | undefined) {
  let found: (Figure & { readonly of: T }) | undefined;
  for (const of of items) {
    const figure = figureOf(of);
    if (figure !== undefined && (found === undefined || figure.value > found.value))
      found = { ...figure, of };
  }
  return found;
}

/** A secret in the text of a prompt or of a shared passage that it holds. The finding never holds the secret. */
export const secretInText: Rule = ({ prompt, facts }) =>
  [prompt.document, ...prompt.partials.values()].flatMap(({ path }) =>
    (facts.secrets?.get(path) ?? []).map(({ rule, start, end }) =>
      about(prompt, 'error', 'secret-in-text', { kind: rule }, { path, range: { start, end } }),
    ),
  );
