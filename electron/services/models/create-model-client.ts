import type { Sample } from '../../../shared/example/recording.ts';
import type { Provider } from '../../../shared/models/provider.ts';
import type { ModelRequest } from '../../../shared/prompt/request.ts';
import { guardCall } from './guarded-fetch.ts';
import { createKeyFilter } from './key-filter.ts';
import type { AskOptions, ModelAnswer, ModelClient, ModelNeeds } from './model-client.ts';
import { ModelProblem } from './model-problem.ts';
import { problemInAnswer } from './problem-in-answer.ts';
import { readStreamed, readWhole } from './read-answer.ts';
import { sdkModel } from './sdk-model.ts';
import { sdkOptions } from './sdk-options.ts';

/**
 * Makes the client of one provider. The key goes to the provider's own address and nowhere else: an answer or an error
 * that repeats it has `***` in its place.
 */
export function createModelClient(
  provider: Provider,
  key: string | undefined,
  needs: ModelNeeds,
): ModelClient {
  async function ask(model: string, request: ModelRequest, options: AskOptions = {}): Promise<ModelAnswer> {
    if (provider.key !== undefined && key === undefined)
      return { ok: false, failure: { code: 'needs-key', mayCost: false } };
    const call = guardCall(provider, key, needs, options.signal);
    try {
      const started = needs.clock();
      const sdk = await sdkModel(provider, model, call.fetch);
      const read = provider.streams === false ? readWhole : readStreamed;
      const filter = createKeyFilter(key, (piece) => options.onText?.(piece));
      const sample = await read(
        sdk,
        { ...sdkOptions(request, provider.kind), abortSignal: call.signal },
        { longest: needs.limits.text, onText: filter.add },
      );
      filter.end();
      const latencyMs = Math.max(0, Math.round(needs.clock() - started));
      return { ok: true, sample: { ...sampleWithoutKey(sample, key), latencyMs } };
    } catch (error) {
      return { ok: false, failure: decisive(error, call.problem(), key).failure };
    } finally {
      call.end();
    }
  }

  return { ask };
}

/** Giving up an answer breaks its connection too, so what was found in the answer goes before what the wire then told. */
function decisive(error: unknown, onWire: ModelProblem | undefined, key: string | undefined): ModelProblem {
  const found = error instanceof ModelProblem && error.failure.code !== 'cut-off' ? error : undefined;
  return found ?? onWire ?? problemInAnswer(error, key);
}

/** A model that was shown its own key, or a server that repeats headers, must not get it into a file. */
function sampleWithoutKey(sample: Sample, key: string | undefined): Sample {
  if (key === undefined || !JSON.stringify(sample).includes(key)) return sample;
  return JSON.parse(JSON.stringify(sample).replaceAll(key, '***')) as Sample; // the same shape: only texts are replaced
}
