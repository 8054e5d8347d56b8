import { z } from 'zod';
import type { Answer, Check, CheckContext, Outcome } from '../../shared/check/check.ts';
import { gradeCheck, gradeChecks } from '../../shared/check/grade-check.ts';
import type { Pending } from '../../shared/check/grade-together.ts';
import { createJobResults, type JobResults } from '../../shared/check/job-results.ts';
import type { Sandbox } from '../../shared/check/sandbox-job.ts';
import { settle } from '../../shared/check/settle.ts';
import type { JsonObject, JsonValue } from '../../shared/json.ts';

/** What `prompt-check grade` prints for one line, in promptfoo's terms. */
export type LineVerdict =
  | { readonly pass: boolean; readonly score: number; readonly reason: string }
  /** promptfoo would throw, or the line itself cannot be read. */
  | { readonly error: string }
  /** The check needs something that is not here. */
  | { readonly notRun: string };

/** A printed line. `malformed` lines make the command end with code 2. */
export interface GradedLine {
  readonly verdict: LineVerdict;
  readonly malformed: boolean;
}

const assertion = z.looseObject({
  type: z.string().min(1),
  threshold: z.number().optional(),
  weight: z.number().optional(),
  get assert(): z.ZodOptional<z.ZodArray<z.ZodType>> {
    return z.array(assertion).optional();
  },
});

const gradeCase = z.looseObject({
  assertion: assertion.optional(),
  test: z
    .looseObject({
      assert: z.array(assertion).optional(),
      vars: z.record(z.string(), z.unknown()).optional(),
      threshold: z.number().optional(),
    })
    .optional(),
  vars: z.record(z.string(), z.unknown()).optional(),
  response: z.looseObject({
    output: z.unknown().refine((output) => output !== undefined, 'is missing'),
    cost: z.number().optional(),
    latencyMs: z.number().optional(),
    finishReason: z.string().optional(),
    tokenUsage: z
      .looseObject({ prompt: z.number().optional(), completion: z.number().optional() })
      .optional(),
  }),
});

/** Lines that are graded together, so that the sandbox is asked once for many. */
const batchSize = 256;

/**
 * Grades lines of JSON, each with an assertion, or a test with a list of them, and a recorded response. Takes
 * the text in pieces of any length. Yields one verdict a line, in their order; blank lines are skipped. Lines are
 * numbered from 1 in messages.
 */
export async function* gradeLines(
  pieces: AsyncIterable<string>,
  sandbox: Sandbox,
): AsyncGenerator<GradedLine> {
  let batch: LineGrader[] = [];
  let number = 0;
  for await (const line of splitLines(pieces)) {
    number++;
    if (line.trim() === '') continue;
    batch.push(readLine(line, number));
    if (batch.length < batchSize) continue;
    yield* await gradeBatch(batch, sandbox);
    batch = [];
  }
  yield* await gradeBatch(batch, sandbox);
}

/** Lines end with LF only: Node's `readline` also ends them at U+2028, which JSON may hold within a text. */
async function* splitLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest;
}

type LineGrader =
  | { readonly grade: (results: JobResults) => Outcome | Pending }
  | { readonly problem: string };

async function gradeBatch(batch: readonly LineGrader[], sandbox: Sandbox): Promise<readonly GradedLine[]> {
  const results = createJobResults();
  const { outcomes } = await settle(
    () => {
      const outcomes = batch.map((line) => ('grade' in line ? line.grade(results) : undefined));
      return {
        outcomes,
        pending: outcomes.flatMap((outcome) => (outcome?.kind === 'pending' ? outcome.jobs : [])),
      };
    },
    results,
    sandbox,
  );
  return batch.map((line, index): GradedLine => {
    const outcome = outcomes[index];
    if ('problem' in line) return { verdict: { error: line.problem }, malformed: true };
    if (outcome === undefined) return { verdict: { error: 'The line was not graded.' }, malformed: true };
    return { verdict: verdictOf(outcome), malformed: false };
  });
}

function readLine(line: string, number: number): LineGrader {
  let content: unknown;
  try {
    content = JSON.parse(line);
  } catch (error) {
    return { problem: `line ${number}: not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const parsed = gradeCase.safeParse(content);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return {
      problem: `line ${number}: ${issue?.path.join('.') || 'the line'}: ${issue?.message ?? 'cannot be read'}`,
    };
  }
  const { assertion: single, test, vars, response } = parsed.data;
  const answer = answerOf(response);
  const context: CheckContext = { vars: (vars ?? test?.vars ?? {}) as JsonObject }; // read from JSON
  const checks = (single === undefined ? (test?.assert ?? []) : [single]) as readonly Check[]; // as the schema above asks
  if (single === undefined && test === undefined) {
    return { problem: `line ${number}: there is neither an "assertion" nor a "test"` };
  }
  if (checks.some(isTransformed)) {
    const reason = '"transform" runs a script over the answer first, which is not done here.';
    return { grade: () => ({ kind: 'not-run', reason }) };
  }
  const sets =
    single === undefined ? checks.flatMap((check) => ('assert' in check ? check.assert : [])) : checks;
  if (sets.some((check) => 'assert' in check)) {
    // promptfoo knows sets only as members of a test's list.
    return {
      grade: () => ({ kind: 'broken', reason: 'A set of checks can only stand in the list of a test.' }),
    };
  }
  const [first] = checks;
  return {
    grade: (results) =>
      single !== undefined && first !== undefined
        ? gradeCheck(first, answer, context, results)
        : gradeChecks(checks, test?.threshold, answer, context, results),
  };
}

function isTransformed(check: Check): boolean {
  if ('assert' in check && check.assert.some(isTransformed)) return true;
  return 'transform' in check;
}

function answerOf(response: z.infer<typeof gradeCase>['response']): Answer {
  const { cost, latencyMs, finishReason, tokenUsage } = response;
  const { prompt, completion } = tokenUsage ?? {};
  return {
    output: response.output as JsonValue, // read from JSON
    ...(cost === undefined ? {} : { cost }),
    ...(latencyMs === undefined ? {} : { latencyMs }),
    ...(finishReason === undefined ? {} : { finishReason }),
    usage: {
      ...(prompt === undefined ? {} : { inputTokens: prompt }),
      ...(completion === undefined ? {} : { outputTokens: completion }),
    },
  };
}

function verdictOf(outcome: Outcome | Pending): LineVerdict {
  switch (outcome.kind) {
    case 'graded':
      return { pass: outcome.pass, score: outcome.score, reason: outcome.reason };
    case 'broken':
      if (outcome.promptfoo === 'unknown') return { notRun: outcome.reason };
      return outcome.promptfoo === undefined
        ? { error: outcome.reason }
        : { ...outcome.promptfoo, reason: outcome.reason };
    case 'not-run':
      return outcome.promptfooThrows ? { error: outcome.reason } : { notRun: outcome.reason };
    case 'pending':
      return { error: 'The sandbox gave no result.' };
  }
}
