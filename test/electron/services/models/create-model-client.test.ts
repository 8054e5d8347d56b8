import { describe, expect, it, onTestFinished } from 'vitest';
import { createModelClient } from '../../../../electron/services/models/create-model-client.ts';
import { usualLimits } from '../../../../electron/services/models/model-client.ts';
import type { ModelFailureCode } from '../../../../shared/models/model-failure.ts';
import type { Provider } from '../../../../shared/models/provider.ts';
import type { ModelRequest } from '../../../../shared/prompt/request.ts';
import { type ModelFault, type ModelScript, startModelServer } from '../../../doubles/model-server.ts';

const key = 'sk-proj-Secret0123456789abcdefABCDEF';
const request: ModelRequest = {
  model: 'openai/small-1',
  settings: { temperature: 0.2, maxOutputTokens: 50, stopSequences: ['END'] },
  tools: [],
  output: {},
  messages: [
    { role: 'system', content: 'Greet people.' },
    { role: 'user', content: 'I am Ada.' },
    { role: 'assistant', content: 'Hello Ada.' },
    { role: 'user', content: 'And Grace is here too.' },
  ],
};

async function setUp(
  script: ModelScript,
  more: Partial<Provider> = {},
  limits: Partial<typeof usualLimits> = {},
) {
  const server = await startModelServer(script);
  onTestFinished(() => server.close());
  const provider: Provider = {
    id: 'openai',
    kind: 'openai-compatible',
    address: `${server.origin}/v1`,
    key: 'openai',
    ...more,
  };
  let time = 0;
  const client = createModelClient(provider, key, {
    fetch: globalThis.fetch,
    clock: () => (time += 10),
    now: () => new Date('2026-11-24T10:00:00Z'),
    limits: { ...usualLimits, ...limits },
  });
  return { server, client };
}

const ways = [
  ['OpenAI in pieces', { kind: 'openai-compatible' }],
  ['OpenAI in one', { kind: 'openai-compatible', streams: false }],
  ['Anthropic in pieces', { kind: 'anthropic' }],
  ['Anthropic in one', { kind: 'anthropic', streams: false }],
  ['Mistral in pieces', { kind: 'mistral' }],
  ['Google in pieces', { kind: 'google' }],
] as const;

describe.each(ways)('asking a model (%s)', (_name, way) => {
  it('gives the whole answer with who gave it, why it ended, its tokens and its time', async () => {
    const { client } = await setUp(
      () => ({ text: 'Hello Grace 👋, good to see you.', model: 'small-1-2026' }),
      way,
    );
    const pieces: string[] = [];
    const answer = await client.ask('small-1', request, { onText: (piece) => pieces.push(piece) });
    expect(answer).toEqual({
      ok: true,
      sample: {
        model: 'small-1-2026',
        text: 'Hello Grace 👋, good to see you.',
        finishReason: 'stop',
        usage: { inputTokens: 12, outputTokens: 5 },
        latencyMs: 10,
      },
    });
    expect(pieces.join('')).toBe('Hello Grace 👋, good to see you.');
  });

  const faults: readonly (readonly [string, ModelFault, ModelFailureCode, boolean])[] = [
    [
      'a wrong key',
      { kind: 'status', status: 401, body: `{"error":{"message":"Wrong key ${key}"}}` },
      'bad-key',
      false,
    ],
    ['a key without access', { kind: 'status', status: 403 }, 'no-access', false],
    ['a model that is not there', { kind: 'status', status: 404 }, 'no-such-model', false],
    ['a request that is not taken', { kind: 'status', status: 400 }, 'not-accepted', false],
    ['too many requests', { kind: 'status', status: 429 }, 'busy', false],
    [
      'an empty account',
      { kind: 'status', status: 429, body: '{"error":{"message":"Pay.","code":"insufficient_quota"}}' },
      'no-money',
      false,
    ],
    ['a provider that fails', { kind: 'status', status: 500 }, 'provider-failed', false],
    ['an answer that breaks off', { kind: 'cut' }, 'cut-off', true],
    ['an answer that is no JSON', { kind: 'malformed' }, 'malformed', true],
    ['an answer that stops coming', { kind: 'stalled' }, 'stalled', true],
    ['an answer of 10 MB', { kind: 'huge', bytes: 10_000_000 }, 'too-large', true],
    ['an answer that never ends', { kind: 'endless' }, 'stalled', true],
    [
      'a request that its filter stops',
      { kind: 'status', status: 400, body: '{"error":{"code":"content_filter"}}' },
      'refused-content',
      false,
    ],
    ['a sign-in page', { kind: 'web-page' }, 'malformed', false],
  ];

  it.each(faults)('tells %s by its code', async (_fault, fault, code, mayCost) => {
    const { client } = await setUp(() => fault, way, {
      silence: fault.kind === 'stalled' ? 200 : 20_000,
      duration: fault.kind === 'endless' ? 300 : 20_000,
    });
    const answer = await client.ask('small-1', request);
    expect(answer).toMatchObject({ ok: false, failure: { code, mayCost } });
    expect(JSON.stringify(answer)).not.toContain(key);
  });

  it('never shows its key to another host, nor to another port', async () => {
    const other = await startModelServer(() => ({ text: 'Hello.' }));
    onTestFinished(() => other.close());
    const { client } = await setUp(
      () => ({ kind: 'redirect', to: `${other.origin}/v1/chat/completions` }),
      way,
    );
    expect(await client.ask('small-1', request)).toMatchObject({
      ok: false,
      failure: { code: 'redirected', words: new URL(other.origin).host },
    });
    expect(other.requests).toEqual([]);
  });

  it('takes its own key out of an answer that repeats it', async () => {
    const { client } = await setUp(() => ({ text: `Your key is ${key}, is it not?` }), way);
    const answer = await client.ask('small-1', request);
    expect(answer).toMatchObject({ ok: true, sample: { text: 'Your key is ***, is it not?' } });
  });

  it('can be cancelled in the midst of an answer', async () => {
    const controller = new AbortController();
    const { client } = await setUp(() => {
      setImmediate(() => controller.abort());
      return { kind: 'stalled' };
    }, way);
    expect(await client.ask('small-1', request, { signal: controller.signal })).toMatchObject({
      ok: false,
      failure: { code: 'cancelled', mayCost: true },
    });
  });
});

