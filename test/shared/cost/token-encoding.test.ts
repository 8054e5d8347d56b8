import { expect, test } from 'vitest';
import { encodingFor } from '../../../shared/cost/token-encoding.ts';

// The families are those of tiktoken/model.py in openai/tiktoken.
test.each([
  'gpt-3.5-turbo',
  'gpt-35-turbo',
  'gpt-4',
  'gpt-4-0613',
  'openai/gpt-4-turbo',
  'text-embedding-3-small',
])('%s is counted with the encoding of GPT-4', (model) => {
  expect(encodingFor(model)).toEqual({ encoding: 'cl100k_base', own: true });
});

test.each([
  'gpt-4o',
  'openai/gpt-4o-mini-2024-07-18',
  'gpt-4.1-nano',
  'gpt-5-mini',
  'o1',
  'o3-mini',
  'openrouter/openai/gpt-4o',
])('%s is counted with the encoding of GPT-4o', (model) => {
  expect(encodingFor(model)).toEqual({ encoding: 'o200k_base', own: true });
});

test.each([
  undefined,
  'anthropic/claude-sonnet-4-5',
  'gemini-2.0-flash',
  'omni-moderation-latest',
  'o10',
  'gpt-oss-20b',
])('%s has no public encoding, so its count is an estimate', (model) => {
  expect(encodingFor(model)).toEqual({ encoding: 'o200k_base', own: false });
});
