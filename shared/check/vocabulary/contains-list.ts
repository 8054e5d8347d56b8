import { lowerAnswerText } from './answer-text.ts';
import { gradeClaim, spanOf } from './claim.ts';
import { parseCommaList } from './comma-list.ts';
import type { CheckInput, Evaluator } from './evaluator.ts';
import { broken } from './outcome.ts';
import { quoteList } from './quote.ts';
import { textOf } from './text-of.ts';

/** `contains-all`: the answer has every one of the values. The value is a list, or a text with commas. */
export const containsAll: Evaluator = (input) => gradeAll(input, input.text, (text) => text);

/** `icontains-all`: the same in any mix of capitals. */
export const icontainsAll: Evaluator = (input) => gradeAll(input, lowerAnswerText(input.answer), lower);

/** `contains-any`: the answer has at least one of the values. */
export const containsAny: Evaluator = (input) => gradeAny(input, input.text, (text) => text);

/** `icontains-any`: the same in any mix of capitals. */
export const icontainsAny: Evaluator = (input) => gradeAny(input, lowerAnswerText(input.answer), lower);

const lower = (text: string) => text.toLowerCase();

function gradeAll(input: CheckInput, text: string, fold: (text: string) => string) {
  const list = readList(input);
  if (!list.ok) return broken(list.problem);
  const missing = list.parts.filter((part) => !text.includes(fold(part)));
  const all = quoteList(list.parts);
  return gradeClaim(input, missing.length === 0, {
    does: `contains all of ${all}`,
    doesNot: `does not contain ${quoteList(missing)}`,
    base: `contain all of ${all}`,
    ...(missing.length === 0 ? {} : { found: `it does not contain ${quoteList(missing)}` }),
  });
}

function gradeAny(input: CheckInput, text: string, fold: (text: string) => string) {
  const list = readList(input);
  if (!list.ok) return broken(list.problem);
  const present = list.parts.find((part) => text.includes(fold(part)));
  const all = quoteList(list.parts);
  const claim = {
    does: `contains one of ${all}`,
    doesNot: `contains none of ${all}`,
    base: `contain one of ${all}`,
  };
  if (present === undefined) return gradeClaim(input, false, { ...claim, found: 'it contains none' });
  const found = `it contains ${quoteList([present])}`;
  const span = spanOf(input, text.indexOf(fold(present)), present.length);
  return gradeClaim(input, true, { ...claim, found }, span);
}

/** The values to look for. What JavaScript calls falsy is no value, an empty list is one: both as in promptfoo. */
function readList({ value, type }: CheckInput) {
  if (Array.isArray(value)) return { ok: true as const, parts: value.map(textOf) };
  if (typeof value !== 'string' || value === '') {
    return { ok: false as const, problem: `"${type}" needs a list of texts to look for.` };
  }
  const list = parseCommaList(value);
  return list.ok
    ? list
    : { ok: false as const, problem: `The list of "${type}" cannot be read: ${list.problem}.` };
}
