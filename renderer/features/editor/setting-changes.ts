import { isJsonObject, type JsonObject, type JsonValue, sameJson } from '../../../shared/json.ts';
import type { PromptDocument } from '../../../shared/prompt/document.ts';
import { text } from '../../text/en.ts';
import { kindOf } from './value-kind.ts';

/** A change of the settings above a text: what it is, and how it was and is where words can say that. */
export interface SettingChange {
  readonly what: string;
  readonly before?: string;
  readonly after?: string;
}

/** What was changed above the texts of two versions of a prompt. */
export function settingChanges(
  before: PromptDocument | undefined,
  after: PromptDocument,
): readonly SettingChange[] {
  const { editor } = text;
  const changes = [
    change(editor.model, before?.model, after.model),
    change(editor.creativity, shown(before?.settings.temperature), shown(after.settings.temperature)),
    change(editor.changes.description, before?.description, after.description),
    ...fillInChanges(before, after),
  ].flatMap((one) => (one === undefined ? [] : [one]));
  const isOther = !sameJson(othersOf(before), othersOf(after));
  return isOther ? [...changes, { what: editor.changes.otherSettings }] : changes;
}

function change(
  what: string,
  before: string | undefined,
  after: string | undefined,
): SettingChange | undefined {
  if (before === after) return undefined;
  return { what, ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

function fillInChanges(before: PromptDocument | undefined, after: PromptDocument) {
  const [old, now] = [wordsByName(before), wordsByName(after)];
  const names = [...new Set([...old.keys(), ...now.keys()])];
  return names.map((name) => change(text.editor.changes.fillIn(name), old.get(name), now.get(name)));
}

function wordsByName(document: PromptDocument | undefined): ReadonlyMap<string, string> {
  return new Map(
    (document?.declared ?? []).map(({ name, schema, required, description = '' }) => {
      const kind = text.editor.types[kindOf(schema)];
      const optional = required ? '' : `, ${text.editor.optional}`;
      return [name, `${kind}${optional}${description === '' ? '' : ` · ${description}`}`];
    }),
  );
}

function shown(value: JsonValue | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

/** The settings that are not told one by one. */
function othersOf(document: PromptDocument | undefined): JsonObject {
  const { model, description, input, config, ...others } = document?.frontMatter?.value ?? {};
  const { temperature, ...settings } = isJsonObject(config) ? config : {};
  const { schema, ...inputs } = isJsonObject(input) ? input : {};
  return { ...others, settings, inputs };
}
