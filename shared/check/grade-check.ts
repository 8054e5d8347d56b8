import {
  type Answer,
  type Check,
  type CheckContext,
  type CheckType,
  checkTypes,
  type Outcome,
  type SingleCheck,
} from './check.ts';
import { gradeTogether, type Pending } from './grade-together.ts';
import type { JobResults } from './job-results.ts';
import { answerText } from './vocabulary/answer-text.ts';
import { fillValue } from './vocabulary/fill-value.ts';
import { unknownType } from './vocabulary/unknown-type.ts';
import { vocabulary } from './vocabulary/vocabulary.ts';

/**
 * Grades a check on an answer. Pure: where it needs the sandbox and `results` does not have the result yet, it says
 * which jobs to run; graded again with their results, it gives the outcome.
 */
export function gradeCheck(
  check: Check,
  answer: Answer,
  context: CheckContext,
  results: JobResults,
): Outcome | Pending {
  if (!isSet(check)) return gradeSingle(check, answer, context, results);
  return gradeTogether(check.assert, check.threshold, (member) =>
    gradeCheck(member, answer, context, results),
  );
}

/**
 * Grades a list of checks as one, as promptfoo grades a test: by the weighted mean of their scores where there is a
 * threshold, else all must pass.
 */
export function gradeChecks(
  checks: readonly Check[],
  threshold: number | undefined,
  answer: Answer,
  context: CheckContext,
  results: JobResults,
): Outcome | Pending {
  if (checks.length === 0)
    return { kind: 'graded', pass: true, score: 1, reason: 'There are no checks.', parts: [] };
  return gradeTogether(checks, threshold, (check) => gradeCheck(check, answer, context, results));
}

function isSet(check: Check): check is Extract<Check, { type: 'assert-set' }> {
  return check.type === 'assert-set' && 'assert' in check;
}

function gradeSingle(
  check: SingleCheck,
  answer: Answer,
  context: CheckContext,
  results: JobResults,
): Outcome | Pending {
  const negated = check.type.startsWith('not-');
  const base = negated ? check.type.slice('not-'.length) : check.type;
  if (!isKnown(base)) return unknownType(base);
  const filled = fillValue(check.value, context.vars);
  if (!filled.ok) return filled.outcome;
  const evaluated = vocabulary[base]({
    type: check.type,
    value: filled.value,
    threshold: check.threshold,
    negated,
    text: answerText(answer),
    answer,
    context,
  });
  if (evaluated.kind !== 'needs-sandbox') return weighed(check, evaluated);
  const result = results.get(evaluated.job);
  if (result === undefined) return { kind: 'pending', jobs: [evaluated.job] };
  if (result.kind !== 'broken') return weighed(check, evaluated.conclude(result));
  const { reason, fails } = result;
  return weighed(
    check,
    fails ? { kind: 'broken', reason, promptfoo: { pass: false, score: 0 } } : { kind: 'broken', reason },
  );
}

/** A check of weight 0 measures without demanding: it passes, and keeps its score. */
function weighed(check: SingleCheck, outcome: Outcome): Outcome {
  if (check.weight !== 0) return outcome;
  if (outcome.kind === 'graded') return { ...outcome, pass: true };
  if (outcome.kind === 'broken' && typeof outcome.promptfoo === 'object') {
    return { ...outcome, promptfoo: { ...outcome.promptfoo, pass: true } };
  }
  return outcome;
}

const known: ReadonlySet<string> = new Set(checkTypes);

function isKnown(type: string): type is CheckType {
  return known.has(type);
}
