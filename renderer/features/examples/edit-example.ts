import type { JsonValue } from '../../../shared/json.ts';
import { editYaml } from '../../../shared/yaml/edit-yaml.ts';
import { locateYaml, type Pointer } from '../../../shared/yaml/locate-yaml.ts';
import { withYamlValue } from '../editor/edit-front-matter.ts';
import type { WrittenExpectation } from './expectation-value.ts';

/** A turn of the conversation as a file holds it. */
interface WrittenTurn {
  readonly role: string;
  readonly content: JsonValue;
}

/** A change of one part of an example's file. */
export type ExampleEdit =
  | { readonly kind: 'describe'; readonly description: string }
  /** `pointer` leads from the inputs to the value: `['places', 0, 'price']`. */
  | { readonly kind: 'input'; readonly pointer: Pointer; readonly value: JsonValue | undefined }
  | {
      readonly kind: 'turn';
      readonly index: number;
      readonly key: 'role' | 'content';
      readonly value: string;
    }
  | { readonly kind: 'add-turn'; readonly role: string }
  /** Changes places with the turn after it. */
  | { readonly kind: 'swap-turns'; readonly index: number; readonly turns: readonly WrittenTurn[] }
  | { readonly kind: 'expect'; readonly check: WrittenExpectation }
  | { readonly kind: 'change-expect'; readonly index: number; readonly check: WrittenExpectation }
  | { readonly kind: 'remove'; readonly list: 'expect' | 'history'; readonly index: number };

/** The text of an example's file after a change, all else as it was; undefined when that cannot be done. */
export function editExample(source: string, edit: ExampleEdit): string | undefined {
  switch (edit.kind) {
    case 'describe':
      return withYamlValue(source, ['description'], edit.description);
    case 'input':
      return edit.value === undefined
        ? without(source, ['input', ...edit.pointer])
        : withInput(source, ['input', ...edit.pointer], edit.value);
    case 'turn':
      return withYamlValue(source, ['history', edit.index, edit.key], edit.value);
    case 'add-turn':
      return appended(source, ['history'], { role: edit.role, content: '' });
    case 'swap-turns':
      return swapped(source, edit.index, edit.turns);
    case 'expect':
      return appended(source, ['expect'], { ...edit.check });
    case 'change-expect':
      return changedExpectation(source, edit.index, edit.check);
    case 'remove':
      return removed(source, [edit.list, edit.index]);
  }
}

/** Which part of the file an edit changes: typing into one part is one step when it is taken back. */
export function partOf(edit: ExampleEdit): string | undefined {
  if (edit.kind === 'describe') return 'description';
  if (edit.kind === 'input') return `input ${edit.pointer.join('.')}`;
  return edit.kind === 'turn' && edit.key === 'content' ? `turn ${edit.index}` : undefined;
}

/** A value at a place that may be the next of a list. */
function withInput(source: string, pointer: Pointer, value: JsonValue): string | undefined {
  const last = pointer.at(-1);
  const isNext = typeof last === 'number' && locateYaml(source, pointer) === undefined;
  return isNext ? appended(source, pointer.slice(0, -1), value) : withYamlValue(source, pointer, value);
}

function swapped(source: string, index: number, turns: readonly WrittenTurn[]): string | undefined {
  const [first, second] = [turns[index], turns[index + 1]];
  if (first === undefined || second === undefined) return undefined;
  const half = withYamlValue(source, ['history', index], { ...second });
  return half === undefined ? undefined : withYamlValue(half, ['history', index + 1], { ...first });
}

/** Its id, weight and the like stay: only kind, words and sentence are the form's to change. */
function changedExpectation(source: string, index: number, check: WrittenExpectation): string | undefined {
  const keys = ['type', 'value', 'description'] as const;
  return keys.reduce<string | undefined>((text, key) => {
    if (text === undefined) return undefined;
    const { [key]: value } = check;
    const pointer = ['expect', index, key];
    return value === undefined ? without(text, pointer) : withYamlValue(text, pointer, value);
  }, source);
}

function appended(source: string, pointer: Pointer, value: JsonValue): string | undefined {
  if (locateYaml(source, pointer) === undefined) return withYamlValue(source, pointer, [value]);
  const result = editYaml(source, { kind: 'append', pointer, value });
  return result.ok ? result.text : undefined;
}

/** The text without a part; as it is when there is no such part. */
function without(source: string, pointer: Pointer): string | undefined {
  return locateYaml(source, pointer) === undefined ? source : removed(source, pointer);
}

function removed(source: string, pointer: Pointer): string | undefined {
  const result = editYaml(source, { kind: 'delete', pointer });
  return result.ok ? result.text : undefined;
}
