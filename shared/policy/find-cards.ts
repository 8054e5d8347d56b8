import type { Range } from '../prompt/range.ts';

/** Makers of cards: how their numbers begin, and how long they are (ISO/IEC 7812). */
const makers: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^(?:6011|65|64[4-9])/, [16, 19]],
  [/^(?:36|38|30[0-5])/, [14]],
  [/^35(?:2[89]|[3-8])/, [16]],
  [/^62/, [16, 17, 18, 19]],
  [/^(?:5018|5020|5038|6304|6759|676[1-3])/, [16, 18, 19]],
];

/** Numbers that makers and payment services publish for tests. */
const specimens: ReadonlySet<string> = new Set([
  '4111111111111111',
  '4242424242424242',
  '4012888888881881',
  '4000056655665556',
  '4222222222222',
  '5555555555554444',
  '5105105105105100',
  '2223003122003222',
  '378282246310005',
  '371449635398431',
  '6011111111111117',
  '6011000990139424',
  '30569309025904',
  '38520000023237',
  '3530111333300000',
  '3566002020360505',
]);

/** In one, in fours, or as 4-6-5 and 4-6-4; never within a longer number or word. */
const number =
  /(?<![\w.,-])(?:\d{13,19}|\d{4}([ -])\d{4}\1\d{4}\1\d{1,4}(?:\1\d{1,3})?|\d{4}([ -])\d{6}\2\d{4,5})(?![\w-]|[.,]\d)/g;

/** Numbers of payment cards: of a known maker, as long as its numbers are, and with the right check digit (Luhn). */
export function findCards(text: string): readonly Range[] {
  const found: Range[] = [];
  for (const match of text.matchAll(number)) {
    const digits = match[0].replace(/\D/g, '');
    const isKnown = makers.some(([start, lengths]) => start.test(digits) && lengths.includes(digits.length));
    if (!isKnown || specimens.has(digits) || !hasCheckDigit(digits)) continue;
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}

function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const value = index % 2 === 1 ? digit * 2 : digit;
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}
