import { expect, it, onTestFinished } from 'vitest';
import { usualLimits } from '../../../../electron/services/models/model-client.ts';
import { probeProvider } from '../../../../electron/services/models/probe-provider.ts';
import type { Provider } from '../../../../shared/models/provider.ts';
import { type ModelScript, startModelServer } from '../../../doubles/model-server.ts';

const key = 'sk-proj-Secret0123456789abcdefABCDEF';
const needs = {
  fetch: globalThis.fetch,
  clock: () => 0,
  now: () => new Date('2026-11-24T10:00:00Z'),
  limits: usualLimits,
};

async function setUp(script: ModelScript, more: Partial<Provider> = {}) {
  const server = await startModelServer(script);
  onTestFinished(() => server.close());
  const address = `${server.origin}/v1`;
  const provider: Provider = { id: 'own', kind: 'openai-compatible', address, key: 'own', ...more };
  return { server, provider };
}

it('tells which models a provider has, without asking any of them', async () => {
  const { server, provider } = await setUp(() => ({ text: '', model: 'models/small-1' }));
  expect(await probeProvider(provider, key, needs)).toEqual({ ok: true, how: 'listed', models: ['small-1'] });
  expect(server.requests.map(({ path }) => path)).toEqual(['/v1/models']);
});

it('asks for one word where there is no list of models', async () => {
  const { server, provider } = await setUp(({ path }) =>
    path.endsWith('/models') ? { kind: 'status', status: 404 } : { text: 'ready', model: 'small-1-2026' },
  );
  expect(await probeProvider(provider, key, needs, { model: 'small-1' })).toEqual({
    ok: true,
    how: 'asked',
    answeredBy: 'small-1-2026',
  });
  expect(server.requests[1]?.body).toMatchObject({ max_tokens: 16 });
});

it('says what is wrong with a key, an address or a page that is no model', async () => {
  const wrong = await setUp(() => ({ kind: 'status', status: 401, body: `{"error":"No: ${key}"}` }));
  const refused = await probeProvider(wrong.provider, key, needs, { model: 'small-1' });
  expect(refused).toMatchObject({ ok: false, failure: { code: 'bad-key', words: 'No: ***' } });
  expect(wrong.server.requests).toHaveLength(1);
  expect(await probeProvider(wrong.provider, undefined, needs)).toMatchObject({
    failure: { code: 'needs-key' },
  });

  const page = await setUp(() => ({ kind: 'web-page' }));
  expect(await probeProvider(page.provider, key, needs)).toMatchObject({ failure: { code: 'malformed' } });

  await page.server.close();
  expect(await probeProvider(page.provider, key, needs)).toMatchObject({ failure: { code: 'unreachable' } });
});
