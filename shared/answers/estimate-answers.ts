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

/** Estimates one answer of an ask from the recordings' own tokens, and where there are none from a tokenizer. */
export function estimateAnswer(ask: Ask, { recordings, countTokens, costOf }: EstimateFacts): AnswerEstimate {
  const own = recordings.get(ask.key)?.runs ?? [];
  const others = [...recordings.values()]
    .filter(({ prompt }) => prompt === ask.prompt)
    .flatMap(({ runs }) => runs);
  const inputTokens = inputOf(ask, own, others, countTokens);
  const lengths = outputsOf(own);
  const ofPrompt = outputsOf(others);
  const limit = limitOf(ask.request);
  const basis = lengths.length > 0 ? 'example' : ofPrompt.length > 0 ? 'prompt' : 'guess';
  const expected = Math.round(median(lengths) ?? median(ofPrompt) ?? guessed);
  const value = Math.min(expected, limit ?? Number.POSITIVE_INFINITY);
  const longest = limit ?? Math.max(roomy, 2 * Math.max(0, ...ofPrompt, ...lengths));
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
  others: readonly Run[],
  countTokens: EstimateFacts['countTokens'],
): Figure {
  const before = own.findLast((run) => run.request !== undefined && isSame(run.request, request));
  const counted = before?.samples.find(({ usage }) => usage?.inputTokens !== undefined)?.usage?.inputTokens;
  if (counted !== undefined) return { value: counted, exact: true };
  const figure = countTokens(request) ?? { value: roughTokens(request), exact: false };
  if (figure.exact) return figure;
  const ratios = [...own, ...others].flatMap(({ request: sent, samples }) => {
    const recorded = samples[0]?.usage?.inputTokens;
    if (sent === undefined || recorded === undefined || sent.model !== request.model) return [];
    const estimated = countTokens(sent)?.value ?? roughTokens(sent);
    return estimated > 0 ? [recorded / estimated] : [];
  });
  return { value: Math.ceil(figure.value * (median(ratios) ?? 1)), exact: false };
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
