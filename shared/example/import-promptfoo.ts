import type { JsonObject, JsonValue } from '../json.ts';
import type { Message } from '../prompt/request.ts';
import { slugOf, uniqueName } from './file-name.ts';
import { finishReasonOf } from './finish-reason.ts';
import { describeInput, type ImportedCase, printCases } from './import-case.ts';
import {
  distinctNotes,
  type ImportedFile,
  type ImportFolders,
  type ImportNote,
  type ImportOutcome,
} from './import-result.ts';
import { fillTemplate, printPrompt, type TemplateMessage } from './import-template.ts';
import { promptfooChecks } from './promptfoo-checks.ts';
import { promptfooAsking } from './promptfoo-request.ts';
import { type PromptfooResults, type PromptfooRow, readPromptfooResults } from './promptfoo-results.ts';
import {
  fillPromptfoo,
  parsePromptfooTemplate,
  promptfooMessages,
  promptfooText,
} from './promptfoo-template.ts';
import type { Run, Sample } from './recording.ts';

/**
 * Turns promptfoo's JSON results (version 3) into prompts, examples with checks, and recordings. Each template becomes a
 * prompt for its first provider, every further provider a variant. `name` names prompts that have no name of their own.
 * No prompt gets a name in `takenNames`.
 */
export function importPromptfoo(
  name: string,
  text: string,
  folders: ImportFolders,
  takenNames: readonly string[] = [],
): ImportOutcome {
  const results = readPromptfooResults(text);
  if (!results) return { ok: false, reason: 'It is not a results file of promptfoo (JSON, version 3).' };
  const { targets, skipped } = targetsOf(name, results, takenNames);
  const files = targets.flatMap((target): readonly ImportedFile[] => {
    if (!target) return [];
    const path = `${folders.prompts}/${target.prompt}${target.variant === undefined ? '' : `.${target.variant}`}.prompt`;
    return [
      {
        path,
        text: printPrompt({ ...promptfooAsking(results, target.provider), messages: target.messages }),
      },
    ];
  });
  const notes: ImportNote[] = [];
  const cases = results.results.results.flatMap((row): readonly ImportedCase[] => {
    const target = targets[row.promptIdx];
    if (!target) return [];
    const imported = importRow(results, target, row);
    notes.push(...imported.notes);
    skipped.push(...imported.skipped);
    return imported.case ? [imported.case] : [];
  });
  const { files: caseFiles, ...counts } = printCases(cases, folders);
  return {
    ok: true,
    result: {
      files: [...files, ...caseFiles],
      counts: { prompts: files.length, ...counts },
      skipped: distinctNotes(skipped),
      notes: distinctNotes(notes),
    },
  };
}

/** A prompt or variant that a results file makes: one template with one provider. */
interface Target {
  readonly prompt: string;
  readonly variant?: string;
  readonly provider: string;
  readonly messages: readonly TemplateMessage[];
}

/** A target for each of the file's prompts, in its order; `undefined` where the template cannot be taken over. */
function targetsOf(name: string, { results }: PromptfooResults, takenNames: readonly string[]) {
  const names = new Map<string, string>();
  const variants = new Map<string, string[]>();
  const skipped: ImportNote[] = [];
  const targets = results.prompts.map(({ raw, label, provider }): Target | undefined => {
    const template = parsePromptfooTemplate(raw);
    if (!template.ok) {
      skipped.push({ what: `prompt "${describeInput({ raw }, '')}"`, reason: template.reason });
      return undefined;
    }
    const prompt =
      names.get(raw) ??
      uniqueName(slugOf(ownName(raw, label) ?? name, 'prompt'), [...takenNames, ...names.values()]);
    names.set(raw, prompt);
    const taken = variants.get(prompt);
    variants.set(prompt, taken ?? []);
    const base = { prompt, provider, messages: template.messages };
    if (!taken) return base;
    const variant = uniqueName(slugOf(provider, 'model'), taken);
    taken.push(variant);
    return { ...base, variant };
  });
  return { targets, skipped };
}

