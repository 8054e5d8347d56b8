import { isJsonObject, type JsonValue, sameJson } from '../json.ts';
import { editYaml } from '../yaml/edit-yaml.ts';
import type { Pointer } from '../yaml/locate-yaml.ts';
import { printYaml } from '../yaml/print-yaml.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import type { FileProblem } from '../yaml/read-yaml-file.ts';
import type { YamlEdit } from '../yaml/yaml-edit.ts';
import { policyFormat } from './policy.ts';
import { readPolicy } from './read-policy.ts';

/**
 * A policy's text with one value changed, or why it is left as it is. `not-possible`: the file cannot be read, or no way
 * was found that leaves all else as it is. `invalid`: the policy would not be one any longer.
 */
export type PolicyEditResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: 'not-possible' }
  | { readonly ok: false; readonly code: 'invalid'; readonly problems: readonly FileProblem[] };

/**
 * Sets one value of a policy file, by the keys and indexes that lead to it (`['models', 'allowed', 0]`); `undefined`
 * takes it away. Comments, order and everything else stay as they are. What is missing on the way is made; an index
 * just behind a list adds to it; of a list of plain values only the entries that differ are touched. '' is a new file.
 */
export function setPolicyValue(text: string, path: Pointer, value: JsonValue | undefined): PolicyEditResult {
  const start = text.trim() === '' ? printYaml({ format: policyFormat }) : text;
  const read = readYaml(start);
  if (!read.ok) return { ok: false, code: 'not-possible' };
  let edited = start;
  for (const edit of editsFor(read.value, path, value)) {
    const result = editYaml(edited, edit);
    if (!result.ok) return { ok: false, code: 'not-possible' };
    edited = result.text;
  }
  const policy = readPolicy('', edited);
  if (!policy.ok) return { ok: false, code: 'invalid', problems: policy.problems };
  return { ok: true, text: edited };
}

function editsFor(root: JsonValue, path: Pointer, value: JsonValue | undefined): readonly YamlEdit[] {
  const known = knownPart(root, path);
  const { pointer, part } = known;
  const [key, ...rest] = path.slice(pointer.length);
  if (key === undefined) {
    if (value === undefined) return [{ kind: 'delete', pointer }];
    return (
      listEdits(pointer, part, value) ?? (sameJson(part, value) ? [] : [{ kind: 'set', pointer, value }])
    );
  }
  if (value === undefined) return [];
  const inner = rest.reduceRight<JsonValue>(
    (held, step) => (typeof step === 'number' ? [held] : { [step]: held }),
    value,
  );
  if (typeof key === 'number') return [{ kind: 'append', pointer, value: inner }];
  return [{ kind: 'add', pointer, key, value: inner }];
}

/** The deepest part on a path that is there. */
function knownPart(root: JsonValue, path: Pointer): { readonly pointer: Pointer; readonly part: JsonValue } {
  let part = root;
  for (const [depth, step] of path.entries()) {
    const next = Array.isArray(part)
      ? (part as readonly JsonValue[])[Number(step)] // Array.isArray loses the element's type
      : isJsonObject(part) && Object.hasOwn(part, step)
        ? part[step]
        : undefined;
    if (next === undefined) return { pointer: path.slice(0, depth), part };
    part = next;
  }
  return { pointer: path, part };
}

/** Between two lists of plain values: entries taken away from the end on, then entries added; `undefined` when that is not enough. */
function listEdits(pointer: Pointer, before: JsonValue, after: JsonValue): readonly YamlEdit[] | undefined {
  if (!isPlainList(before) || !isPlainList(after) || after.length === 0) return undefined;
  const gone = before.flatMap((item, index) => (after.includes(item) ? [] : [index])).reverse();
  const added = after.filter((item) => !before.includes(item));
  const result = [...before.filter((item) => after.includes(item)), ...added];
  if (gone.length === before.length || !sameJson(result, after)) return undefined;
  return [
    ...gone.map((index): YamlEdit => ({ kind: 'delete', pointer: [...pointer, index] })),
    ...added.map((value): YamlEdit => ({ kind: 'append', pointer, value })),
  ];
}

function isPlainList(value: JsonValue): value is readonly (string | number | boolean | null)[] {
  return Array.isArray(value) && value.every((item) => typeof item !== 'object' || item === null);
}
