import { describe, expect, it } from 'vitest';
import { chooseProvider } from '../../../shared/models/choose-provider.ts';
import { knownProviders } from '../../../shared/models/known-providers.ts';
import { type Provider, problemOfAddress, readProvider } from '../../../shared/models/provider.ts';

describe('an address that keys and prompts are sent to', () => {
  it.each([
    ['https://api.openai.com/v1', true, undefined],
    ['https://models.example.com:8443/openai', true, undefined],
    ['http://localhost:11434/v1', true, undefined],
    ['http://127.0.0.1:8000/v1', true, undefined],
    ['http://[::1]:8000/v1', true, undefined],
    ['http://192.168.1.20:8000/v1', false, undefined],
    ['http://workstation.local:1234/v1', false, undefined],
    ['http://192.168.1.20:8000/v1', true, 'not-encrypted'],
    ['http://api.openai.com/v1', false, 'not-encrypted'],
    ['http://localhost.example.com/v1', true, 'not-encrypted'],
    ['http://127.0.0.1.example.com/v1', true, 'not-encrypted'],
    ['https://user:word@api.openai.com/v1', true, 'login-in-address'],
    ['https://api.openai.com/v1?key=1', true, 'parts-behind-path'],
    ['https://api.openai.com/v1#x', true, 'parts-behind-path'],
    ['ftp://api.openai.com', true, 'not-an-address'],
    ['api.openai.com', true, 'not-an-address'],
    ['https://', true, 'not-an-address'],
    ['https://a b/', true, 'not-an-address'],
  ] as const)('%s (with a key: %s) is judged %s', (address, hasKey, problem) => {
    expect(problemOfAddress(address, hasKey)).toBe(problem);
  });

  it('is demanded of every set-up, and so are known words', () => {
    for (const provider of knownProviders) expect(readProvider(provider)).toEqual(provider);
    expect(readProvider({ ...knownProviders[0], address: 'http://api.openai.com/v1' })).toBeUndefined();
    expect(readProvider({ ...knownProviders[0], secret: 'x' })).toBeUndefined();
    expect(readProvider({ ...knownProviders[0], id: 'A/B' })).toBeUndefined();
  });
});

describe('who is asked for a model', () => {
  const gateway: Provider = {
    id: 'gateway',
    kind: 'openai-compatible',
    address: 'https://models.example.com/v1',
    models: { 'openai/gpt-4o-mini': 'gpt-4o-mini-eu' },
  };

  it.each([
    ['openai/gpt-4o-mini', 'openai', 'gpt-4o-mini'],
    ['openai:chat:gpt-4o-mini', 'openai', 'gpt-4o-mini'],
    ['googleai/gemini-2.5-flash', 'google', 'gemini-2.5-flash'],
    ['anthropic/claude-sonnet-4-5', 'anthropic', 'claude-sonnet-4-5'],
    ['ollama/llama3.2:3b', 'ollama', 'llama3.2:3b'],
    ['openrouter/openai/gpt-4o', 'openrouter', 'openai/gpt-4o'],
  ])('for %s is %s, which calls it %s', (name, id, model) => {
    expect(chooseProvider(name, knownProviders)).toMatchObject({ provider: { id }, model });
  });

  it('is the one that lists the name, before any other', () => {
    expect(chooseProvider('openai/gpt-4o-mini', [...knownProviders, gateway])).toEqual({
      provider: gateway,
      model: 'gpt-4o-mini-eu',
    });
  });

  it('is nobody where the name is meant for a provider that is not set up', () => {
    expect(chooseProvider('openai/gpt-4o', [gateway])).toBeUndefined();
    expect(chooseProvider('llama3', knownProviders)).toBeUndefined();
    expect(chooseProvider('llama3', [gateway])).toEqual({ provider: gateway, model: 'llama3' });
  });
});
