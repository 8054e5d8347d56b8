import type { Check, CheckContext } from '../check/check.ts';
import { demandsOf, isDemanded } from '../check/demands.ts';
import type { Facts } from '../check/facts.ts';
import { gradeCheck } from '../check/grade-check.ts';
import { createJobResults } from '../check/job-results.ts';
import { missingKeys } from '../check/missing-keys.ts';
import { answerOf } from '../check/subject.ts';
import { rememberCosts } from '../cost/remember-costs.ts';
import type { Example } from '../example/example.ts';
import type { Recording, Run, Sample } from '../example/recording.ts';
import type { JsonValue } from '../json.ts';
import { type Project, recordingKey } from '../project/project.ts';
import type { PromptDocument } from '../prompt/document.ts';
import { looksLikeRefusal } from './looks-like-refusal.ts';
import { parseJsonIn } from './parse-json-in.ts';
import type { TrendRow } from './trend-row.ts';

/** Every recorded answer that has a date, oldest first; written ones are left out, because no model made them. */
export function trendRows(project: Project, ask: Facts['costOf']): readonly TrendRow[] {
  const costOf = ask && rememberCosts(ask);
  const rows = project.prompts.flatMap((document) =>
    (project.examples.get(document.name) ?? []).flatMap((example) => {
      const key = recordingKey(document.name, document.variant, example.name);
      const recording = project.recordings.get(key);
      if (recording === undefined) return [];
      const demands = demandsOf(example, project.contracts.get(document.name));
      const checks = demands.map(({ check }) => check).filter(isDemanded);
      return rowsOf({ document, example, recording, checks, costOf });
    }),
  );
  return rows.sort((left, right) => left.at - right.at);
}

interface Source {
  readonly document: PromptDocument;
  readonly example: Example;
  readonly recording: Recording;
  readonly checks: readonly Check[];
  readonly costOf: Facts['costOf'];
}

function rowsOf(source: Source): readonly TrendRow[] {
  const { document, example, recording, checks } = source;
  const schemas = [
    ...checks.flatMap(schemasOf),
    ...(document.output.schema === undefined ? [] : [document.output.schema]),
  ];
  const context: CheckContext = { vars: { ...document.defaults, ...example.input } };
  return recording.runs.flatMap((run) => {
    const at =
      run.origin === 'written' || run.recordedAt === undefined ? Number.NaN : Date.parse(run.recordedAt);
    if (Number.isNaN(at)) return [];
    return run.samples.map((sample) => rowOf(source, run, sample, at, schemas, context));
  });
}

function rowOf(
  { document, example, checks, costOf }: Source,
  run: Run,
  sample: Sample,
  at: number,
  schemas: readonly JsonValue[],
  context: CheckContext,
): TrendRow {
  const { inputTokens, outputTokens } = sample.usage ?? {};
  const model = run.request?.model ?? sample.model ?? '';
  const cost =
    inputTokens === undefined || outputTokens === undefined || model === ''
      ? sample.cost
      : (costOf?.(model, { inputTokens, outputTokens }, run.recordedAt)?.value ?? sample.cost);
  const passed = passedOf(checks, sample, cost, context);
  const answer = schemas.length === 0 ? undefined : parseJsonIn(sample.text);
  return {
    at,
    prompt: document.name,
    ...(document.variant !== undefined && { variant: document.variant }),
    example: example.name,
    model,
    ...(sample.model !== undefined && { answeredBy: sample.model }),
    ...(inputTokens !== undefined && { inputTokens }),
    ...(outputTokens !== undefined && { outputTokens }),
    ...(cost !== undefined && { cost }),
    ...(sample.latencyMs !== undefined && { latencyMs: sample.latencyMs }),
    length: sample.text.length,
    isRefusal: looksLikeRefusal(sample),
    ...(schemas.length > 0 && {
      missingKeys: [...new Set(schemas.flatMap((schema) => missingKeys(schema, answer)))],
    }),
    ...(passed.of > 0 && { passed }),
    ...(run.request !== undefined && { request: run.request }),
  };
}

const nothingRun = createJobResults();

function passedOf(
  checks: readonly Check[],
  sample: Sample,
  cost: number | undefined,
  context: CheckContext,
): { readonly checks: number; readonly of: number } {
  const answer = answerOf(sample, cost);
  let [passed, judged] = [0, 0];
  for (const check of checks) {
    const outcome = gradeCheck(check, answer, context, nothingRun);
    if (outcome.kind !== 'graded') continue;
    judged++;
    if (outcome.pass) passed++;
  }
  return { checks: passed, of: judged };
}

function schemasOf(check: Check): readonly JsonValue[] {
  if ('assert' in check) return check.assert.flatMap(schemasOf);
  const isSchema = check.type === 'is-json' || check.type === 'contains-json';
  return isSchema && check.value !== undefined ? [check.value] : [];
}
