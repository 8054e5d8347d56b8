import type { Check } from '../check/check.ts';
import { isJsonObject, type JsonValue, sameJson } from '../json.ts';
import type { Project } from '../project/project.ts';
import { editYaml } from '../yaml/edit-yaml.ts';
import type { Pointer } from '../yaml/locate-yaml.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import type { YamlEdit } from '../yaml/yaml-edit.ts';
import { checkNeeds } from './check-needs.ts';
import { redactJson, redactObject } from './redact-values.ts';
import type { CheckNeeds, RedactionSummary } from './redacted.ts';
import type { Redaction, Redactor } from './redactor.ts';

/** A file's text with stand-ins, or none where no way was found that leaves the file what it is. */
export type RedactedFile =
  | ({ readonly ok: true; readonly text: string } & RedactionSummary)
  | { readonly ok: false };

/**
 * Puts stand-ins in the place of secrets and personal data in a file of a project. Of recordings and examples only the
 * values are touched, and what their checks need stays; of prompts the whole text, and of nothing else anything.
 */
export async function redactFile(redactor: Redactor, project: Project, path: string): Promise<RedactedFile> {
  const text = project.texts.get(path);
  if (text === undefined) return { ok: false };
  const redaction = redactor.begin();
  const recording = [...project.recordings.values()].find((one) => one.path === path);
  if (recording !== undefined) {
    const { prompt, example } = recording;
    const checks = checksOf(project, prompt, example);
    const inputs = project.examples.get(prompt)?.find(({ name }) => name === example)?.input ?? {};
    const { texts } = checkNeeds(checks, { vars: inputs });
    const redactedInputs = await redactObject(redactor.begin(), inputs, { texts });
    const needs = checkNeeds(checks, { vars: inputs }, { vars: redactedInputs });
    return edited(text, redaction, (root) => redactRuns(redaction, root, needs));
  }
  const example = [...project.examples.values()].flat().find((one) => one.path === path);
  if (example !== undefined) {
    const { texts } = checkNeeds(checksOf(project, example.prompt, example.name), { vars: example.input });
    return edited(text, redaction, (root) => redactMembers(redaction, root, exampleKeys, { texts }));
  }
  const isPrompt = [...project.prompts, ...project.partials.values()].some((one) => one.path === path);
  if (!isPrompt) return { ok: false };
  const redacted = await redaction.text(text);
  return { ok: true, text: redacted, ...redaction.summary() };
}

const exampleKeys = ['description', 'input', 'history'] as const;

function checksOf({ examples, contracts }: Project, prompt: string, name: string): readonly Check[] {
  const example = examples.get(prompt)?.find((one) => one.name === name);
  return [...(example?.checks ?? []), ...(contracts.get(prompt)?.checks ?? [])];
}

async function edited(
  text: string,
  redaction: Redaction,
  redact: (root: JsonValue) => Promise<JsonValue>,
): Promise<RedactedFile> {
  const read = readYaml(text);
  if (!read.ok) return { ok: false };
  let current = text;
  for (const edit of editsBetween(read.value, await redact(read.value), [])) {
    const result = editYaml(current, edit);
    if (!result.ok) return { ok: false };
    current = result.text;
  }
  return { ok: true, text: current, ...redaction.summary() };
}

/** Runs as their file holds them: what was sent, and what was answered. */
async function redactRuns(redaction: Redaction, root: JsonValue, needs: CheckNeeds): Promise<JsonValue> {
  if (!isJsonObject(root) || !Array.isArray(root.runs)) return root;
  const runs: JsonValue[] = [];
  for (const run of root.runs as readonly JsonValue[]) {
    // Array.isArray loses the element's type
    if (!isJsonObject(run)) continue;
    const samples: JsonValue[] = [];
    for (const sample of Array.isArray(run.samples) ? (run.samples as readonly JsonValue[]) : []) // as above
      samples.push(await redactMembers(redaction, sample, ['text', 'toolCalls'], needs));
    const request =
      run.request === undefined
        ? undefined
        : await redactMembers(redaction, run.request, ['messages', 'tools'], { texts: needs.texts });
    const changed = !sameJson([samples, request ?? null], [run.samples ?? [], run.request ?? null]);
    runs.push({
      ...run,
      samples,
      ...(request !== undefined && { request: changed ? withKinds(request, redaction) : request }),
    });
  }
  return { ...root, runs };
}

function withKinds(request: JsonValue, redaction: Redaction): JsonValue {
  if (!isJsonObject(request)) return request;
  const before = Array.isArray(request.redacted) ? (request.redacted as readonly JsonValue[]) : []; // as above
  return { ...request, redacted: [...new Set([...before, ...redaction.summary().kinds])].sort() };
}

async function redactMembers(
  redaction: Redaction,
  value: JsonValue,
  keys: readonly string[],
  needs: CheckNeeds,
): Promise<JsonValue> {
  if (!isJsonObject(value)) return value;
  const result: Record<string, JsonValue> = { ...value };
  for (const key of keys) {
    const member = value[key];
    if (member !== undefined) result[key] = await redactJson(redaction, member, needs);
  }
  return result;
}

/** The edits that lead from one value to another of the same shape, which may have more keys. */
function editsBetween(before: JsonValue, after: JsonValue, pointer: Pointer): readonly YamlEdit[] {
  if (sameJson(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    const list = after as readonly JsonValue[]; // Array.isArray loses the element's type
    return list.flatMap((value, index) => editsBetween(before[index] ?? null, value, [...pointer, index]));
  }
  // A key can hold personal data too: then it has another name.
  if (!isJsonObject(before) || !isJsonObject(after) || Object.keys(before).some((key) => !(key in after)))
    return [{ kind: 'set', pointer, value: after }];
  return Object.entries(after).flatMap(([key, value]): readonly YamlEdit[] => {
    const old = before[key];
    if (old === undefined) return [{ kind: 'add', pointer, key, value }];
    return editsBetween(old, value, [...pointer, key]);
  });
}
