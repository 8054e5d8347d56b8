import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';
import type { ChainforgeEntry } from './chainforge-flow.ts';
import { finishReasonOf } from './finish-reason.ts';
import type { Sample } from './recording.ts';

/** The answers of a cached asking, and when the oldest of them was given (ISO 8601, where the provider says). */
export interface ChainforgeAnswers {
  readonly samples: readonly Sample[];
  readonly recordedAt?: string;
  /** Answers that are no texts, such as images. */
  readonly skipped: number;
}

/** One answer as the provider gave it, with what the provider's whole response says. */
interface RawAnswer {
  readonly choice: JsonObject;
  readonly response: JsonObject;
  /** Whether the response holds this answer alone, so that its usage is the answer's. */
  readonly isOnly: boolean;
}

/** Reads the answers of a cached asking, with what the providers' raw responses (OpenAI, Anthropic, Google) say of each. */
export function chainforgeAnswers({ responses, raw_response }: ChainforgeEntry): ChainforgeAnswers {
  const rawList: readonly (JsonValue | undefined)[] = Array.isArray(raw_response)
    ? raw_response
    : [raw_response];
  const rawResponses = rawList.filter(isJsonObject);
  const raw = rawResponses.flatMap(answersOf);
  const samples = responses.flatMap((response, index) => {
    const text = textOf(response);
    if (text === undefined) return [];
    // Without one raw answer for each text, nobody can say whose they are.
    return [sampleOf(text, raw.length === responses.length ? raw[index] : undefined)];
  });
  const dates = rawResponses.flatMap(({ created }) => (typeof created === 'number' ? [created] : []));
  return {
    samples,
    skipped: responses.length - samples.length,
    ...(dates.length > 0 && {
      recordedAt: new Date(Math.min(...dates) * 1000).toISOString().replace('.000Z', 'Z'),
    }),
  };
}

function answersOf(response: JsonObject): readonly RawAnswer[] {
  const list = response.choices ?? response.candidates;
  const choices = Array.isArray(list) ? list.filter(isJsonObject) : [];
  if (choices.length === 0) return [{ choice: response, response, isOnly: true }];
  return choices.map((choice) => ({ choice, response, isOnly: choices.length === 1 }));
}

function sampleOf(text: string, raw: RawAnswer | undefined): Sample {
  if (!raw) return { text };
  const { choice, response, isOnly } = raw;
  const model = response.model;
  const reason = choice.finish_reason ?? choice.stop_reason ?? choice.finishReason;
  const usage = usageOf(response, isOnly);
  return {
    ...(typeof model === 'string' && { model }),
    text,
    ...(typeof reason === 'string' && { finishReason: finishReasonOf(reason) }),
    ...(Object.keys(usage).length > 0 && { usage }),
  };
}

/** The provider counts the tokens answered over all answers of a response; those sent are the same for each. */
function usageOf(response: JsonObject, isOnly: boolean): NonNullable<Sample['usage']> {
  const usage = isJsonObject(response.usage) ? response.usage : {};
  const inputTokens = usage.prompt_tokens ?? usage.input_tokens;
  const outputTokens = usage.completion_tokens ?? usage.output_tokens;
  return {
    ...(typeof inputTokens === 'number' && { inputTokens }),
    ...(typeof outputTokens === 'number' && isOnly && { outputTokens }),
  };
}

/** A text, or newer ChainForge's `{t: "txt", d: …}`. */
function textOf(response: JsonValue): string | undefined {
  if (typeof response === 'string') return response;
  if (!isJsonObject(response) || (response.t !== undefined && response.t !== 'txt')) return undefined;
  return typeof response.d === 'string' ? response.d : undefined;
}
