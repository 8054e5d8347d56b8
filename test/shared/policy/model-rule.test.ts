import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAllowedModel, isFloatingModel } from '../../../shared/policy/model-rule.ts';

describe('the models that a policy allows', () => {
  test.each([
    ['openai/gpt-4o-mini-2024-07-18', 'openai/gpt-4o-mini-2024-07-18'],
    ['openai/gpt-4o-mini-2024-07-18', 'openai/gpt-4o-mini-*'],
    ['openrouter/openai/gpt-4o', '*/gpt-4o'],
    ['OpenAI/GPT-4o', 'openai/gpt-4o'],
    ['anything', '*'],
    ['abab', 'a*b*ab'],
  ])('%s is allowed by %s', (model, pattern) => {
    expect(isAllowedModel(model, [pattern])).toBe(true);
  });

  test.each([
    ['openai/gpt-4o-mini', 'openai/gpt-4o'],
    ['openai/gpt-4o', 'gpt-4o'],
    ['gpt-4o', 'openai/*'],
    ['gpt-4ooo', 'gpt-4o.o'],
    ['aba', 'ab*ba'],
    ['', 'a*'],
  ])('"%s" is not allowed by %s', (model, pattern) => {
    expect(isAllowedModel(model, [pattern])).toBe(false);
  });

  test('nothing is allowed by an empty list', () => {
    expect(isAllowedModel('openai/gpt-4o', [])).toBe(false);
  });

  test('a star stands for any run of characters, as in a regular expression', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 8 });
    const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*'), maxLength: 8 });
    fc.assert(
      fc.property(letters, patterns, (model, pattern) => {
        const oracle = new RegExp(`^${pattern.replaceAll('*', '[^]*')}$`);
        expect(isAllowedModel(model, [pattern])).toBe(oracle.test(model));
      }),
      { numRuns: 2000 },
    );
  });

  test('a pattern of many stars takes no time', { timeout: 5_000 }, () => {
    expect(isAllowedModel(`${'a'.repeat(100_000)}b`, [`${'*a'.repeat(5_000)}c`])).toBe(false);
  });
});

describe('a name that may mean another model tomorrow', () => {
  test.each([
    'openai/gpt-4o-mini',
    'gpt-4o',
    'gpt-4o-latest',
    'anthropic/claude-sonnet-4-5',
    'googleai/gemini-2.0-flash',
    'mistral/mistral-large-latest',
    'ollama/llama3:latest',
  ])('is %s', (model) => {
    expect(isFloatingModel(model)).toBe(true);
  });

  test.each([
    'openai/gpt-4o-mini-2024-07-18',
    'gpt-4-0613',
    'anthropic/claude-sonnet-4-5-20250929',
    'googleai/gemini-2.0-flash-001',
    'mistral/mistral-large-2411',
    'bedrock/anthropic.claude-3-haiku-20240307-v1:0',
    'groq/llama-3.3-70b-versatile',
    'somebody/their-own-model',
  ])('is not %s', (model) => {
    expect(isFloatingModel(model)).toBe(false);
  });
});
