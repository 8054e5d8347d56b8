import type { JsonValue } from '../../../shared/json.ts';
import { editYaml } from '../../../shared/yaml/edit-yaml.ts';
import { locateYaml } from '../../../shared/yaml/locate-yaml.ts';
import { withYamlValue } from '../editor/edit-front-matter.ts';

/** A change of one part of an example's file. */
export type ExampleEdit =
  | { readonly kind: 'describe'; readonly description: string }
  | { readonly kind: 'input'; readonly name: string; readonly value: JsonValue | undefined }
  | { readonly kind: 'turn'; readonly index: number; readonly role: string; readonly content: string }
  | { readonly kind: 'add-turn'; readonly role: string }
  | { readonly kind: 'expect'; readonly type: string; readonly value: JsonValue }
  | { readonly kind: 'remove'; readonly list: 'expect' | 'history'; readonly index: number };

/** The text of an example's file after a change, all else as it was; undefined when that cannot be done. */
export function editExample(source: string, edit: ExampleEdit): string | undefined {
  switch (edit.kind) {
    case 'describe':
      return withYamlValue(source, ['description'], edit.description);
    case 'input':
      return edit.value === undefined
        ? removed(source, ['input', edit.name])
        : withYamlValue(source, ['input', edit.name], edit.value);
    case 'turn':
      return withYamlValue(source, ['history', edit.index], { role: edit.role, content: edit.content });
    case 'add-turn':
      return appended(source, 'history', { role: edit.role, content: '' });
    case 'expect':
      return appended(source, 'expect', { type: edit.type, value: edit.value });
    case 'remove':
      return removed(source, [edit.list, edit.index]);
  }
}

function appended(source: string, key: string, value: JsonValue): string | undefined {
  if (locateYaml(source, [key]) === undefined) return withYamlValue(source, [key], [value]);
  const result = editYaml(source, { kind: 'append', pointer: [key], value });
  return result.ok ? result.text : undefined;
}

function removed(source: string, pointer: readonly (string | number)[]): string | undefined {
  const result = editYaml(source, { kind: 'delete', pointer });
  return result.ok ? result.text : undefined;
}
