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

/** What counts and prices calls. */
export type CostFacts = Pick<Facts, 'countTokens' | 'costOf' | 'asOf'>;

interface CallCost {
  readonly tokens?: FigureChange;
  readonly usd?: FigureChange;
}

/** Tokens and money of one call of each prompt that an edit reaches. Prices as of the facts' day. */
export function costChanges(
  draft: JudgedProject,
  { reached, live }: Pick<Comparison, 'reached' | 'live'>,
  facts: CostFacts,
): readonly PromptCost[] {
  return draft.prompts.flatMap((prompt): readonly PromptCost[] => {
    const { name, title = name, path, variant } = prompt.document;
    const before = new Map(live(prompt)?.subjects.map((subject) => [subject.report.name, subject]));
    if (!prompt.subjects.some((subject) => reached(prompt, subject) === true)) return [];
    const calls = prompt.subjects.flatMap((subject) => {
      const old = before.get(subject.report.name);
      return old === undefined ? [] : [callCost(old, subject, facts)];
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

function callCost(before: JudgedSubject, after: JudgedSubject, facts: CostFacts): CallCost {
  const tokens = tokenChange(before, after, facts);
  if (tokens === undefined) return {};
  const answer = after.subject.run?.samples[0]?.usage?.outputTokens;
  const priceOf = (subject: JudgedSubject, inputTokens: number) => {
    const { model } = subject.subject.document;
    return model === undefined || answer === undefined
      ? undefined
      : facts.costOf?.(model, { inputTokens, outputTokens: answer }, facts.asOf);
  };
  const [old, current] = [priceOf(before, tokens.before), priceOf(after, tokens.after)];
  if (old === undefined || current === undefined) return { tokens };
  // How long the next answer will be nobody knows: with the recorded one it is an estimate at best.
  return { tokens, usd: { before: old.value, after: current.value, exact: false } };
}

/**
 * Both counted in one way: the live version's estimates are brought to the scale of recorded answers, which the draft may
 * have lost, so the draft's are brought to the same scale.
 */
function tokenChange(
  before: JudgedSubject,
  after: JudgedSubject,
  { countTokens }: CostFacts,
): FigureChange | undefined {
  const requests = [before.subject.request, after.subject.request];
  const [then, now] = requests.map((request) => request && countTokens?.(request));
  const told = before.report.tokens?.count;
  if (then === undefined || now === undefined || told === undefined || then.value === 0) return undefined;
  const exact = then.exact && now.exact;
  const scale = exact ? 1 : told / then.value;
  return { before: then.value * scale, after: now.value * scale, exact };
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
