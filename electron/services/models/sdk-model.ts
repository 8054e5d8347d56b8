import type { LanguageModelV4 } from '@ai-sdk/provider';
import { assertNever } from '../../../shared/assert-never.ts';
import type { Provider } from '../../../shared/models/provider.ts';
import { optionsNames } from './sdk-options.ts';

/** Stands for a key where a package insists on one: the real one is put on by `guardCall`. */
const noKey = 'put-on-later';

/** A provider's model, by the package for its kind, which is loaded on first need (20 to 60 ms). */
export async function sdkModel(
  { kind, address }: Provider,
  model: string,
  fetch: typeof globalThis.fetch,
): Promise<LanguageModelV4> {
  const baseURL = address.replace(/\/+$/, '');
  switch (kind) {
    case 'openai-compatible': {
      const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible');
      return createOpenAICompatible({
        name: optionsNames[kind],
        baseURL,
        fetch,
        includeUsage: true,
        supportsStructuredOutputs: true,
        ...(isOpenAi(address) && { transformRequestBody: forOpenAi }),
      })(model);
    }
    case 'anthropic': {
      const { createAnthropic } = await import('@ai-sdk/anthropic');
      return createAnthropic({ baseURL, fetch, apiKey: noKey })(model);
    }
    case 'google': {
      const { createGoogle } = await import('@ai-sdk/google');
      return createGoogle({ baseURL, fetch, apiKey: noKey })(model);
    }
    case 'mistral': {
      const { createMistral } = await import('@ai-sdk/mistral');
      return createMistral({ baseURL, fetch, apiKey: noKey })(model);
    }
    default:
      return assertNever(kind);
  }
}

function isOpenAi(address: string): boolean {
  return new URL(address).host === 'api.openai.com';
}

/** OpenAI calls `max_tokens` deprecated, and its reasoning models refuse it (API reference, chat completions). */
function forOpenAi({ max_tokens: most, ...body }: Record<string, unknown>): Record<string, unknown> {
  return most === undefined ? body : { ...body, max_completion_tokens: most };
}
