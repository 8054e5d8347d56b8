import type { EvidenceClass, Reason } from '../example/evidence.ts';
import type { Change, DemandChange } from './compare-live.ts';
import type { RetestCause, Verdict } from './verdict.ts';

/** Each verdict with its sign and its word: colour never carries meaning alone. */
export const verdictWords: Readonly<Record<Verdict, { readonly sign: string; readonly word: string }>> = {
  broken: { sign: '!', word: 'broken' },
  fails: { sign: '✕', word: 'fails' },
  'to-retest': { sign: '○', word: 'to retest' },
  'not-run': { sign: '–', word: 'not run here' },
  holds: { sign: '✓', word: 'holds' },
};

/** Each reason why a recorded answer may not speak for the prompt as it is now. */
export const reasonWords: Readonly<Record<Reason, string>> = {
  wording: 'the words changed',
  history: 'the earlier turns changed',
  inputs: 'the values of fill-ins changed',
  tools: 'the tools changed',
  output: 'the form of the answer changed',
  model: 'the model changed',
  settings: 'the settings changed',
  spacing: 'spacing changed',
  redacted: 'the stored request is not quite what was sent',
  unfilled: 'a fill-in has no value',
  unrecorded: 'nothing is recorded',
};

/** Each class of evidence, after a number of recorded answers. */
export const evidenceWords: Readonly<Record<EvidenceClass, string>> = {
  same: 'for exactly what is sent now',
  cosmetic: 'for the same but for spacing',
  model: 'from another model or with other settings',
  changed: 'for something else',
  missing: 'that cannot be compared',
};

/** Why a check is to be retested. */
export const causeWords: Readonly<Record<RetestCause, string>> = {
  'nothing-recorded': 'nothing is recorded',
  evidence: 'the recorded answer is for something else',
  'written-by-hand': 'the answer was written by hand and proves nothing',
  'no-request': 'the recorded answer came without its request',
  'too-few-samples': 'too few answers are recorded',
};

/** Each change against the live version. */
export const changeWords: Readonly<Record<Change, string>> = {
  'newly-broken': 'newly broken',
  'newly-failing': 'newly failing',
  'still-broken': 'still broken',
  'still-failing': 'still failing',
  'was-failing': 'failed before, not retested',
  lost: 'held before, to retest now',
  'never-tested': 'never tested',
  'not-run': 'not run here',
  mended: 'mended',
  'now-holds': 'now holds',
  'still-holds': 'still holds',
};

/** The same of several checks: "3 checks still hold". */
export const changeWordsOfMany: Readonly<Record<Change, string>> = {
  ...changeWords,
  'now-holds': 'now hold',
  'still-holds': 'still hold',
};

/** What became of a live check's demand. */
export const demandWords: Readonly<Record<DemandChange, string>> = {
  removed: 'removed',
  loosened: 'loosened',
};

/** A count with its noun: "1 check", "3 checks". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The title of a prompt, with its variant: "Suggest (playful)". */
export function titleWithVariant({
  title,
  variant,
}: {
  readonly title: string;
  readonly variant?: string | undefined;
}): string {
  return variant === undefined ? title : `${title} (${variant})`;
}
