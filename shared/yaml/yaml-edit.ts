import { isJsonObject, type JsonValue } from '../json.ts';
import type { Pointer } from './locate-yaml.ts';

/** A change of one part of a YAML text. */
export type YamlEdit =
  /** Replaces the value of a part that is there. */
  | { readonly kind: 'set'; readonly pointer: Pointer; readonly value: JsonValue }
  /** Adds a key at the end of the mapping at `pointer`. */
  | { readonly kind: 'add'; readonly pointer: Pointer; readonly key: string; readonly value: JsonValue }
  /** Adds an entry at the end of the list at `pointer`. */
  | { readonly kind: 'append'; readonly pointer: Pointer; readonly value: JsonValue }
  /** Takes a key with its value, or an entry of a list, away. */
  | { readonly kind: 'delete'; readonly pointer: Pointer };

/** The value that an edit makes of a value; `undefined` when it has no such part, or already has the key to add. */
export function editedValue(value: JsonValue, edit: YamlEdit): JsonValue | undefined {
  if (edit.kind === 'delete') {
    const last = edit.pointer.at(-1);
    return last === undefined
      ? undefined
      : changedAt(value, edit.pointer.slice(0, -1), (parent) => without(parent, last));
  }
  return changedAt(value, edit.pointer, (part) => {
    if (edit.kind === 'set') return edit.value;
    if (edit.kind === 'append') return appended(part, edit.value);
    const mapping = part ?? {};
    if (!isJsonObject(mapping) || Object.hasOwn(mapping, edit.key)) return undefined;
    return { ...mapping, [edit.key]: edit.value };
  });
}

function appended(part: JsonValue, value: JsonValue): JsonValue | undefined {
  const list: unknown = part ?? [];
  return Array.isArray(list) ? [...list, value] : undefined;
}

function changedAt(
  value: JsonValue,
  pointer: Pointer,
  change: (part: JsonValue) => JsonValue | undefined,
): JsonValue | undefined {
  const [step, ...rest] = pointer;
  if (step === undefined) return change(value);
  const part = memberAt(value, step);
  const changed = part === undefined ? undefined : changedAt(part, rest, change);
  if (changed === undefined) return undefined;
  if (isJsonObject(value)) return { ...value, [step]: changed };
  return (value as readonly JsonValue[]).with(Number(step), changed); // only lists and mappings have members
}

function memberAt(value: JsonValue, step: string | number): JsonValue | undefined {
  if (isJsonObject(value)) return Object.hasOwn(value, step) ? value[step] : undefined;
  return Array.isArray(value) ? (value as readonly JsonValue[])[Number(step)] : undefined; // Array.isArray loses the element's type
}

function without(parent: JsonValue, step: string | number): JsonValue | undefined {
  if (memberAt(parent, step) === undefined) return undefined;
  if (isJsonObject(parent))
    return Object.fromEntries(Object.entries(parent).filter(([key]) => key !== String(step)));
  return (parent as readonly JsonValue[]).toSpliced(Number(step), 1); // only lists and mappings have members
}
