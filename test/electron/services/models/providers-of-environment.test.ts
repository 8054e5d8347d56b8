import { expect, it } from 'vitest';
import { providersOfEnvironment } from '../../../../electron/services/models/providers-of-environment.ts';

function find(environment: Readonly<Record<string, string>>, id: string) {
  const { providers, keyOf, problems } = providersOfEnvironment(environment);
  const provider = providers.find((one) => one.id === id);
  return { provider, key: provider && keyOf(provider), problems };
}

it('takes the keys that the providers’ own tools take, each for its provider’s own address', () => {
  expect(find({ OPENAI_API_KEY: 'k1', ANTHROPIC_API_KEY: 'k2' }, 'openai')).toMatchObject({
    provider: { address: 'https://api.openai.com/v1' },
    key: 'k1',
  });
  expect(
    find({ OPENAI_API_KEY: 'k1', OPENAI_BASE_URL: 'https://eu.example.com/v1' }, 'openai'),
  ).toMatchObject({
    provider: { address: 'https://eu.example.com/v1' },
    key: 'k1',
  });
});

it('sends no provider’s key to an address that Galley’s own variables name', () => {
  const moved = find(
    { OPENAI_API_KEY: 'k1', GALLEY_ADDRESS_OPENAI: 'https://other.example.com/v1' },
    'openai',
  );
  expect(moved).toMatchObject({ provider: { address: 'https://other.example.com/v1' }, key: undefined });
  const own = find(
    { GALLEY_KEY_MY_GATEWAY: 'k3', GALLEY_ADDRESS_MY_GATEWAY: 'https://g.example.com' },
    'my_gateway',
  );
  expect(own).toMatchObject({
    provider: { kind: 'openai-compatible', address: 'https://g.example.com' },
    key: 'k3',
  });
});

it('needs no key for a model on this computer, and says which variable holds no good address', () => {
  expect(find({}, 'ollama')).toMatchObject({
    provider: { address: 'http://localhost:11434/v1' },
    key: undefined,
  });
  expect(find({}, 'openai').provider?.key).toBe('OPENAI_API_KEY');
  expect(find({ OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'http://eu.example.com' }, 'openai')).toMatchObject({
    provider: undefined,
    problems: [{ variable: 'OPENAI_BASE_URL', problem: 'not-encrypted' }],
  });
});
