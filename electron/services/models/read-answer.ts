import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4StreamPart,
} from '@ai-sdk/provider';
import type { Sample } from '../../../shared/example/recording.ts';
import type { JsonValue } from '../../../shared/json.ts';
import { ModelProblem } from './model-problem.ts';
import { problemInAnswer } from './problem-in-answer.ts';
import { sampleOf } from './sample-of.ts';

/** How an answer is read. */
export interface ReadOptions {
  /** Characters of text that an answer may have. */
  readonly longest: number;
  readonly onText: (piece: string) => void;
}

/** Asks a model and reads its answer piece by piece. What goes wrong is thrown. */
export async function readStreamed(
  model: LanguageModelV4,
  options: LanguageModelV4CallOptions,
  { longest, onText }: ReadOptions,
): Promise<Sample> {
  const { stream } = await model.doStream({ ...options, includeRawChunks: true });
  const reader = stream.getReader();
  const answer = { text: '', answeredBy: undefined as string | undefined, calls: [] as ToolCall[] };
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) throw new ModelProblem('cut-off', { mayCost: true });
      const finish = take(value);
      if (finish === undefined) continue;
      // A stream that just ends has no reason of the provider's own.
      if (finish.finishReason.raw === undefined) throw new ModelProblem('cut-off', { mayCost: true });
      return sampleOf({ ...answer, ...finish });
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }

  function take(
    part: LanguageModelV4StreamPart,
  ): Extract<LanguageModelV4StreamPart, { type: 'finish' }> | undefined {
    switch (part.type) {
      case 'stream-start':
        refuseWarnings(part.warnings);
        return undefined;
      case 'response-metadata':
        answer.answeredBy ??= part.modelId;
        return undefined;
      case 'raw': // the package for Google passes on everything but who answered
        answer.answeredBy ??= modelVersionOf(part.rawValue);
        refuseBlocked(part.rawValue);
        return undefined;
      case 'text-delta':
        answer.text += part.delta;
        if (answer.text.length > longest) throw new ModelProblem('too-large', { mayCost: true });
        onText(part.delta);
        return undefined;
      case 'tool-call':
        answer.calls.push(toolCallOf(part));
        return undefined;
      case 'error':
        throw problemInAnswer(part.error);
      case 'finish':
        return part;
      default:
        return undefined; // thoughts, sources and pings are no part of what is recorded
    }
  }
}

/** Asks a model and reads its answer in one, for providers that cannot send it piece by piece. */
export async function readWhole(
  model: LanguageModelV4,
  options: LanguageModelV4CallOptions,
  { longest, onText }: ReadOptions,
): Promise<Sample> {
  const { content, response, warnings, finishReason, usage } = await model.doGenerate(options);
  refuseWarnings(warnings);
  const text = content.map((part) => (part.type === 'text' ? part.text : '')).join('');
  if (text.length > longest) throw new ModelProblem('too-large', { mayCost: true });
  onText(text);
  const calls = content.flatMap((part) => (part.type === 'tool-call' ? [toolCallOf(part)] : []));
  refuseBlocked(response?.body);
  const answeredBy = response?.modelId ?? modelVersionOf(response?.body);
  return sampleOf({ text, answeredBy, calls, finishReason, usage });
}

function modelVersionOf(raw: unknown): string | undefined {
  const version =
    typeof raw === 'object' && raw !== null && 'modelVersion' in raw ? raw.modelVersion : undefined;
  return typeof version === 'string' ? version : undefined;
}

/** A tool that the model asked for. */
export interface ToolCall {
  readonly id: string;
  readonly name: string;
  readonly input: JsonValue;
}

function toolCallOf({
  toolCallId,
  toolName,
  input,
}: {
  readonly toolCallId: string;
  readonly toolName: string;
  readonly input: string;
}): ToolCall {
  return { id: toolCallId, name: toolName, input: parsed(input) };
}

function parsed(input: string): JsonValue {
  try {
    return JSON.parse(input) as JsonValue; // what JSON.parse gives is JSON
  } catch {
    return input;
  }
}

/** A setting that the package left out: what was sent is not what the prompt asks for. */
function refuseWarnings(
  warnings: Extract<LanguageModelV4StreamPart, { type: 'stream-start' }>['warnings'],
): void {
  const left = warnings.flatMap((warning) => (warning.type === 'unsupported' ? [warning.feature] : []));
  if (left.length > 0) throw new ModelProblem('cannot-be-sent', { words: left.join(', '), mayCost: true });
}

/** Google answers a request that it does not take with nothing but a reason (`promptFeedback` in its reference). */
function refuseBlocked(raw: unknown): void {
  if (typeof raw !== 'object' || raw === null || !('promptFeedback' in raw)) return;
  const { promptFeedback: feedback } = raw;
  if (typeof feedback !== 'object' || feedback === null || !('blockReason' in feedback)) return;
  if (/^$|UNSPECIFIED$/.test(String(feedback.blockReason ?? ''))) return;
  throw new ModelProblem('refused-content', { words: String(feedback.blockReason).slice(0, 100) });
}
