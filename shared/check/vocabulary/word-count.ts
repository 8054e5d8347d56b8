import { isJsonObject, type JsonValue } from '../../json.ts';
import { gradeClaim } from './claim.ts';
import type { Evaluator } from './evaluator.ts';
import { broken } from './outcome.ts';
import { textOf } from './text-of.ts';

/** `word-count`: the answer has so many words, or from `min` to `max` words. Words are what white space separates. */
export const wordCount: Evaluator = (input) => {
  const { value, text } = input;
  const limits = readLimits(value);
  if (typeof limits === 'string') return broken(limits);
  const count = text.match(/\S+/g)?.length ?? 0;
  const { label } = limits;
  return gradeClaim(input, limits.holds(count), {
    does: `has ${count} words`,
    doesNot: `has ${count} words`,
    base: `have ${label} words`,
    found: `it has ${count}`,
  });
};

interface Limits {
  readonly holds: (count: number) => boolean;
  /** "5", "at least 3", "2 to 30" */
  readonly label: string;
}

/** The limits that a value sets, or what is wrong with it. */
function readLimits(value: JsonValue | undefined): Limits | string {
  if (!isJsonObject(value)) {
    const exact = typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
    if (Number.isNaN(exact)) return '"word-count" needs a number, or an object with "min" or "max".';
    return { holds: (count) => count === exact, label: String(exact) };
  }
  const { min, max } = value;
  if (min === undefined && max === undefined) return '"word-count" needs "min" or "max".';
  if (min === undefined) return { holds: (count) => atMost(count, max), label: `at most ${show(max)}` };
  if (max === undefined) return { holds: (count) => atMost(min, count), label: `at least ${show(min)}` };
  if (!atMost(min, max)) return `"word-count" has a "min" of ${show(min)} above its "max" of ${show(max)}.`;
  return {
    holds: (count) => atMost(min, count) && atMost(count, max),
    label: `${show(min)} to ${show(max)}`,
  };
}

/** JavaScript's own comparison: promptfoo does not ask that the limits are numbers, and compares texts as texts. */
function atMost(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
  return (left as number) <= (right as number); // the comparison is defined for every JSON value
}

function show(limit: JsonValue | undefined): string {
  return limit === undefined ? '' : textOf(limit);
}
