import { findCards } from '../policy/find-cards.ts';
import type { StandInSource } from './stand-in-source.ts';

/** Country codes by their length (ITU E.164): one digit, three digits, else two. */
const countryCode =
  /^(?:[17]|2[1-69]\d|35\d|37\d|38\d|42\d|50\d|59\d|67\d|68\d|69\d|80\d|85\d|87\d|88\d|96\d|97\d|99\d|\d\d)/;

/**
 * A telephone number that nobody has, written as the given one: in North America one with 555-01, elsewhere one whose
 * number begins with 000 behind the country's code. The same number with and without its country's code has the same end.
 */
export function standInPhone(source: StandInSource, written: string): string {
  const digits = written.replace(/\D/g, '');
  const prefix = written.startsWith('+') ? '' : (/^00(?=[1-9])/.exec(digits)?.[0] ?? '');
  const isInternational = prefix !== '' || written.startsWith('+');
  const code = isInternational ? (countryCode.exec(digits.slice(prefix.length))?.[0] ?? '') : '';
  const kept = prefix + code;
  const isAmerican =
    (code === '1' && digits.length - kept.length === 10) || (code === '' && /^1?[2-9]\d{9}$/.test(digits));
  const zeros = beginsGroup(written, kept.length + 2) ? '0000' : '000';
  for (let attempt = 0; ; attempt++) {
    const end = freeDigits(source, `phone ${attempt}`, digits.slice(-7), 20);
    const made = isAmerican
      ? `${digits.slice(0, -10)}${american(end)}`
      : kept + zeros + end.slice(end.length - Math.max(0, digits.length - kept.length - zeros.length));
    const standIn = inForm(written, made);
    if (attempt === 20 || findCards(standIn).length === 0) return standIn;
  }
}

/** Whether a digit is the first of a group: a single 0 there could begin a national number. */
function beginsGroup(written: string, index: number): boolean {
  const digit = [...written.matchAll(/\d/g)][index];
  return digit !== undefined && !/\d/.test(written.charAt(digit.index - 1));
}

/** An area code that may be one, 555, and 01 with two digits: kept for films and books. */
function american(end: string): string {
  const area = end.slice(0, 3).replace(/^1/, '2').replace(/11$/, '22');
  return `${area}55501${end.slice(-2)}`;
}

/** A card's number of the same form: no maker's begins with 0000. */
export function standInCard(source: StandInSource, written: string): string {
  const digits = written.replace(/\D/g, '');
  return inForm(written, `0000${freeDigits(source, 'card', digits, digits.length - 4)}`);
}

/** An account of the same country and form: no bank gives out check digits 00. */
export function standInIban(source: StandInSource, written: string): string {
  const signs = written.replace(/[ \u00a0]/g, '');
  const account = signs.slice(4);
  const count = account.replace(/\D/g, '').length;
  const digits = `0000${freeDigits(source, 'iban', signs, Math.max(0, count - 4))}`;
  let next = 0;
  const made = account.replace(/\d/g, () => digits.charAt(next++)).replace(/[A-Z]/g, 'X');
  return inForm(written, `${signs.slice(0, 2)}00${made}`, /[A-Z0-9]/g);
}

/** A house's number of up to four digits. */
export function standInHouse(source: StandInSource, address: string): string {
  return freeDigits(source, 'address', address.replace(/\s+/g, ' '), 4);
}

/** Digits from 1 to 9: a 0 could begin a national telephone number. */
function freeDigits(source: StandInSource, purpose: string, value: string, count: number): string {
  const numbers = source(purpose, value);
  return Array.from({ length: count }, (_, at) => 1 + ((numbers[at] ?? 0) % 9)).join('');
}

/** Puts signs where the signs of a number stand, with its blanks, brackets and dashes. */
function inForm(written: string, made: string, sign: RegExp = /\d/g): string {
  let next = 0;
  return written.replace(sign, () => made.charAt(next++));
}
