import type { JsonValue } from '../../json.ts';
import { gradeClaim } from './claim.ts';
import type { Evaluator } from './evaluator.ts';
import { quote } from './quote.ts';

/**
 * `equals`: the answer is the value to the letter, spaces included. Where the value is a list, an object or null, the
 * answer is read as JSON and compared with it; an answer that is no JSON is then unequal.
 */
export const equals: Evaluator = (input) => {
  const { value, text } = input;
  const structured = typeof value === 'object';
  const wanted = structured ? JSON.stringify(value) : String(value);
  const holds = structured ? isJsonOf(text, value) : wanted === text;
  const quoted = quote(wanted);
  const claim = { does: `is ${quoted}`, doesNot: `is not ${quoted}`, base: `be ${quoted}` };
  return gradeClaim(input, holds, { ...claim, found: holds ? 'it is' : `it is ${quote(text)}` });
};

function isJsonOf(text: string, value: JsonValue): boolean {
  try {
    return isDeepEqual(JSON.parse(text), value);
  } catch {
    return false;
  }
}

/** Strict equality of JSON values as Node's `isDeepStrictEqual` has it: 0 and -0 differ, the order of keys does not count. */
function isDeepEqual(left: JsonValue, right: JsonValue): boolean {
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) {
    return Object.is(left, right);
  }
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const entries = Object.entries(left);
  if (entries.length !== Object.keys(right).length) return false;
  const members = new Map<string, JsonValue>(Object.entries(right));
  return entries.every(([key, member]) => {
    const other = members.get(key);
    return other !== undefined && isDeepEqual(member, other);
  });
}
