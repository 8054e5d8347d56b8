import type { Range } from '../prompt/range.ts';
import { addressForms, noStreet, streetWord } from './address-forms.ts';

/** Street addresses: a street with its number, and with a postal code and town where they follow. */
export function findAddresses(text: string): readonly Range[] {
  if (!/\d/.test(text) || !streetWord.test(text)) return [];
  const found: Range[] = [];
  for (const { pattern } of addressForms) {
    for (const { 0: written, index } of text.matchAll(pattern)) {
      const range = { start: index, end: index + written.trimEnd().length };
      const isFree = !found.some((other) => other.start < range.end && range.start < other.end);
      if (isFree && !noStreet.test(written)) found.push(range);
    }
  }
  return found.sort((left, right) => left.start - right.start);
}
