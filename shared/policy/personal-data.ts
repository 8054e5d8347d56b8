import type { Range } from '../prompt/range.ts';
import { findAddresses } from './find-addresses.ts';
import { findCards } from './find-cards.ts';
import { findEmails } from './find-emails.ts';
import { findIbans } from './find-ibans.ts';
import { findNames } from './find-names.ts';
import { matchesWildcard } from './model-rule.ts';
import type { PersonalDataKind } from './personal-data-kinds.ts';

/** Personal data found in a text; never the data itself. Offsets are UTF-16. */
export interface FoundPersonalData extends Range {
  readonly kind: PersonalDataKind;
}

/** What a project says about personal data. */
export interface PersonalDataRules {
  /** Kinds that are looked for; absent when all are. */
  readonly kinds?: readonly PersonalDataKind[];
  /** What is no personal data here; `*` stands for any run of characters, and case does not matter. */
  readonly exceptions?: readonly string[];
  /** Names that stand for people. */
  readonly names: readonly string[];
  /** Words that are kept inside. */
  readonly words?: readonly string[];
  /** Two letters (ISO 3166) of the country whose telephone numbers are written without `+`. */
  readonly country?: string;
}

/** Finds personal data in texts. */
export interface PersonalDataScanner {
  /** Personal data in a text by place, without overlaps. About 1 ms for 100,000 characters (measured). */
  readonly scan: (text: string, rules: PersonalDataRules) => readonly FoundPersonalData[];
}

/**
 * Loads what knows the world's telephone numbers, on first need: 170 kB, 34 kB compressed (measured). What is told:
 *
 * - e-mail addresses of people: not those of domains kept for examples (`example.com`, `.test`), and not those of roles
 *   (`support@`, `noreply@`);
 * - telephone numbers with `+` or `00`, with a word like "phone" before them, in the North American form, or in the
 *   form of the project's country: not those kept for fiction (`555`), and never years, prices or order numbers;
 * - IBANs whose check digits and length are right;
 * - payment cards of known makers whose check digit and length are right: not the numbers that makers publish for tests;
 * - street addresses with a number, in the forms of seven languages;
 * - the names and words that the policy lists, as whole words with their capitals.
 *
 * What the policy excepts is not told.
 */
export async function loadPersonalDataScanner(): Promise<PersonalDataScanner> {
  const { findPhones } = await import('./find-phones.ts');

  function scan(text: string, rules: PersonalDataRules): readonly FoundPersonalData[] {
    const { names, words = [], country, kinds, exceptions = [] } = rules;
    const finders: readonly (readonly [PersonalDataKind, () => readonly Range[]])[] = [
      ['iban', () => findIbans(text)],
      ['card', () => findCards(text)],
      ['email', () => findEmails(text)],
      ['phone', () => findPhones(text, country)],
      ['address', () => findAddresses(text)],
      ['name', () => findNames(text, names)],
      ['word', () => findNames(text, words)],
    ];
    const kept: FoundPersonalData[] = [];
    for (const [kind, find] of finders) {
      if (kinds?.includes(kind) === false) continue;
      const known = [...kept];
      for (const stretch of find()) {
        const isKnown = known.some((other) => other.start < stretch.end && stretch.start < other.end);
        if (!isKnown && !isExcepted(text.slice(stretch.start, stretch.end), exceptions))
          kept.push({ kind, ...stretch });
      }
    }
    return kept.sort((left, right) => left.start - right.start);
  }

  return { scan };
}

function isExcepted(data: string, exceptions: readonly string[]): boolean {
  const lower = data.toLowerCase();
  return exceptions.some((exception) => matchesWildcard(lower, exception.trim().toLowerCase()));
}