describe('what is sent', () => {
  it('is the whole conversation with the settings that the prompt sets, and no others', async () => {
    const { client, server } = await setUp(() => ({ text: 'Hello.' }));
    await client.ask('small-1', request);
    const [seen] = server.requests;
    expect(seen?.path).toBe('/v1/chat/completions');
    expect(seen?.headers.authorization).toBe(`Bearer ${key}`);
    expect(seen?.body).toEqual({
      model: 'small-1',
      temperature: 0.2,
      max_tokens: 50,
      stop: ['END'],
      stream: true,
      stream_options: { include_usage: true },
      messages: request.messages,
    });
  });

  it('holds the tools, the form of the answer, and settings that only this kind of provider knows', async () => {
    const { client, server } = await setUp(() => ({
      text: '',
      finish: 'tool_calls',
      toolCall: { id: 't1', name: 'find', input: { dish: 'ramen' } },
    }));
    const schema = { type: 'object', properties: { name: { type: 'string' } } };
    const answer = await client.ask('small-1', {
      ...request,
      settings: { top_k: 4, min_p: 0.1 },
      tools: [{ name: 'find', description: 'Finds a place', inputSchema: schema }],
      output: { format: 'json', schema },
    });
    expect(server.requests[0]?.body).toMatchObject({
      top_k: 4,
      min_p: 0.1,
      tools: [
        { type: 'function', function: { name: 'find', description: 'Finds a place', parameters: schema } },
      ],
      response_format: { type: 'json_schema', json_schema: { schema, strict: false } },
    });
    expect(server.requests[0]?.body).not.toHaveProperty('temperature');
    expect(answer).toMatchObject({
      ok: true,
      sample: {
        finishReason: 'tool_calls',
        toolCalls: [{ id: 't1', name: 'find', input: { dish: 'ramen' } }],
      },
    });
  });

  it('is not sent at all where a part of it cannot be said to the provider', async () => {
    const { client, server } = await setUp(() => ({ text: 'Hello.' }), { kind: 'anthropic' });
    const odd: readonly ModelRequest[] = [
      { ...request, settings: { min_p: 0.1 } },
      { ...request, tools: ['find'] },
      { ...request, messages: [{ role: 'user', content: [{ type: 'section', name: 'menu' }] }] },
    ];
    for (const one of odd)
      expect(await client.ask('m', one)).toMatchObject({ ok: false, failure: { code: 'cannot-be-sent' } });
    expect(server.requests).toEqual([]);
  });

  it('is shown to Google with its own header, and never in the address', async () => {
    const { client, server } = await setUp(() => ({ text: 'Hello.' }), { kind: 'google' });
    await client.ask('gemini-small-1', request);
    expect(server.requests[0]?.path).toBe('/v1/models/gemini-small-1:streamGenerateContent?alt=sse');
    expect(server.requests[0]?.headers['x-goog-api-key']).toBe(key);
    expect(server.requests[0]?.body).toMatchObject({
      generationConfig: { maxOutputTokens: 50, temperature: 0.2, stopSequences: ['END'] },
      systemInstruction: { parts: [{ text: 'Greet people.' }] },
    });
  });

  it('is shown to Anthropic with its own header, and to nobody without a key', async () => {
    const { client, server } = await setUp(() => ({ text: 'Hello.' }), { kind: 'anthropic' });
    await client.ask('claude-small-1', request);
    expect(server.requests[0]?.headers).toMatchObject({ 'x-api-key': key });
    expect(server.requests[0]?.headers.authorization).toBeUndefined();
  });
});

