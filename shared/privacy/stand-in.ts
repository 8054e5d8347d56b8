import { assertNever } from '../assert-never.ts';
import { addressForms } from '../policy/address-forms.ts';
import type { PersonalDataKind } from '../policy/personal-data-kinds.ts';
import { standInCard, standInHouse, standInIban, standInPhone } from './stand-in-numbers.ts';
import { standInSource } from './stand-in-source.ts';
import { type WordStandIn, wordStandIns, wordsOf } from './stand-in-words.ts';

/** What is put in the place of a secret. */
export const secretStandIn = '[secret]';

/** Gives a piece of personal data its stand-in: always the same one, in the same form, and nobody's. */
export type StandIn = (kind: PersonalDataKind, data: string) => string;

/**
 * Makes a project's stand-ins. Whoever has a name and an address made of it (`Ada Lovelace`, `ada.lovelace@…`) gets the
 * same made-up name in both. `listed` are the policy's names and words.
 */
export function createStandIns(salt: string, listed: readonly string[]): StandIn {
  const source = standInSource(salt);
  const word = wordStandIns(source, listed);
  return (kind, data) => {
    switch (kind) {
      case 'email':
        return standInEmail(word, data);
      case 'phone':
        return standInPhone(source, data);
      case 'card':
        return standInCard(source, data);
      case 'iban':
        return standInIban(source, data);
      case 'address':
        return standInAddress(data, standInHouse(source, data));
      case 'name':
      case 'word':
        return standInName(word, data);
      default:
        return assertNever(kind);
    }
  };
}

/** `ada.lovelace@web.de` becomes `kelavo.mirota@belora.example.com`: under a domain that is kept for examples. */
function standInEmail(word: WordStandIn, data: string): string {
  const at = data.indexOf('@');
  const local = wordsOf(data.slice(0, at).replaceAll('_', ' ')).map(word).join('.');
  return `${local || word(data)}@${word(data.slice(at))}.example.com`;
}

/** As many words as the name has, each with a capital. */
function standInName(word: WordStandIn, data: string): string {
  let isNamed = false;
  const made = data.replace(/[\p{L}\p{N}\p{M}]+/gu, (part) => {
    isNamed = true;
    const standIn = word(part);
    return standIn.charAt(0).toUpperCase() + standIn.slice(1);
  });
  return isNamed ? made : word(data);
}

function standInAddress(data: string, house: string): string {
  for (const { pattern, standIn } of addressForms) {
    for (const { groups } of data.matchAll(pattern))
      if (groups?.type !== undefined) return standIn(groups.type, house);
  }
  return `${house} Example Street`;
}
