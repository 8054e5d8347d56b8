import type { TrendRow } from '../../../shared/trends/trend-row.ts';

/** What a made-up time of recording looks like. */
export interface Times {
  readonly answers: number;
  readonly examples: number;
  /** From this answer on the model is another one and writes twice as much. */
  readonly modelChanges?: number;
  /** From this answer on the words are others, and requests are longer. */
  readonly wordsChange?: number;
}

/** Noise that is the same at every run. */
function noise(index: number): number {
  const value = Math.sin(index * 12.9898) * 43758.5453;
  return value - Math.floor(value);
}

/** Answers of one prompt over time, an hour apart, with some noise. */
export function madeUpRows({
  answers,
  examples,
  modelChanges = Infinity,
  wordsChange = Infinity,
}: Times): readonly TrendRow[] {
  return Array.from({ length: answers }, (_, index): TrendRow => {
    const isNewModel = index >= modelChanges;
    const words =
      index >= wordsChange
        ? 'Be very brief, and always name the street and the number of guests.'
        : 'Be brief.';
    const model = isNewModel ? 'openai/gpt-4.1-mini' : 'openai/gpt-4o-mini';
    const example = `example-${index % examples}`;
    return {
      at: Date.parse('2026-01-01T00:00:00Z') + index * 3_600_000,
      prompt: 'suggest',
      example,
      model,
      inputTokens: 300 + words.length + Math.round(10 * noise(index)),
      outputTokens: Math.round((isNewModel ? 80 : 40) + 8 * noise(index + 1)),
      cost: (isNewModel ? 0.0008 : 0.0004) * (1 + 0.1 * noise(index + 2)),
      latencyMs: 900 + 400 * noise(index + 3),
      length: Math.round((isNewModel ? 400 : 200) + 40 * noise(index + 4)),
      isRefusal: noise(index + 5) < 0.02,
      missingKeys: noise(index + 6) < 0.03 ? ['confidence'] : [],
      passed: { checks: noise(index + 7) < 0.9 ? 5 : 4, of: 5 },
      request: {
        model,
        settings: {},
        tools: [],
        output: {},
        messages: [
          { role: 'system', content: words },
          { role: 'user', content: example },
        ],
      },
    };
  });
}
