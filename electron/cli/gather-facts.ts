import { version } from '../../package.json' with { type: 'json' };
import type { Check } from '../../shared/check/check.ts';
import type { Facts, FoundSecret } from '../../shared/check/facts.ts';
import { countRequest } from '../../shared/cost/count-request.ts';
import { loadPriceTable } from '../../shared/cost/prices.ts';
import { loadTokenCounter, type TokenCounter } from '../../shared/cost/tokens.ts';
import { loadSecretScanner, maySecretStand } from '../../shared/policy/secrets.ts';
import type { Project } from '../../shared/project/project.ts';

/**
 * Everything that the engine must be told about these versions of a project, loading only what they need:
 * tokenizers and prices where a budget or a check asks for them (or `everything`), the secret scanner where a text
 * looks like holding one.
 */
export async function gatherFacts(projects: readonly Project[], everything: boolean): Promise<Facts> {
  const asOf = new Date().toISOString();
  const tokens = everything || projects.some(hasTokenBudget) ? await tokenFacts(projects) : {};
  const costs = everything || projects.some(needsPrices) ? await costFacts(projects, asOf) : {};
  return { engine: `galley/${version}`, asOf, ...tokens, ...costs, secrets: await findSecrets(projects) };
}

async function tokenFacts(projects: readonly Project[]): Promise<Pick<Facts, 'countTokens'>> {
  const counters = new Map<string | undefined, TokenCounter>();
  for (const { model } of projects.flatMap(({ prompts }) => prompts)) {
    if (!counters.has(model)) counters.set(model, await loadTokenCounter(model));
  }
  return {
    countTokens: (request) => {
      const counter = counters.get(request.model);
      if (counter === undefined) return undefined;
      const { tokens, exact } = countRequest(request, counter);
      return { value: tokens, exact };
    },
  };
}

async function costFacts(projects: readonly Project[], asOf: string): Promise<Pick<Facts, 'costOf'>> {
  const table = await loadPriceTable(projects[0]?.policy.prices ?? {});
  return {
    costOf: (model, usage, at) => {
      const cost = table.priceOf(model, usage, new Date(at ?? asOf));
      return cost === undefined ? undefined : { value: cost.usd, exact: cost.exact };
    },
  };
}

async function findSecrets(
  projects: readonly Project[],
): Promise<ReadonlyMap<string, readonly FoundSecret[]>> {
  const found = new Map<string, readonly FoundSecret[]>();
  const draft = projects[0];
  const documents = draft === undefined ? [] : [...draft.prompts, ...draft.partials.values()];
  const suspicious = documents.filter(({ source }) => maySecretStand(source));
  if (suspicious.length === 0) return found;
  const scanner = await loadSecretScanner();
  for (const { path, source } of suspicious) found.set(path, await scanner.scan(source));
  return found;
}

function hasTokenBudget({ policy, contracts }: Project): boolean {
  return (
    policy.budget.tokens !== undefined ||
    [...contracts.values()].some(({ budget }) => budget.tokens !== undefined)
  );
}

function needsPrices({ policy, contracts, examples }: Project): boolean {
  if (policy.budget.cost !== undefined) return true;
  const all = [...contracts.values()];
  if (all.some(({ budget }) => budget.cost !== undefined)) return true;
  const checks = [...all, ...[...examples.values()].flat()].flatMap((file) => file.checks);
  return checks.some(asksForCost);
}

function asksForCost(check: Check): boolean {
  return 'assert' in check ? check.assert.some(asksForCost) : check.type.endsWith('cost');
}