describe('what a provider says when it refuses', () => {
  it('is kept, with how long it asks to wait', async () => {
    const { client } = await setUp((_request, number) => ({
      kind: 'status',
      status: 429,
      headers: { 'retry-after': number === 0 ? '7' : 'Tue, 24 Nov 2026 10:00:30 GMT' },
      body: '{"error":{"message":"Slow down.\\nSee https://provider.test/limits."}}',
    }));
    expect(await client.ask('m', request)).toMatchObject({
      failure: { code: 'busy', retryAfter: 7000, words: 'Slow down. See https://provider.test/limits.' },
    });
    expect(await client.ask('m', request)).toMatchObject({ failure: { retryAfter: 30_000 } });
  });

  it('is told also when it comes in the midst of an answer', async () => {
    const { client } = await setUp(
      () => ({
        kind: 'error-within',
        error: { type: 'overloaded_error', message: 'Overloaded' },
      }),
      { kind: 'anthropic' },
    );
    expect(await client.ask('m', request)).toMatchObject({
      failure: { code: 'busy', words: 'Overloaded', mayCost: true },
    });
  });

  it('is told also when it is all that comes', async () => {
    const { client } = await setUp(
      () => ({ kind: 'error-first', error: { type: 'api_error', message: 'Broken' } }),
      {
        kind: 'anthropic',
      },
    );
    expect(await client.ask('m', request)).toMatchObject({
      failure: { code: 'provider-failed', words: 'Broken' },
    });
  });

  it('is a refusal where Google blocks the request', async () => {
    const body = `data: ${JSON.stringify({ promptFeedback: { blockReason: 'SAFETY' }, modelVersion: 'g' })}\n\n`;
    const { client } = await setUp(() => ({ kind: 'raw', type: 'text/event-stream', body }), {
      kind: 'google',
    });
    expect(await client.ask('m', request)).toMatchObject({
      failure: { code: 'refused-content', words: 'SAFETY' },
    });
  });

  it('is an answer where it ended one for its rules', async () => {
    const { client } = await setUp(() => ({ text: 'I', finish: 'content_filter' }));
    expect(await client.ask('m', request)).toMatchObject({
      ok: true,
      sample: { finishReason: 'content_filter' },
    });
  });

  it('is an answer cut off when the stream ends without a reason', async () => {
    for (const kind of ['openai-compatible', 'anthropic'] as const) {
      const { client } = await setUp(() => ({ kind: 'ends-early' }), { kind });
      expect(await client.ask('m', request)).toMatchObject({ failure: { code: 'cut-off', mayCost: true } });
    }
  });

  it('says that nobody is there when nobody is there', async () => {
    const { client, server } = await setUp(() => ({ text: '' }));
    await server.close();
    expect(await client.ask('m', request)).toMatchObject({
      failure: { code: 'unreachable', mayCost: false },
    });
  });

  it('says that a server could not prove who it is', async () => {
    const plain = await startModelServer(() => ({ text: '' }));
    onTestFinished(() => plain.close());
    const { client } = await setUp(() => ({ text: '' }), {
      address: plain.origin.replace('http:', 'https:'),
    });
    expect(await client.ask('m', request)).toMatchObject({ failure: { code: 'certificate' } });
    expect(plain.requests).toEqual([]);
  });
});
