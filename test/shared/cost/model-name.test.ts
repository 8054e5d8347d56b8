import { expect, test } from 'vitest';
import { splitModelName } from '../../../shared/cost/model-name.ts';

test.each([
  ['openai/gpt-4o-mini', { provider: 'openai', name: 'gpt-4o-mini' }],
  ['googleai/gemini-2.0-flash', { provider: 'google', name: 'gemini-2.0-flash' }],
  ['VertexAI/gemini-2.0-flash', { provider: 'google', name: 'gemini-2.0-flash' }],
  ['openai:chat:gpt-4o', { provider: 'openai', name: 'gpt-4o' }],
  ['openai:gpt-4o', { provider: 'openai', name: 'gpt-4o' }],
  [
    'bedrock:anthropic.claude-3-haiku-20240307-v1:0',
    { provider: 'aws', name: 'anthropic.claude-3-haiku-20240307-v1:0' },
  ],
  ['openrouter/openai/gpt-4o', { provider: 'openrouter', name: 'openai/gpt-4o' }],
])('%s is split behind its provider', (model, parts) => {
  expect(splitModelName(model)).toEqual(parts);
});

test.each(['gpt-4o-mini', 'meta-llama/Llama-3.3-70B', 'llama3:8b', ''])(
  'the name "%s" stays whole, because it names no known provider',
  (model) => {
    expect(splitModelName(model)).toEqual({ name: model });
  },
);
