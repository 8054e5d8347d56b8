import { z } from 'zod';
import type { ModelFailure } from '../../../shared/models/model-failure.ts';
import type { Provider } from '../../../shared/models/provider.ts';
import type { ModelRequest } from '../../../shared/prompt/request.ts';
import { createModelClient } from './create-model-client.ts';
import { guardCall } from './guarded-fetch.ts';
import type { ModelNeeds } from './model-client.ts';
import { ModelProblem } from './model-problem.ts';
import { problemInAnswer } from './problem-in-answer.ts';

/** What trying a connection found. */
export type ProbeResult =
  /** The provider told its models; nothing was charged. */
  | { readonly ok: true; readonly how: 'listed'; readonly models: readonly string[] }
  /** The provider has no list, but the model answered one word. */
  | { readonly ok: true; readonly how: 'asked'; readonly answeredBy?: string }
  /** It has no list either, and no model was named to ask. */
  | { readonly ok: false; readonly failure: ModelFailure };

const longestList = 500;
const listed = z.union([
  z.object({ data: z.array(z.looseObject({ id: z.string() })) }),
  z.object({ models: z.array(z.looseObject({ name: z.string() })) }),
]);

/**
 * Tries a connection before it is saved, as cheaply as can be: by the list of models, and where there is none by one
 * word from `model` (the provider's own name).
 */
export async function probeProvider(
  provider: Provider,
  key: string | undefined,
  needs: ModelNeeds,
  { model, signal }: { readonly model?: string; readonly signal?: AbortSignal } = {},
): Promise<ProbeResult> {
  const list = await listModels(provider, key, needs, signal);
  if (list.ok) return list;
  const hasNoList = ['no-such-model', 'not-accepted', 'malformed'].includes(list.failure.code);
  if (!hasNoList || model === undefined) return list;
  const answer = await createModelClient(provider, key, needs).ask(model, oneWord, {
    ...(signal !== undefined && { signal }),
  });
  if (!answer.ok) return answer;
  const answeredBy = answer.sample.model;
  return { ok: true, how: 'asked', ...(answeredBy !== undefined && { answeredBy }) };
}

const oneWord: ModelRequest = {
  settings: { maxOutputTokens: 16 }, // the least that OpenAI's reasoning models take
  tools: [],
  output: {},
  messages: [{ role: 'user', content: 'Say "ready".' }],
};

async function listModels(
  provider: Provider,
  key: string | undefined,
  needs: ModelNeeds,
  signal: AbortSignal | undefined,
): Promise<ProbeResult> {
  if (provider.key !== undefined && key === undefined)
    return { ok: false, failure: { code: 'needs-key', mayCost: false } };
  const call = guardCall(provider, key, needs, signal);
  try {
    const headers: Record<string, string> =
      provider.kind === 'anthropic' ? { 'anthropic-version': '2023-06-01' } : {};
    const response = await call.fetch(`${provider.address.replace(/\/+$/, '')}/models`, { headers });
    const read = listed.safeParse(await response.json());
    if (!read.success) throw new ModelProblem('malformed');
    const names =
      'data' in read.data ? read.data.data.map(({ id }) => id) : read.data.models.map(({ name }) => name);
    const models = names.map((name) => name.replace(/^models\//, '')).slice(0, longestList);
    return { ok: true, how: 'listed', models };
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, failure: { code: 'malformed', mayCost: false } };
    return { ok: false, failure: (call.problem() ?? problemInAnswer(error, key)).failure };
  } finally {
    call.end();
  }
}
