import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Range } from '../prompt/range.ts';

/** `+49 30 …`, `0049 30 …`; not a group that begins with 00 within a longer number. */
const international = /(?<![\w+])(?:\+|(?<!\d[ \u00a0()./-])00)[1-9](?:[ \u00a0()./-]{0,2}\d){6,16}(?![\w])/g;
/** `(212) 736-5000`, `212-736-5000`. */
const northAmerican = /(?<![\w.-])(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{4}(?![\w-])/g;
/** `030 9018 20`, `06 12 34 56 78`: national numbers begin with 0 in most countries; not a group within a longer number. */
const national = /(?<![\w.,€$£¥#-]|[€$£¥#] |\d[ \u00a0])\(?0[1-9](?:[ \u00a0()./-]{0,2}\d){5,11}(?![\w])/g;
/** What stands behind "phone" and the like. */
const announced =
  /(?<!\p{L})(?:tel(?:efon\p{L}*|ephone|éfono|\.)?|téléphone|phone|mobile?|cell|handy(?:nummer)?|rufnummer|call|ring|fax|whatsapp|móvil|☎️?|📞)[^\d+\n]{0,14}(\(?\d(?:[ \u00a0()./-]{0,2}\d){6,13})(?![\w])/giu;
/** Behind these words stands no telephone number, though one was spoken of. */
const otherNumber = /order|model|version|ticket|invoice|\bid\b|#/i;
/** Any country that dials 00 for abroad. */
const anyTrunk: CountryCode = 'DE';
const date = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}([./-])\d{1,2}\1\d{2,4})(?:[ \u00a0]|$)/;

/**
 * Telephone numbers that a person can be called at. National ones need a sign that they are: a word like "phone", the
 * North American form, or the project's country (two letters).
 */
export function findPhones(text: string, country?: string): readonly Range[] {
  const home = country?.toUpperCase() ?? '';
  const found: Range[] = [];
  const add = (start: number, written: string, from: CountryCode | undefined): void => {
    const length = validLength(written, from);
    if (length !== undefined && !found.some((other) => other.start < start + length && start < other.end))
      found.push({ start, end: start + length });
  };
  for (const { 0: written, index } of text.matchAll(international)) add(index, written, anyTrunk);
  for (const { 0: written, index } of text.matchAll(northAmerican)) add(index, written, 'US');
  if (isSupportedCountry(home))
    for (const { 0: written, index } of text.matchAll(national)) {
      if (!date.test(written.replace('(', ''))) add(index, written, home);
    }
  for (const match of text.matchAll(announced)) {
    const [whole, written = ''] = match;
    const start = match.index + whole.length - written.length;
    const isFree = !found.some((other) => other.start < start + written.length && start < other.end);
    const isOther = otherNumber.test(whole) || date.test(written) || isFiction(written);
    if (isFree && !isOther) found.push({ start, end: start + written.length });
  }
  return found.sort((left, right) => left.start - right.start);
}

/** How much of it is a number that can be called; groups that only stand behind it are left off. */
function validLength(written: string, country: CountryCode | undefined): number | undefined {
  for (let rest = written; rest.replace(/\D/g, '').length >= 7; rest = rest.replace(/[^\d]*\d+$/, '')) {
    const number = parsePhoneNumberFromString(rest, country === undefined ? {} : { defaultCountry: country });
    if (number?.isValid() !== true) continue;
    return isFiction(number.number) ? undefined : rest.length;
  }
  return undefined;
}

/** Numbers kept for films and books (555 in North America, Ofcom's and the Bundesnetzagentur's), and our own stand-ins. */
function isFiction(number: string): boolean {
  const written = number.replace(/\D/g, '');
  const digits = written.replace(/^00(?=[1-9])/, '');
  return (
    /^000/.test(written) ||
    (digits !== written && /^\d{1,3}000[1-9]*$/.test(digits)) ||
    /^1?[2-9]\d{2}555\d{4}$/.test(digits) ||
    /^555\d{4}$/.test(digits) ||
    /^(?:44|0)(?:2079460\d{3}|7700900\d{3}|1632960\d{3})$/.test(digits) ||
    /^(?:49|0)(?:3023125\d{3}|17139200\d{2}|69900009\d{2})$/.test(digits)
  );
}
