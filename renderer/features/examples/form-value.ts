import { isJsonObject, type JsonValue } from '../../../shared/json.ts';
import { readYaml } from '../../../shared/yaml/read-yaml.ts';
import { kindOf, type ValueKind } from '../editor/value-kind.ts';

/** Why what was written is no value of its kind. */
export type ValueProblem =
  | { readonly code: 'number' | 'integer' | 'list' | 'group' }
  | { readonly code: 'unreadable'; readonly line: number; readonly reason: string };

/** A value read from a form: undefined when it is empty, not ok while it is not complete. */
export type ReadValue =
  | { readonly ok: true; readonly value: JsonValue | undefined }
  | { readonly ok: false; readonly problem: ValueProblem };

/** What a form shows for a value: lists of words a line each, what is deeper as JSON. */
export function writeValue(kind: ValueKind, schema: JsonValue, value: JsonValue | undefined): string {
  if (value === undefined) return '';
  if (isWordList(kind, schema) && Array.isArray(value) && value.every(isLine)) return value.join('\n');
  if (typeof value === 'object' && value !== null) return JSON.stringify(value, undefined, 2);
  return String(value);
}

/** The value that was written into a form. Words stay words, also where they look like a number. */
export function readValue(kind: ValueKind, schema: JsonValue, written: string): ReadValue {
  if (kind === 'string') return { ok: true, value: written };
  if (written.trim() === '') return { ok: true, value: kind === 'array' ? [] : undefined };
  if (isWordList(kind, schema) && !written.trimStart().startsWith('['))
    return { ok: true, value: written.split('\n').filter((line) => line.trim() !== '') };
  if (kind === 'integer' || kind === 'number') {
    const number = Number(written);
    const isGood = kind === 'integer' ? Number.isSafeInteger(number) : Number.isFinite(number);
    return isGood ? { ok: true, value: number } : { ok: false, problem: { code: kind } };
  }
  if (kind === 'boolean') return { ok: true, value: written === 'true' };
  const read = readYaml(written); // every JSON text is one, and its problems come with a line and a next step
  if (!read.ok) {
    const { line, message } = read.problem;
    return { ok: false, problem: { code: 'unreadable', line, reason: message } };
  }
  if (kind === 'array' && !Array.isArray(read.value)) return { ok: false, problem: { code: 'list' } };
  if (kind === 'object' && !isJsonObject(read.value)) return { ok: false, problem: { code: 'group' } };
  return { ok: true, value: read.value };
}

/** Whether a list asks for words only, so that a line each will do. */
export function isWordList(kind: ValueKind, schema: JsonValue): boolean {
  return kind === 'array' && isJsonObject(schema) && kindOf(schema.items) === 'string';
}

/** The schemas of a group's values by name, in their order; undefined for a group that declares none. */
export function propertiesOf(schema: JsonValue | undefined): ReadonlyMap<string, JsonValue> | undefined {
  if (!isJsonObject(schema) || !isJsonObject(schema.properties)) return undefined;
  const found = Object.entries(schema.properties);
  return found.length === 0 ? undefined : new Map(found);
}

/** The texts that a value may be; undefined where any may. */
export function choicesOf(schema: JsonValue): readonly string[] | undefined {
  if (!isJsonObject(schema) || !Array.isArray(schema.enum)) return undefined;
  const choices: readonly JsonValue[] = schema.enum; // Array.isArray loses the element's type
  const texts = choices.filter((one) => typeof one === 'string');
  return texts.length === choices.filter((one) => one !== null).length ? texts : undefined;
}

function isLine(value: unknown): boolean {
  return typeof value === 'string' && !value.includes('\n') && value.trim() !== '';
}
