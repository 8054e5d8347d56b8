import { splitModelName } from './model-name.ts';
import { matchesExactly } from './price-match.ts';

/** US dollars per million tokens. */
export interface Price {
  readonly input: number;
  readonly output: number;
}

/** Tokens of one call. */
export interface Usage {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** What a call costs. */
export interface Cost {
  /** US dollars. */
  readonly usd: number;
  /** The model whose price was taken, to be shown: `openai/gpt-4o-mini`, or the name in the project's own prices. */
  readonly matched: string;
  /** False when the table only found a model with a similar name: then the cost is an estimate. */
  readonly exact: boolean;
}

/** Prices of models. */
export interface PriceTable {
  /** What a call costs at a date (prices change); `undefined` when the model is not known. */
  readonly priceOf: (model: string, usage: Usage, at: Date) => Cost | undefined;
}

/**
 * Loads the built-in price table (`@pydantic/genai-prices`), on first need: about 80 ms. Prices that the project
 * states itself go before it. They are found by the whole name first, then by the name without its provider.
 */
export async function loadPriceTable(overrides: Readonly<Record<string, Price>>): Promise<PriceTable> {
  const { calcPrice } = await import('@pydantic/genai-prices');
  const own = new Map(Object.entries(overrides));

  function priceOf(model: string, usage: Usage, at: Date): Cost | undefined {
    const { provider, name } = splitModelName(model);
    const stated = own.has(model) ? model : name;
    const price = own.get(stated);
    if (price !== undefined) return { usd: multiply(price, usage), matched: stated, exact: true };
    const found = calcPrice({ input_tokens: usage.inputTokens, output_tokens: usage.outputTokens }, name, {
      timestamp: at,
      ...(provider === undefined ? {} : { providerId: provider }),
    });
    if (found === null) return undefined;
    return {
      usd: found.total_price,
      matched: `${found.provider.id}/${found.model.id}`,
      exact: provider !== undefined && matchesExactly(found.model.match, name),
    };
  }

  return { priceOf };
}

function multiply(price: Price, { inputTokens, outputTokens }: Usage): number {
  return (price.input * inputTokens + price.output * outputTokens) / 1_000_000;
}