/** A label that somebody gave; promptfoo's own are the text itself, or a file's name with the text after it. */
function ownName(raw: string, label: string | undefined): string | undefined {
  if (label === undefined || label === raw) return undefined;
  const file = label.endsWith(`: ${raw}`) ? label.slice(0, -raw.length - 2) : label;
  return file.replace(/^.*\//, '').replace(/\.\w+$/, '');
}

interface RowImport {
  readonly case?: ImportedCase;
  readonly notes: readonly ImportNote[];
  readonly skipped: readonly ImportNote[];
}

function importRow(results: PromptfooResults, target: Target, row: PromptfooRow): RowImport {
  const { testCase, response } = row;
  const vars = inputOf(row.vars ?? {});
  const description = testCase?.description ?? describeInput(vars, 'Without fill-ins');
  const what = `test "${description}" with ${target.provider}`;
  const output = response?.output;
  if (output === undefined || output === null)
    return {
      notes: [],
      skipped: [{ what, reason: `It has no answer${row.error ? `: ${row.error}` : ''}.` }],
    };
  const sent = promptfooMessages(row.prompt.raw);
  const input = inputFor(target, vars, sent);
  const { checks, dropped } = promptfooChecks(testCase?.assert ?? [], vars);
  const notes: ImportNote[] = [];
  if (!input)
    notes.push({
      what,
      reason: 'The request is not made from the template as it stands; it is kept as it was sent.',
    });
  if (dropped.length > 0)
    notes.push({
      what,
      reason: `Parts of its checks that are not taken over: ${[...new Set(dropped)].join(', ')}.`,
    });
  if (testCase?.options?.transform !== undefined)
    notes.push({
      what,
      reason: 'The answer is the one after its transformation; the transformation is not taken over.',
    });
  const { timestamp } = results.results;
  const { threshold } = testCase ?? {};
  const imported: ImportedCase = {
    prompt: target.prompt,
    ...(target.variant !== undefined && { variant: target.variant }),
    distinction: input ? '' : row.prompt.raw,
    description,
    input: input ?? vars,
    history: [],
    ...(typeof threshold === 'number' && { threshold }),
    checks,
    run: {
      origin: originOf(row, target),
      ...(timestamp !== undefined && { recordedAt: timestamp }),
      by: 'promptfoo',
      request: { ...promptfooAsking(results, target.provider), messages: sent },
      samples: [sampleOf(output, row)],
    },
  };
  return { case: imported, notes, skipped: [] };
}

/** Answers that stand in the test, and echoes, were made by no model. */
function originOf({ testCase }: PromptfooRow, { provider }: Target): Run['origin'] {
  return testCase?.providerOutput !== undefined || provider === 'echo' ? 'written' : 'import';
}

/** promptfoo strips a line break at the end of a text before it fills it in. */
function inputOf(vars: JsonObject): JsonObject {
  const kept = Object.entries(vars).filter(([name]) => !name.startsWith('_'));
  return Object.fromEntries(
    kept.map(([name, value]) => [name, typeof value === 'string' ? promptfooText(value) : value]),
  );
}

/** The input with which the template makes what was sent, or `undefined`: values are taken as they are, as JSON, or filled. */
function inputFor(target: Target, vars: JsonObject, sent: readonly Message[]): JsonObject | undefined {
  const mapped = (change: (value: JsonValue) => JsonValue): JsonObject =>
    Object.fromEntries(Object.entries(vars).map(([name, value]) => [name, change(value)]));
  const asJson = mapped((value) => (typeof value === 'object' ? promptfooText(value) : value));
  const filledIn = mapped((value) => (typeof value === 'string' ? fillPromptfoo(value, vars) : value));
  return [vars, asJson, filledIn].find((input) => {
    const texts = Object.fromEntries(
      Object.entries(input).map(([name, value]) => [name, String(value ?? '')]),
    );
    return (
      target.messages.length === sent.length &&
      target.messages.every(
        ({ role, parts }, index) =>
          sent[index]?.role === role && sent[index]?.content === fillTemplate(parts, texts),
      )
    );
  });
}

/** Figures of an answer from a cache, and zeros of one that was never asked for, are no measurements. */
function sampleOf(output: JsonValue, { response, latencyMs }: PromptfooRow): Sample {
  const { tokenUsage, finishReason, cost, cached } = response ?? {};
  const inputTokens = tokenUsage?.prompt ?? 0;
  const outputTokens = tokenUsage?.completion ?? 0;
  const usage = inputTokens + outputTokens > 0 && { usage: { inputTokens, outputTokens } };
  const latency = response?.latencyMs ?? latencyMs ?? 0;
  return {
    text: typeof output === 'string' ? output : JSON.stringify(output),
    ...(finishReason && { finishReason: finishReasonOf(finishReason) }),
    ...usage,
    ...(latency > 0 && !cached && { latencyMs: latency }),
    ...(!usage && cost && { cost }),
  };
}
