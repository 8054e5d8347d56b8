import type { Check } from '../check/check.ts';
import type { Example } from '../example/example.ts';
import type { Run } from '../example/recording.ts';
import type { JsonObject } from '../json.ts';
import { checkNeeds } from './check-needs.ts';
import { redactMessages, redactObject, redactRequest, redactSample } from './redact-values.ts';
import type { RedactionSummary } from './redacted.ts';
import type { Redactor } from './redactor.ts';

/** Something with stand-ins, and what was done to it. */
export interface Redacted<Value> extends RedactionSummary {
  readonly value: Value;
}

/** An example with stand-ins in its inputs, earlier turns and description. Its checks stay as they are. */
export async function redactExample(redactor: Redactor, example: Example): Promise<Redacted<Example>> {
  const redaction = redactor.begin();
  const { texts } = checkNeeds(example.checks, { vars: example.input });
  const needs = { texts };
  const input = await redactObject(redaction, example.input, needs);
  const history = await redactMessages(redaction, example.history, needs);
  const description =
    example.description === undefined ? undefined : await redaction.text(example.description, needs);
  const value = { ...example, input, history, ...(description !== undefined && { description }) };
  return { value, ...redaction.summary() };
}

/**
 * A run with stand-ins in its request and its answers, so that every check of the example judges the answers as before.
 * What was taken out is named in the request's `redacted`. `vars` are the example's inputs with the prompt's defaults.
 */
export async function redactRun(
  redactor: Redactor,
  run: Run,
  checks: readonly Check[],
  vars: JsonObject,
): Promise<Redacted<Run>> {
  const redaction = redactor.begin();
  const { texts } = checkNeeds(checks, { vars });
  const inputs = await redactObject(redactor.begin(), vars, { texts });
  const needs = checkNeeds(checks, { vars }, { vars: inputs });
  const samples = [];
  for (const sample of run.samples) samples.push(await redactSample(redaction, sample, needs));
  const request = run.request && (await redactRequest(redaction, run.request, { texts }));
  return { value: { ...run, ...(request && { request }), samples }, ...redaction.summary() };
}
