import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPriceTable } from '../../../shared/cost/prices.ts';
import { rememberCosts } from '../../../shared/cost/remember-costs.ts';

const table = await loadPriceTable({ 'openai/our-own': { input: 0.3, output: 1.2 } });
const ask = (model: string, usage: { inputTokens: number; outputTokens: number }, at: string | undefined) => {
  const cost = table.priceOf(model, usage, new Date(at ?? '2026-11-20T00:00:00Z'));
  return cost && { value: cost.usd, exact: cost.exact };
};

describe('remembered costs', () => {
  it('are what the price table says, for every model, number of tokens and hour', () => {
    const remembered = rememberCosts(ask);
    const models = fc.constantFrom(
      'openai/gpt-4o-mini',
      'openai/our-own',
      'google/gemini-2.5-pro',
      'anthropic/claude-sonnet-4-5',
      'deepseek/deepseek-chat',
      'perplexity/sonar',
      'nobody/nothing',
    );
    const tokens = fc.oneof(fc.nat(5_000), fc.nat(400_000));
    const at = fc
      .date({ min: new Date('2025-01-01'), max: new Date('2026-11-20'), noInvalidDate: true })
      .map((date) => date.toISOString());
    fc.assert(
      fc.property(models, tokens, tokens, at, (model, inputTokens, outputTokens, when) => {
        const usage = { inputTokens, outputTokens };
        const told = remembered(model, usage, when);
        const asked = ask(model, usage, when);
        expect(told?.exact).toBe(asked?.exact);
        if (asked !== undefined) expect(told?.value).toBeCloseTo(asked.value, 9);
      }),
      { numRuns: 500 },
    );
  });
});
