import type { Figure } from '../check/facts.ts';
import { importSettings } from '../example/import-settings.ts';
import type { Recording, Run } from '../example/recording.ts';
import { sameJson } from '../json.ts';
import type { ModelRequest } from '../prompt/request.ts';
import type { Ask } from './ask.ts';

/** Where an expected length of an answer comes from. */
export type LengthBasis =
  /** Answers that are recorded for the same example. */
  | 'example'
  /** Answers that are recorded for other examples of the same prompt. */
  | 'prompt'
  /** Nothing is recorded: a guess. */
  | 'guess';

/** What one answer will take. Money in US dollars; absent where the model's price is not known. */
export interface AnswerEstimate {
  readonly inputTokens: Figure;
  readonly outputTokens: { readonly value: number; readonly basis: LengthBasis };
  readonly usd?: Figure;
  /** The most it can take. `isBound` is false where the prompt sets no longest answer: then it is only unlikely to be more. */
  readonly most: { readonly outputTokens: number; readonly usd?: number; readonly isBound: boolean };
}

/** What estimating needs to know. */
export interface EstimateFacts {
  /** Recordings by their key, and the keys of a prompt's recordings (with those of its variants). */
  readonly recordings: ReadonlyMap<string, Recording>;
  readonly countTokens: (request: ModelRequest) => Figure | undefined;
  /** US dollars of an answer at today's price; undefined where the price is not known. */
  readonly costOf: (
    model: string,
    usage: { readonly inputTokens: number; readonly outputTokens: number },
  ) => Figure | undefined;
}

/** Answers are seldom longer where nothing says how long they are. */
const guessed = 400;
/** What an answer without a limit is given room for. */
const roomy = 4_000;
/** By how much an estimate of another maker's tokens may be too low. */
const unsure = 1.5;

/** What the recordings of one prompt and its variants tell of a model's answers. */
interface PromptHistory {
  /** Lengths of its answers in tokens. */
  readonly outputs: readonly number[];
  /** By what to multiply a tokenizer's estimate; undefined where nothing was counted. */
  readonly scale: number | undefined;
}

/**
 * Makes what estimates answers, from the recordings' own tokens, and where there are none from a tokenizer. What a
 * prompt's recordings tell is worked out once: a prompt may have thousands of examples.
 */
export function createEstimator(facts: EstimateFacts): (ask: Ask) => AnswerEstimate {
  const runs = new Map<string, Run[]>();
  for (const recording of facts.recordings.values()) {
    const known = runs.get(recording.prompt);
    if (known === undefined) runs.set(recording.prompt, [...recording.runs]);
    else known.push(...recording.runs);
  }
  const known = new Map<string, PromptHistory>();

  function historyOf({ prompt, request: { model } }: Ask): PromptHistory {
    const key = `${prompt}\n${model ?? ''}`;
    const history = known.get(key) ?? readHistory(runs.get(prompt) ?? [], model, facts);
    known.set(key, history);
    return history;
  }

  return (ask) => estimate(ask, facts.recordings.get(ask.key)?.runs ?? [], historyOf(ask), facts);
}

function readHistory(
  runs: readonly Run[],
  model: string | undefined,
  { countTokens }: EstimateFacts,
): PromptHistory {
  const ratios = runs.flatMap(({ request, samples }) => {
    const recorded = samples[0]?.usage?.inputTokens;
    if (request === undefined || recorded === undefined || request.model !== model) return [];
    const estimated = countTokens(request)?.value ?? roughTokens(request);
    return estimated > 0 ? [recorded / estimated] : [];
  });
  return { outputs: outputsOf(runs), scale: median(ratios) };
}

function estimate(
  ask: Ask,
  own: readonly Run[],
  { outputs, scale }: PromptHistory,
  { countTokens, costOf }: EstimateFacts,
): AnswerEstimate {
  const inputTokens = inputOf(ask, own, scale, countTokens);
  const lengths = outputsOf(own);
  const limit = limitOf(ask.request);
  const basis = lengths.length > 0 ? 'example' : outputs.length > 0 ? 'prompt' : 'guess';
  const expected = Math.round(median(lengths) ?? median(outputs) ?? guessed);
  const value = Math.min(expected, limit ?? Number.POSITIVE_INFINITY);
  const longest = limit ?? outputs.reduce((most, one) => Math.max(most, 2 * one), roomy);
  const usd = costOf(ask.model, { inputTokens: inputTokens.value, outputTokens: value });
  const mostInput = inputTokens.exact ? inputTokens.value : Math.ceil(inputTokens.value * unsure);
  const most = costOf(ask.model, { inputTokens: mostInput, outputTokens: longest });
  const isExact = usd?.exact === true && inputTokens.exact && basis === 'example';
  return {
    inputTokens,
    outputTokens: { value, basis },
    ...(usd !== undefined && { usd: { value: usd.value, exact: isExact } }),
    most: {
      outputTokens: longest,
      ...(most !== undefined && { usd: most.value }),
      isBound: limit !== undefined,
    },
  };
}

/** The provider's own count where just this was sent before, else an estimate on the scale of what it counted. */
function inputOf(
  { request }: Ask,
  own: readonly Run[],
  scale: number | undefined,
  countTokens: EstimateFacts['countTokens'],
): Figure {
  const before = own.findLast((run) => run.request !== undefined && isSame(run.request, request));
  const counted = before?.samples.find(({ usage }) => usage?.inputTokens !== undefined)?.usage?.inputTokens;
  if (counted !== undefined) return { value: counted, exact: true };
  const figure = countTokens(request) ?? { value: roughTokens(request), exact: false };
  return figure.exact ? figure : { value: Math.ceil(figure.value * (scale ?? 1)), exact: false };
}

function isSame(sent: ModelRequest, now: ModelRequest): boolean {
  return (
    sent.model === now.model &&
    sameJson(sent.messages, now.messages) &&
    sameJson(sent.tools, now.tools) &&
    sameJson(sent.output, now.output)
  );
}

/** Without a tokenizer: three characters a token is more than most languages need. */
function roughTokens(request: ModelRequest): number {
  return Math.ceil(JSON.stringify([request.messages, request.tools, request.output]).length / 3);
}

/** The longest answer that the request allows, in tokens. */
function limitOf(request: ModelRequest): number | undefined {
  const limit = importSettings(request.settings).settings.maxOutputTokens;
  return typeof limit === 'number' && limit > 0 ? Math.ceil(limit) : undefined;
}

function outputsOf(runs: readonly Run[]): readonly number[] {
  return runs.flatMap(({ samples }) => samples.flatMap(({ usage }) => usage?.outputTokens ?? []));
}

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[sorted.length >> 1];
}
