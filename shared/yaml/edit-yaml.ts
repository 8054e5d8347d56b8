import { sameJson } from '../json.ts';
import { locateYaml } from './locate-yaml.ts';
import { readYaml } from './read-yaml.ts';
import { editedValue, type YamlEdit } from './yaml-edit.ts';
import { yamlReplacements } from './yaml-replacements.ts';

/** Why a YAML text is not edited. Stable. `would-change-more`: no way was found that leaves all else as it is. */
export type YamlEditCode = 'unreadable' | 'not-possible' | 'would-change-more';

/** An edited text, or why it is left as it is. */
export type YamlEditResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: YamlEditCode };

/**
 * Changes one part of a YAML text and nothing else: comments, order, quotation marks, indentation, line ends and a
 * missing line break at the end stay. The result is read again; if any other part had another value, the edit is refused.
 * `not-possible`: there is no such part, or it is of another kind, or already has the key.
 */
export function editYaml(text: string, edit: YamlEdit): YamlEditResult {
  const before = readYaml(text);
  if (!before.ok) return { ok: false, code: 'unreadable' };
  const wanted = editedValue(before.value, edit);
  if (wanted === undefined) return { ok: false, code: 'not-possible' };
  // A part that is reached only through an alias has no place of its own.
  if (!locateYaml(text, edit.pointer)) return { ok: false, code: 'would-change-more' };
  for (const { start, end, text: replacement } of yamlReplacements(text, edit)) {
    const edited = text.slice(0, start) + replacement + text.slice(end);
    const after = readYaml(edited);
    if (after.ok && sameJson(after.value, wanted)) return { ok: true, text: edited };
  }
  return { ok: false, code: 'would-change-more' };
}
