import { describe, expect, test } from 'vitest';
import { countRequest } from '../../../shared/cost/count-request.ts';
import { loadTokenCounter } from '../../../shared/cost/tokens.ts';
import type { Message, ModelRequest } from '../../../shared/prompt/request.ts';

const gpt4o = await loadTokenCounter('gpt-4o-mini');

const publishedMessages: readonly Message[] = [
  {
    role: 'system',
    content:
      'You are a helpful, pattern-following assistant that translates corporate jargon into plain English.',
  },
  { role: 'system', content: 'New synergies will help drive top-line growth.' },
  { role: 'system', content: 'Things working well together will increase revenue.' },
  {
    role: 'system',
    content:
      "Let's circle back when we have more bandwidth to touch base on opportunities for increased leverage.",
  },
  { role: 'system', content: "Let's talk later when we're less busy about how to do better." },
  {
    role: 'user',
    content: "This late pivot means we don't have time to boil the ocean for the client deliverable.",
  },
];

function request(part: Partial<ModelRequest>): ModelRequest {
  return {
    settings: {},
    tools: [],
    output: {},
    messages: [{ role: 'user', content: 'hello world' }],
    ...part,
  };
}

describe('counting a request', () => {
  // openai/openai-cookbook, How_to_count_tokens_with_tiktoken.ipynb. Its messages carry names, which requests here
  // do not have: a name counts its tokens and one more.
  test.each([
    ['gpt-4-0613', 129],
    ['gpt-4o-mini', 124],
  ])(
    'gives what the service of OpenAI counts with %s for its published example',
    async (model, published) => {
      const counter = await loadTokenCounter(model);
      const names = ['example_user', 'example_assistant', 'example_user', 'example_assistant'];
      const named = names.reduce((sum, name) => sum + counter.count(name).tokens + 1, 0);
      const { tokens, exact } = countRequest(request({ messages: publishedMessages }), counter);
      expect({ tokens: tokens + named, exact }).toEqual({ tokens: published, exact: true });
    },
  );

  test('adds three tokens and the role for a message, and three for the answer', () => {
    expect(countRequest(request({}), gpt4o)).toEqual({ tokens: 2 + 4 + 3, exact: true, reasons: [] });
  });

  test('counts texts in parts like a text', () => {
    const messages = [{ role: 'user', content: [{ type: 'text', text: 'hello world' }] }] as const;
    expect(countRequest(request({ messages }), gpt4o).tokens).toBe(9);
  });

  test('says that it is an estimate when there is a picture, tools, a schema or another tokenizer', async () => {
    const gemini = await loadTokenCounter('googleai/gemini-2.0-flash');
    const full = request({
      tools: ['findTable'],
      output: { format: 'json', schema: { type: 'object' } },
      messages: [
        { role: 'user', content: [{ type: 'media', url: 'https://where2eat.example/menu.jpg' }] },
        { role: 'assistant', content: [{ type: 'tool-call', name: 'findTable', input: { party: 2 } }] },
        { role: 'tool', content: [{ type: 'tool-result', output: 'none' }] },
      ],
    });
    const { exact, reasons, tokens } = countRequest(full, gemini);
    expect(exact).toBe(false);
    expect(reasons).toEqual(['other-tokenizer', 'tools', 'output-schema', 'media']);
    expect(tokens).toBeGreaterThan(3 * 4 + 3);
  });

  test('says that it is an estimate when a text has a run too long to count', () => {
    const messages = [{ role: 'user', content: 'a'.repeat(1_000) }] as const;
    expect(countRequest(request({ messages }), gpt4o).reasons).toEqual(['long-run']);
  });
});
