import type { Facts } from '../check/facts.ts';

type CostOf = NonNullable<Facts['costOf']>;

/** Tokens below which no provider's price hangs on how many there are (the price table's tiers begin at 128,000). */
const untiered = 100_000;
const sample = 1_000;

interface Rate {
  readonly perCall: number;
  readonly perInput: number;
  readonly perOutput: number;
  readonly exact: boolean;
}

/**
 * Asks what calls cost once for each model and hour, and works the others out: looking a model up in the price table takes
 * longer than all else that is done with ten thousand recorded answers (measured). The hour counts, because some providers
 * are cheaper at night.
 */
export function rememberCosts(costOf: CostOf): CostOf {
  const rates = new Map<string, Rate | undefined>();

  function rateOf(model: string, at: string | undefined): Rate | undefined {
    const key = `${at?.slice(0, 13)}${at?.slice(-6)} ${model}`;
    if (rates.has(key)) return rates.get(key);
    const cost = (inputTokens: number, outputTokens: number) =>
      costOf(model, { inputTokens, outputTokens }, at);
    const [none, input, output] = [cost(0, 0), cost(sample, 0), cost(0, sample)];
    const isKnown = none !== undefined && input !== undefined && output !== undefined;
    const rate = isKnown
      ? {
          perCall: none.value,
          perInput: (input.value - none.value) / sample,
          perOutput: (output.value - none.value) / sample,
          exact: input.exact && output.exact,
        }
      : undefined;
    rates.set(key, rate);
    return rate;
  }

  return (model, usage, at) => {
    if (usage.inputTokens + usage.outputTokens > untiered) return costOf(model, usage, at);
    const rate = rateOf(model, at);
    if (rate === undefined) return undefined;
    const { perCall, perInput, perOutput, exact } = rate;
    return { value: perCall + perInput * usage.inputTokens + perOutput * usage.outputTokens, exact };
  };
}
