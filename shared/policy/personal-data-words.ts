import type { PersonalDataKind } from './personal-data-kinds.ts';

/** Each kind of personal data in words, for more than one. */
export const personalDataWords: Readonly<Record<PersonalDataKind, string>> = {
  iban: 'bank accounts',
  card: 'payment cards',
  email: 'e-mail addresses',
  phone: 'telephone numbers',
  address: 'street addresses',
  name: 'the names on our list',
  word: 'the words on our list',
};
