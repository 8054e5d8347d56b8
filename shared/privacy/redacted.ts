import type { FoundSecret } from '../check/facts.ts';
import type { PersonalDataKind } from '../policy/personal-data-kinds.ts';

/** A kind of what is taken out: as recordings name it in `redacted`. */
export type RedactedKind = PersonalDataKind | 'secret';

/** Personal data that was left in a text, because a check of the example speaks of it. */
export interface KeptData {
  readonly kind: PersonalDataKind;
  /** How often. */
  readonly count: number;
}

/** What was taken out of something, and what was left for the checks. Kinds are in the order of the alphabet. */
export interface RedactionSummary {
  readonly kinds: readonly RedactedKind[];
  readonly kept: readonly KeptData[];
  /** Whether a secret had to go although a check then judges otherwise. */
  readonly changesChecks: boolean;
}

/** What the checks of an example need of its texts. */
export interface CheckNeeds {
  /** Texts that checks name: data within them stays. */
  readonly texts: readonly string[];
  /** Whether every check that can be judged here judges two answers alike. */
  readonly judgeAlike?: (before: string, after: string) => boolean;
}

/** Finds secrets in one text; those that have none are told without waiting. */
export type FindSecrets = (text: string) => Promise<readonly FoundSecret[]>;

/** What needs nothing. */
export const noNeeds: CheckNeeds = { texts: [] };
