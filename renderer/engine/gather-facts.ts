import type { Facts, FoundSecret } from '../../shared/check/facts.ts';
import { countRequest } from '../../shared/cost/count-request.ts';
import { loadPriceTable } from '../../shared/cost/prices.ts';
import { loadTokenCounter, type TokenCounter } from '../../shared/cost/tokens.ts';
import type { Policy } from '../../shared/policy/policy.ts';
import { loadSecretScanner, maySecretStand } from '../../shared/policy/secrets.ts';
import type { Project } from '../../shared/project/project.ts';

/** Counters by model. They are added to before a project is judged, so that the engine never meets an unknown model. */
export type TokenCounters = Map<string | undefined, TokenCounter>;

/** Loads the tokenizers that a project's models need and that are not there yet. */
export async function addTokenCounters(counters: TokenCounters, { prompts }: Project): Promise<void> {
  for (const { model } of prompts) {
    if (!counters.has(model)) counters.set(model, await loadTokenCounter(model));
  }
}

/** What an engine must be told that stays the same while a project's policy does. `asOf` is now, ISO 8601. */
export async function steadyFacts(
  policy: Policy,
  counters: TokenCounters,
  asOf: string,
  engine: string,
): Promise<Facts> {
  const prices = await loadPriceTable(policy.prices);
  return {
    engine,
    asOf,
    countTokens: (request) => {
      const counter = counters.get(request.model);
      if (counter === undefined) return undefined;
      const { tokens, exact } = countRequest(request, counter);
      return { value: tokens, exact };
    },
    costOf: (model, usage, at) => {
      const cost = prices.priceOf(model, usage, new Date(at ?? asOf));
      return cost === undefined ? undefined : { value: cost.usd, exact: cost.exact };
    },
  };
}

/** Secrets in a project's prompts; the scanner is loaded at the first text that looks like holding one. */
export async function findSecrets({
  prompts,
  partials,
}: Project): Promise<ReadonlyMap<string, readonly FoundSecret[]>> {
  const found = new Map<string, readonly FoundSecret[]>();
  const suspicious = [...prompts, ...partials.values()].filter(({ source }) => maySecretStand(source));
  if (suspicious.length === 0) return found;
  const scanner = await loadSecretScanner();
  for (const { path, source } of suspicious) found.set(path, await scanner.scan(source));
  return found;
}
