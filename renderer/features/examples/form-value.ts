import { isJsonObject, type JsonValue } from '../../../shared/json.ts';
import { printYaml } from '../../../shared/yaml/print-yaml.ts';
import { readYaml } from '../../../shared/yaml/read-yaml.ts';
import { kindOf, type ValueKind } from '../editor/value-kind.ts';

/** A value read from a form: undefined when it is empty, not ok while it is not complete. */
export type ReadValue = { readonly ok: true; readonly value: JsonValue | undefined } | { readonly ok: false };

/** What a form shows for a value: lists of words a line each, what is deeper as YAML. */
export function writeValue(kind: ValueKind, schema: JsonValue, value: JsonValue | undefined): string {
  if (value === undefined) return '';
  if (isWordList(kind, schema) && Array.isArray(value)) return value.join('\n');
  if (typeof value === 'object' && value !== null) return printYaml(value).trimEnd();
  return String(value);
}

/** The value that was written into a form. Words stay words, also where they look like a number. */
export function readValue(kind: ValueKind, schema: JsonValue, written: string): ReadValue {
  if (kind === 'string') return { ok: true, value: written };
  if (written.trim() === '') return { ok: true, value: kind === 'array' ? [] : undefined };
  if (isWordList(kind, schema))
    return { ok: true, value: written.split('\n').filter((line) => line.trim() !== '') };
  if (kind === 'integer' || kind === 'number') {
    const number = Number(written);
    const isGood = kind === 'integer' ? Number.isSafeInteger(number) : Number.isFinite(number);
    return isGood ? { ok: true, value: number } : { ok: false };
  }
  if (kind === 'boolean') return { ok: true, value: written === 'true' };
  const read = readYaml(written);
  if (!read.ok) return { ok: false };
  if (kind === 'array' && !Array.isArray(read.value)) return { ok: false };
  if (kind === 'object' && !isJsonObject(read.value)) return { ok: false };
  return { ok: true, value: read.value };
}

function isWordList(kind: ValueKind, schema: JsonValue): boolean {
  return kind === 'array' && isJsonObject(schema) && kindOf(schema.items) === 'string';
}
