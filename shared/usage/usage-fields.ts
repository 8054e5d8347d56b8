import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';
import type { UsageProblemCode, UsageRow } from './usage-row.ts';

/** What a column or key of a log can stand for. */
export type UsageField = Exclude<keyof UsageRow, 'inputs'> | 'inputs' | 'seconds';

/** How logs call what we look for, in small letters and digits alone. The first that a log has counts. */
const names: Readonly<Record<UsageField, readonly string[]>> = {
  at: [
    'at',
    'timestamp',
    'time',
    'datetime',
    'date',
    'createdat',
    'created',
    'starttime',
    'startedat',
    'start',
  ],
  prompt: ['prompt', 'promptname', 'prompttemplate', 'template', 'feature', 'promptid'],
  model: ['model', 'modelname', 'requestmodel', 'modelid', 'responsemodel', 'snapshot'],
  inputTokens: [
    'inputtokens',
    'prompttokens',
    'tokensin',
    'usageinputtokens',
    'usageprompttokens',
    'tokensprompt',
    'contexttokens',
    'ncontexttokenstotal',
  ],
  outputTokens: [
    'outputtokens',
    'completiontokens',
    'tokensout',
    'usageoutputtokens',
    'usagecompletiontokens',
    'tokenscompletion',
    'generatedtokens',
    'ngeneratedtokenstotal',
  ],
  cost: ['cost', 'costusd', 'usd', 'totalcost', 'price', 'costinusd', 'spend'],
  latencyMs: [
    'latencyms',
    'durationms',
    'elapsedms',
    'responsetimems',
    'latency',
    'duration',
    'generationtime',
  ],
  seconds: ['latencyseconds', 'durationseconds', 'latencys', 'durations', 'latencysec', 'durationsec'],
  finishReason: ['finishreason', 'stopreason', 'finishreasons', 'finish'],
  inputs: ['inputs', 'variables', 'vars', 'input', 'promptvariables'],
};

const byName = new Map(
  Object.entries(names).flatMap(
    ([field, list]) => list.map((name, rank) => [name, { field: field as UsageField, rank }] as const), // the keys are fields
  ),
);

/** What the keys of a log stand for: by index; `input.guests` is the value of the fill-in `guests`. */
export interface UsageColumns {
  readonly fields: ReadonlyMap<UsageField, number>;
  readonly inputs: readonly (readonly [name: string, index: number])[];
}

/** Finds out what the columns of a log stand for. */
export function usageColumns(keys: readonly string[]): UsageColumns {
  const best = new Map<UsageField, { readonly index: number; readonly rank: number }>();
  const inputs: (readonly [string, number])[] = [];
  for (const [index, key] of keys.entries()) {
    const value = /^(?:inputs?|vars?|variables)[._](.+)$/i.exec(key.trim())?.[1];
    const known = byName.get(key.toLowerCase().replace(/[^a-z0-9]/g, ''));
    if (known === undefined) {
      if (value !== undefined) inputs.push([value, index]);
      continue;
    }
    const before = best.get(known.field);
    if (before === undefined || known.rank < before.rank) best.set(known.field, { index, rank: known.rank });
  }
  return { fields: new Map([...best].map(([field, { index }]) => [field, index])), inputs };
}

/** A row, or why there is none. */
export type RowResult = UsageRow | { readonly code: UsageProblemCode; readonly field?: string };

/** Makes a row of the values of a log, which are texts in CSV and JSON values elsewhere. */
export function usageRow({ fields, inputs: own }: UsageColumns, values: readonly unknown[]): RowResult {
  const valueFor = (field: UsageField): unknown => {
    const index = fields.get(field);
    const value = index === undefined ? undefined : values[index];
    return value === '' || value === null ? undefined : value;
  };
  const at = instant(valueFor('at'));
  if (at === undefined) return { code: 'no-time' };
  const [prompt, model] = [textOf(valueFor('prompt')), textOf(valueFor('model'))];
  if (prompt === undefined && model === undefined) return { code: 'no-model' };
  const row: { -readonly [Key in keyof UsageRow]: UsageRow[Key] } = { at };
  if (prompt !== undefined) row.prompt = prompt;
  if (model !== undefined) row.model = model;
  for (const field of figures) {
    const value = valueFor(field);
    if (value === undefined) continue;
    const figure = typeof value === 'number' ? value : Number(value);
    if (!Number.isFinite(figure) || figure < 0) return { code: 'bad-figure', field };
    if (field === 'seconds') row.latencyMs ??= figure * 1000;
    else row[field] = figure;
  }
  const reason = valueFor('finishReason');
  const finishReason = textOf(Array.isArray(reason) ? reason[0] : reason);
  if (finishReason !== undefined) row.finishReason = finishReason;
  const inputs = inputsOf(valueFor('inputs'), own, values);
  if (inputs !== undefined) row.inputs = inputs;
  return row;
}

const figures = ['inputTokens', 'outputTokens', 'cost', 'latencyMs', 'seconds'] as const;

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function inputsOf(
  whole: unknown,
  own: UsageColumns['inputs'],
  values: readonly unknown[],
): JsonObject | undefined {
  const given = typeof whole === 'string' ? parsed(whole) : whole;
  const single = own.flatMap(([name, index]): readonly (readonly [string, JsonValue])[] => {
    const value = values[index];
    return value === undefined || value === '' ? [] : [[name, value as JsonValue]]; // what is read from JSON or CSV is JSON
  });
  if (!isJsonObject(given)) return single.length === 0 ? undefined : Object.fromEntries(single);
  return single.length === 0 ? given : { ...given, ...Object.fromEntries(single) };
}

function parsed(text: string): unknown {
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * A time in milliseconds since 1970: from ISO 8601 (without a zone it is UTC), or from seconds, milliseconds,
 * microseconds or nanoseconds since 1970, which their size tells apart. `undefined` for anything else.
 */
export function instant(value: unknown): number | undefined {
  if (typeof value === 'number') return sinceEpoch(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (/^\d{9,19}(?:\.\d+)?$/.test(text)) return sinceEpoch(Number(text));
  const match =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(text);
  if (match === null) return undefined;
  const [, day = '', time = '00:00', part = '', zone = 'Z'] = match;
  const parsedTime = Date.parse(
    `${day}T${time}${time.length > 5 ? part.slice(0, 4) : ''}${zone.toUpperCase()}`,
  );
  return Number.isNaN(parsedTime) ? undefined : parsedTime;
}

function sinceEpoch(value: number): number | undefined {
  if (!Number.isFinite(value) || value < 1e8) return undefined;
  if (value < 1e11) return Math.round(value * 1000);
  if (value < 1e14) return Math.round(value);
  return value < 1e17 ? Math.round(value / 1e3) : Math.round(value / 1e6);
}
