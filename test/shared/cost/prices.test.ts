import { describe, expect, test } from 'vitest';
import { loadPriceTable } from '../../../shared/cost/prices.ts';

const at = new Date('2026-11-20');
const million = { inputTokens: 1_000_000, outputTokens: 1_000_000 };
const table = await loadPriceTable({});

describe('the price of an answer', () => {
  test('is known for a model with its date, and names the model that it was found under', () => {
    const cost = table.priceOf('openai/gpt-4o-mini-2024-07-18', million, at);
    expect(cost).toMatchObject({ matched: 'openai/gpt-4o-mini', exact: true });
    expect(cost?.usd).toBeCloseTo(0.15 + 0.6);
  });

  test('is an estimate when the table only knows a model with a similar name', () => {
    expect(table.priceOf('anthropic/claude-sonnet-4-5-20250929', million, at)?.exact).toBe(true);
    expect(table.priceOf('anthropic/claude-sonnet-4-5-ultra', million, at)).toMatchObject({
      matched: 'anthropic/claude-sonnet-4-5',
      exact: false,
    });
  });

  test('is an estimate when the name does not say who serves the model', () => {
    expect(table.priceOf('gpt-4o-mini', million, at)?.exact).toBe(false);
  });

  test.each(['', 'openai/gpt-99', 'ollama/llama3:8b', 'toString', 'openai/constructor'])(
    'is not known for "%s"',
    (model) => {
      expect(table.priceOf(model, million, at)).toBeUndefined();
    },
  );

  test('depends on the day', () => {
    const o3 = (day: string) => table.priceOf('openai/o3', million, new Date(day))?.usd;
    expect(o3('2025-05-01')).toBeGreaterThan(o3('2026-11-20') ?? Number.POSITIVE_INFINITY);
  });
});

describe('prices that the project states', () => {
  test('go before the built-in ones, by the whole name first', async () => {
    const own = await loadPriceTable({
      'openai/gpt-4o-mini': { input: 1, output: 2 },
      'gpt-4o-mini': { input: 10, output: 20 },
    });
    expect(own.priceOf('openai/gpt-4o-mini', million, at)).toEqual({
      usd: 3,
      matched: 'openai/gpt-4o-mini',
      exact: true,
    });
    expect(own.priceOf('azure/gpt-4o-mini', million, at)?.usd).toBe(30);
  });

  test('may say that a model on the own computer costs nothing', async () => {
    const own = await loadPriceTable({ 'ollama/llama3:8b': { input: 0, output: 0 } });
    expect(own.priceOf('ollama/llama3:8b', million, at)?.usd).toBe(0);
  });
});
