import type { Provider } from './provider.ts';

/** Providers whose address is known, so that only a key has to be given. Source: their own reference pages. */
export const knownProviders: readonly Provider[] = [
  { id: 'openai', kind: 'openai-compatible', address: 'https://api.openai.com/v1', key: 'openai' },
  { id: 'anthropic', kind: 'anthropic', address: 'https://api.anthropic.com/v1', key: 'anthropic' },
  {
    id: 'google',
    kind: 'google',
    address: 'https://generativelanguage.googleapis.com/v1beta',
    key: 'google',
  },
  { id: 'mistral', kind: 'mistral', address: 'https://api.mistral.ai/v1', key: 'mistral' },
  { id: 'openrouter', kind: 'openai-compatible', address: 'https://openrouter.ai/api/v1', key: 'openrouter' },
  { id: 'ollama', kind: 'openai-compatible', address: 'http://localhost:11434/v1' },
  { id: 'lmstudio', kind: 'openai-compatible', address: 'http://localhost:1234/v1' },
  { id: 'vllm', kind: 'openai-compatible', address: 'http://localhost:8000/v1' },
];
