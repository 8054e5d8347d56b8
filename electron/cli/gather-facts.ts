import { version } from '../../package.json' with { type: 'json' };
import type { Check } from '../../shared/check/check.ts';
import type { Facts } from '../../shared/check/facts.ts';
import {
  addTokenCounters,
  costFacts,
  findSecrets,
  type TokenCounters,
  tokenFacts,
} from '../../shared/check/load-facts.ts';
import { createPersonalDataFinder } from '../../shared/check/personal-facts.ts';
import type { Project } from '../../shared/project/project.ts';

/**
 * Everything that the engine must be told about these versions of a project, loading only what they need:
 * tokenizers and prices where a budget or a check asks for them (or `everything`), the secret scanner where a text
 * looks like holding one.
 */
export async function gatherFacts(
  projects: readonly [Project, ...Project[]],
  everything: boolean,
): Promise<Facts> {
  const [draft] = projects;
  const asOf = new Date().toISOString();
  const counters: TokenCounters = new Map();
  if (everything || projects.some(hasTokenBudget)) {
    for (const project of projects) await addTokenCounters(counters, project);
  }
  return {
    engine: `galley/${version}`,
    asOf,
    ...tokenFacts(counters),
    ...(everything || projects.some(needsPrices) ? await costFacts(draft.policy, asOf) : {}),
    secrets: await findSecrets(draft),
    ...(await createPersonalDataFinder()(draft)),
  };
}

function hasTokenBudget({ policy, contracts }: Project): boolean {
  return (
    policy.budget.tokens !== undefined ||
    policy.promptBudgets.some(({ tokens }) => tokens !== undefined) ||
    [...contracts.values()].some(({ budget }) => budget.tokens !== undefined)
  );
}

function needsPrices({ policy, contracts, examples }: Project): boolean {
  if ([policy.budget, ...policy.promptBudgets].some(({ cost }) => cost !== undefined)) return true;
  const all = [...contracts.values()];
  if (all.some(({ budget }) => budget.cost !== undefined)) return true;
  const checks = [...all, ...[...examples.values()].flat()].flatMap((file) => file.checks);
  return checks.some(asksForCost);
}

function asksForCost(check: Check): boolean {
  return 'assert' in check ? check.assert.some(asksForCost) : check.type.endsWith('cost');
}
