import type { Comparison } from '../check/compare-projects.ts';
import type { JudgedProject, JudgedSubject } from '../check/engine.ts';
import type { Facts } from '../check/facts.ts';
import { titleWithVariant } from '../check/words.ts';

/** A figure for one call before and after an edit; averages over examples. `exact` is false for an estimate. */
export interface FigureChange {
  readonly before: number;
  readonly after: number;
  readonly exact: boolean;
}

/** What a prompt's calls take before and after an edit. */
export interface PromptCost {
  readonly path: string;
  readonly title: string;
  /** How many examples the averages are over: those that both versions have. */
  readonly examples: number;
  /** Tokens of a request. */
  readonly tokens?: FigureChange;
  /** US dollars of a call, with an answer as long as the recorded one. */
  readonly usd?: FigureChange;
}

interface CallCost {
  readonly tokens?: FigureChange;
  readonly usd?: FigureChange;
}

/** Tokens and money of one call of each prompt that an edit reaches. Prices as of `at`, ISO 8601. */
export function costChanges(
  draft: JudgedProject,
  { reached, live }: Pick<Comparison, 'reached' | 'live'>,
  costOf: Facts['costOf'],
  at: string | undefined,
): readonly PromptCost[] {
  return draft.prompts.flatMap((prompt): readonly PromptCost[] => {
    const { name, title = name, path, variant } = prompt.document;
    const before = new Map(live(prompt)?.subjects.map((subject) => [subject.report.name, subject]));
    if (!prompt.subjects.some((subject) => reached(prompt, subject) === true)) return [];
    const calls = prompt.subjects.flatMap((subject) => {
      const old = before.get(subject.report.name);
      return old === undefined ? [] : [callCost(old, subject, costOf, at)];
    });
    const tokens = average(calls.map((call) => call.tokens));
    const usd = average(calls.map((call) => call.usd));
    return [
      {
        path,
        title: titleWithVariant({ title, variant }),
        examples: calls.length,
        ...(tokens === undefined ? {} : { tokens }),
        ...(usd === undefined ? {} : { usd }),
      },
    ];
  });
}

function callCost(
  before: JudgedSubject,
  after: JudgedSubject,
  costOf: Facts['costOf'],
  at: string | undefined,
): CallCost {
  const [then, now] = [before.report.tokens, after.report.tokens];
  if (then === undefined || now === undefined) return {};
  const tokens = { before: then.count, after: now.count, exact: then.exact && now.exact };
  const answer = after.subject.run?.samples[0]?.usage?.outputTokens;
  const priceOf = (subject: JudgedSubject, inputTokens: number) => {
    const { model } = subject.subject.document;
    return model === undefined || answer === undefined
      ? undefined
      : costOf?.(model, { inputTokens, outputTokens: answer }, at);
  };
  const [old, current] = [priceOf(before, then.count), priceOf(after, now.count)];
  if (old === undefined || current === undefined) return { tokens };
  // How long the next answer will be nobody knows: with the recorded one it is an estimate at best.
  return { tokens, usd: { before: old.value, after: current.value, exact: false } };
}

function average(figures: readonly (FigureChange | undefined)[]): FigureChange | undefined {
  const known = figures.filter((figure) => figure !== undefined);
  // Only over all examples: an average over some would compare unlike things.
  if (known.length === 0 || known.length < figures.length) return undefined;
  const sum = (side: 'before' | 'after') => known.reduce((total, figure) => total + figure[side], 0);
  return {
    before: sum('before') / known.length,
    after: sum('after') / known.length,
    exact: known.every(({ exact }) => exact),
  };
}
