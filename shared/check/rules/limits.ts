import { policyBreaches } from '../../policy/policy-breaches.ts';
import type { PromptDocument } from '../../prompt/document.ts';
import { frontMatterKeys, placeOf, valueAt } from '../../prompt/front-matter-keys.ts';
import type { Range } from '../../prompt/range.ts';
import type { Figure } from '../facts.ts';
import type { Finding, Fix } from '../finding.ts';
import { about, type Rule } from './rule.ts';

/** In which the prompt's model breaks the policy, and a name that may mean another version tomorrow. */
export const modelOfPolicy: Rule = ({ project, prompt, facts }) => {
  const { model } = prompt.document;
  const question = { of: 'model', model, asOf: facts.asOf } as const;
  return policyBreaches(project.policy, question).map(({ code, severity, values, instead }) => {
    if (model === undefined) return about(prompt, severity, code, values);
    const finding = about(prompt, severity, code, values, placeOfModel(prompt.document));
    const fix = instead === undefined ? undefined : renaming(prompt.document, instead);
    return fix === undefined ? finding : { ...finding, fix };
  });
};

function placeOfModel({ source, frontMatter }: PromptDocument): { readonly range?: Range } {
  if (frontMatter === undefined) return {};
  return { range: placeOf(frontMatterKeys(source, frontMatter.yaml), ['model']) };
}

/** A change of the model's name, where it stands in the front matter as it is read: not through an alias or in quotes. */
function renaming({ path, source, frontMatter, model }: PromptDocument, instead: string): Fix | undefined {
  if (frontMatter === undefined) return undefined;
  const range = valueAt(frontMatterKeys(source, frontMatter.yaml), ['model']);
  if (range === undefined || source.slice(range.start, range.end) !== model) return undefined;
  return { label: `Use ${instead}`, path, range, text: instead };
}

/** A prompt whose largest request or dearest answer is over its budget, or over the policy's. */
export const overBudget: Rule = ({ project, prompt }) => {
  const { name } = prompt.document;
  const own = project.contracts.get(name)?.budget;
  const reports = prompt.subjects.map(({ report }) => report);
  const largest = most(reports, ({ tokens }) => tokens && { value: tokens.count, exact: tokens.exact });
  const dearest = most(reports, ({ cost }) => cost && { value: cost.usd, exact: cost.exact });
  const question = { of: 'call', prompt: name, own, tokens: largest?.value, cost: dearest?.value } as const;
  return policyBreaches(project.policy, question).flatMap(({ code, severity, values }): Finding[] => {
    const of = (code === 'over-token-budget' ? largest : dearest)?.of;
    if (of === undefined) return [];
    return [about(prompt, severity, code, { ...values, example: of.name }, { example: of.path })];
  });
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
