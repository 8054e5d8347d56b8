import { codes } from './governance-limits.ts';
import type { PersonalDataRules } from './personal-data.ts';
import { personalDataKinds } from './personal-data-kinds.ts';
import { personalDataWords } from './personal-data-words.ts';
import type { EvidencePolicy, Retention } from './policy.ts';

const lost = {
  allow: 'A proposal may take evidence away.',
  ask: 'A proposal that takes evidence away must be confirmed.',
  require: 'A proposal that takes evidence away needs new answers first.',
} as const;

/** What counts as evidence, a sentence for each rule. */
export function evidenceSentences({
  samples: { required, of },
  ...evidence
}: EvidencePolicy): readonly string[] {
  return [
    of === 1
      ? 'A check holds when the recorded answer passes it.'
      : `A check holds when at least ${required} of ${of} recorded answers pass it.`,
    lost[evidence.lost],
    evidence.acceptWritten
      ? 'Answers written by hand count, for demonstration.'
      : 'Answers written by hand prove nothing.',
    evidence.acceptRetest
      ? 'Checks that only need new answers do not hold up a release.'
      : 'Checks that need new answers are told as such, and do not count as passed.',
    evidence.maxAgeDays === undefined
      ? 'Recorded answers do not get out of date.'
      : `Recorded answers are out of date after ${evidence.maxAgeDays} days.`,
  ];
}

/**
 * What counts as personal data, a sentence for each rule. Names and words are counted and not told: the page may travel
 * further than the policy.
 */
export function privacySentences(rules: PersonalDataRules): readonly string[] {
  const { kinds = personalDataKinds, names, words = [], exceptions = [], country } = rules;
  const looked = personalDataKinds
    .filter((kind) => kinds.includes(kind))
    .map((kind) => personalDataWords[kind]);
  return [
    'Secrets, such as keys and passwords, never go into a proposal.',
    looked.length === 0
      ? 'Personal data is not looked for.'
      : `Looked for in prompts, examples and recorded answers: ${looked.join(', ')}.`,
    `Names on our list: ${names.length}. Words on our list: ${words.length}.`,
    ...(country === undefined ? [] : [`Telephone numbers are read as those of ${country}.`]),
    ...(exceptions.length === 0 ? [] : [`Not counted as personal data: ${codes(exceptions)}.`]),
  ];
}

/** How long recorded answers are kept. */
export function retentionSentences({ days, keepNewest }: Retention): readonly string[] {
  if (days === undefined) return ['Recorded answers are kept for good.'];
  return [
    `Recorded answers are kept for ${days} days, and the newest ${keepNewest} of each example for longer.`,
  ];
}
