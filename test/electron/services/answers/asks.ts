import type { Ask } from '../../../../shared/answers/ask.ts';
import { createEstimator } from '../../../../shared/answers/estimate-answers.ts';
import type { EstimatedAsk } from '../../../../shared/answers/sum-estimates.ts';

/** A dollar for a thousand tokens answered, and nothing for those sent. */
export const costOf = (_model: string, usage: { readonly outputTokens: number }): number =>
  usage.outputTokens / 1000;

/** Asks for examples `0`, `1`, …, each of which allows an answer of so many tokens. */
export function asksFor(count: number, { samples = 1, most = 100 } = {}): readonly EstimatedAsk[] {
  return Array.from({ length: count }, (_, index) => {
    const ask: Ask = {
      key: `greet\n${index}`,
      prompt: 'greet',
      example: `${index}`,
      examplePath: `goldens/greet/${index}.yaml`,
      recordingPath: `goldens/greet/${index}.rec.yaml`,
      model: 'openai/small-1',
      samples,
      request: {
        model: 'openai/small-1',
        settings: { maxOutputTokens: most },
        tools: [],
        output: {},
        messages: [{ role: 'user', content: `Example ${index}` }],
      },
    };
    const estimate = createEstimator({
      recordings: new Map(),
      countTokens: () => ({ value: 10, exact: true }),
      costOf: (model, usage) => ({ value: costOf(model, usage), exact: true }),
    })(ask);
    return { ask, estimate };
  });
}
