import type { Answer, Check, Outcome } from '../../../shared/check/check.ts';
import { gradeCheck, gradeChecks } from '../../../shared/check/grade-check.ts';
import type { Pending } from '../../../shared/check/grade-together.ts';
import { createJobResults, type JobResults } from '../../../shared/check/job-results.ts';
import { createJobRunner } from '../../../shared/check/sandbox/run-job.ts';
import type { JsonObject, JsonValue } from '../../../shared/json.ts';

const run = createJobRunner();

/** Grades a check on an answer, with its sandboxed jobs run on the spot. */
export function gradeNow(check: Check, answer: JsonValue | Answer, vars: JsonObject = {}): Promise<Outcome> {
  return settled((results) => gradeCheck(check, asAnswer(answer), { vars }, results));
}

/** Grades a list of checks as one test. */
export function gradeAllNow(
  checks: readonly Check[],
  answer: JsonValue,
  threshold?: number,
): Promise<Outcome> {
  return settled((results) => gradeChecks(checks, threshold, asAnswer(answer), { vars: {} }, results));
}

/** The verdict in one word, for tables of cases. */
export async function verdictNow(check: Check, answer: JsonValue, vars: JsonObject = {}): Promise<string> {
  const outcome = await gradeNow(check, answer, vars);
  if (outcome.kind !== 'graded') return outcome.kind;
  return outcome.pass ? 'pass' : 'fail';
}

/** What a broken or passed-over check says, or a graded one gives as its reason. */
export async function reasonNow(
  check: Check,
  answer: JsonValue | Answer,
  vars: JsonObject = {},
): Promise<string> {
  return (await gradeNow(check, answer, vars)).reason;
}

async function settled(grade: (results: JobResults) => Outcome | Pending): Promise<Outcome> {
  const results = createJobResults();
  for (;;) {
    const outcome = grade(results);
    if (outcome.kind !== 'pending') return outcome;
    for (const job of outcome.jobs) results.set(job, await run(job));
  }
}

function asAnswer(answer: JsonValue | Answer): Answer {
  const isAnswer = typeof answer === 'object' && answer !== null && 'output' in answer;
  return isAnswer ? (answer as Answer) : { output: answer as JsonValue }; // told apart by the member just looked for
}
