import { describe, expect, it } from 'vitest';
import type { Ask } from '../../../shared/answers/ask.ts';
import { createEstimator } from '../../../shared/answers/estimate-answers.ts';
import { sumEstimates } from '../../../shared/answers/sum-estimates.ts';
import type { Recording } from '../../../shared/example/recording.ts';
import type { ModelRequest } from '../../../shared/prompt/request.ts';

const request: ModelRequest = {
  model: 'openai/small-1',
  settings: {},
  tools: [],
  output: {},
  messages: [{ role: 'user', content: 'Hello there' }],
};
const ask: Ask = {
  key: 'greet\nada',
  prompt: 'greet',
  example: 'ada',
  examplePath: 'goldens/greet/ada.yaml',
  recordingPath: 'goldens/greet/ada.rec.yaml',
  request,
  model: 'openai/small-1',
  samples: 3,
};

function recordingOf(
  example: string,
  sent: ModelRequest,
  tokens: readonly (readonly [number, number])[],
): Recording {
  return {
    path: `goldens/greet/${example}.rec.yaml`,
    prompt: 'greet',
    example,
    runs: [
      {
        origin: 'model',
        request: sent,
        samples: tokens.map(([inputTokens, outputTokens]) => ({
          text: 'Hi',
          usage: { inputTokens, outputTokens },
        })),
      },
    ],
  };
}

/** One dollar a million tokens sent, two a million answered; a token a character. */
const facts = {
  countTokens: ({ messages }: ModelRequest) => ({ value: String(messages[0]?.content).length, exact: false }),
  costOf: (_model: string, { inputTokens, outputTokens }: { inputTokens: number; outputTokens: number }) => ({
    value: (inputTokens + 2 * outputTokens) / 1e6,
    exact: true,
  }),
};

describe('what a new answer will take', () => {
  it('comes from what was counted for just this request', () => {
    const recordings = new Map([
      [
        'greet\nada',
        recordingOf('ada', request, [
          [40, 10],
          [40, 30],
          [40, 20],
        ]),
      ],
    ]);
    expect(createEstimator({ ...facts, recordings })(ask)).toEqual({
      inputTokens: { value: 40, exact: true },
      outputTokens: { value: 20, basis: 'example' },
      usd: { value: 80 / 1e6, exact: true },
      most: { outputTokens: 4000, usd: 8040 / 1e6, isBound: false },
    });
  });

  it('is brought to the scale of what other examples of the prompt were counted as, and marked', () => {
    const other = { ...request, messages: [{ role: 'user' as const, content: 'abcde' }] };
    const recordings = new Map([['greet\ngrace', recordingOf('grace', other, [[10, 3000]])]]);
    expect(createEstimator({ ...facts, recordings })(ask)).toMatchObject({
      inputTokens: { value: 22, exact: false },
      outputTokens: { value: 3000, basis: 'prompt' },
      usd: { exact: false },
      most: { outputTokens: 6000, isBound: false },
    });
  });

  it('is never more than the longest answer that the prompt asks for', () => {
    const limited = { ...ask, request: { ...request, settings: { max_tokens: 50 } } };
    expect(createEstimator({ ...facts, recordings: new Map() })(limited)).toMatchObject({
      outputTokens: { value: 50, basis: 'guess' },
      most: { outputTokens: 50, usd: (17 + 100) / 1e6, isBound: true },
    });
  });

  it('is told without money where nobody knows the price', () => {
    const estimate = createEstimator({ ...facts, costOf: () => undefined, recordings: new Map() })(ask);
    expect(estimate.usd).toBeUndefined();
    expect(sumEstimates([{ ask, estimate }])).toMatchObject({
      answers: 3,
      unpriced: ['openai/small-1'],
      exact: false,
    });
  });
});
