import { countRequest } from '../cost/count-request.ts';
import { loadPriceTable } from '../cost/prices.ts';
import { loadTokenCounter, type TokenCounter } from '../cost/tokens.ts';
import type { Policy } from '../policy/policy.ts';
import { loadSecretScanner, maySecretStand } from '../policy/secrets.ts';
import type { Project } from '../project/project.ts';
import type { Facts, FoundSecret } from './facts.ts';

/** Counters by model. They are added to before a project is judged, so that the engine never meets an unknown model. */
export type TokenCounters = Map<string | undefined, TokenCounter>;

/** Loads the tokenizers that a project's models need and that are not there yet. */
export async function addTokenCounters(counters: TokenCounters, { prompts }: Project): Promise<void> {
  for (const { model } of prompts) {
    if (!counters.has(model)) counters.set(model, await loadTokenCounter(model));
  }
}

/** Tokens of requests to the models that have a counter. */
export function tokenFacts(counters: TokenCounters): Pick<Facts, 'countTokens'> {
  return {
    countTokens: (request) => {
      const counter = counters.get(request.model);
      if (counter === undefined) return undefined;
      const { tokens, exact } = countRequest(request, counter);
      return { value: tokens, exact };
    },
  };
}

/** What answers cost, by the policy's own prices and the built-in table. An answer without a date is taken as of `asOf`. */
export async function costFacts({ prices }: Policy, asOf: string): Promise<Pick<Facts, 'costOf'>> {
  const table = await loadPriceTable(prices);
  return {
    costOf: (model, usage, at) => {
      const cost = table.priceOf(model, usage, new Date(at ?? asOf));
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
