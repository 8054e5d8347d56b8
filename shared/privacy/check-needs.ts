import type { Check, CheckContext } from '../check/check.ts';
import { gradeCheck } from '../check/grade-check.ts';
import { createJobResults } from '../check/job-results.ts';
import { isJsonObject, type JsonValue } from '../json.ts';
import type { CheckNeeds } from './redacted.ts';

/**
 * What checks need of the texts of their example: every text that their values name, and that answers are judged alike
 * before and after. Patterns, schemas and scripts need the sandbox and are not judged here. `after` is what the checks
 * know once the inputs are redacted.
 */
export function checkNeeds(
  checks: readonly Check[],
  before: CheckContext,
  after: CheckContext = before,
): CheckNeeds {
  return {
    texts: checks.flatMap(textsOf).filter((text) => text.trim() !== ''),
    judgeAlike: (answer, redacted) =>
      checks.every((check) => verdict(check, answer, before) === verdict(check, redacted, after)),
  };
}

function verdict(check: Check, output: string, context: CheckContext): boolean | undefined {
  const outcome = gradeCheck(check, { output }, context, nothingRun);
  return outcome.kind === 'graded' ? outcome.pass : undefined;
}

const nothingRun = createJobResults();

function textsOf(check: Check): readonly string[] {
  if ('assert' in check) return check.assert.flatMap(textsOf);
  return check.value === undefined ? [] : textsIn(check.value);
}

/** Every text in a JSON value, keys too. */
function textsIn(value: JsonValue): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return (value as readonly JsonValue[]).flatMap(textsIn); // Array.isArray loses the element's type
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => [key, ...textsIn(member)]);
}
