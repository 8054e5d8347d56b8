import { isJsonObject, type JsonObject, type JsonValue } from '../../../shared/json.ts';
import { replaceRange } from '../../../shared/prompt/edit.ts';
import { splitFrontMatter } from '../../../shared/prompt/split-front-matter.ts';
import { editYaml } from '../../../shared/yaml/edit-yaml.ts';
import { locateYaml, type Pointer } from '../../../shared/yaml/locate-yaml.ts';
import { readYaml } from '../../../shared/yaml/read-yaml.ts';

/**
 * The file with one value of its front matter set, and nothing else changed; parts on the way that are missing are
 * added. Undefined when that cannot be done without touching something else.
 */
export function withFrontMatterValue(source: string, pointer: Pointer, value: JsonValue): string | undefined {
  return editFrontMatter(source, (yaml) => withYamlValue(yaml, pointer, value));
}

/** The file without one value of its front matter; undefined as above. */
export function withoutFrontMatterValue(source: string, pointer: Pointer): string | undefined {
  return editFrontMatter(source, (yaml) => textOf(editYaml(yaml, { kind: 'delete', pointer })));
}

/** The file with front matter that names a model; the file itself when it has front matter, in whatever state. */
export function withFrontMatter(source: string, model: string): string {
  if (splitFrontMatter(source).kind !== 'none') return source;
  const lineEnd = source.includes('\r\n') ? '\r\n' : '\n';
  return ['---', `model: ${JSON.stringify(model)}`, '---', source].join(lineEnd);
}

/** The file with its front matter's YAML changed; undefined when there is none, or `change` cannot. */
export function editFrontMatter(
  source: string,
  change: (yaml: string) => string | undefined,
): string | undefined {
  const split = splitFrontMatter(source);
  if (split.kind !== 'front-matter') return undefined;
  const edited = change(source.slice(split.yaml.start, split.yaml.end));
  return edited === undefined ? undefined : replaceRange(source, split.yaml, edited);
}

/** The schema of the inputs as a front matter's YAML has it. */
export function inputSchemaOf(yaml: string): JsonObject | undefined {
  const read = readYaml(yaml);
  if (!read.ok || !isJsonObject(read.value) || !isJsonObject(read.value.input)) return undefined;
  const { schema } = read.value.input;
  return isJsonObject(schema) ? schema : undefined;
}

/** A YAML text with one value set; the first missing part on the way is added with all that lies below it. */
export function withYamlValue(text: string, pointer: Pointer, value: JsonValue): string | undefined {
  for (let length = pointer.length; length > 0; length--) {
    const known = pointer.slice(0, length);
    if (locateYaml(text, known) === undefined) continue;
    if (length === pointer.length) return textOf(editYaml(text, { kind: 'set', pointer, value }));
    return added(text, known, pointer.slice(length), value);
  }
  return added(text, [], pointer, value);
}

function added(text: string, parent: Pointer, rest: Pointer, value: JsonValue): string | undefined {
  const [key, ...below] = rest;
  if (key === undefined) return undefined;
  const nested = below.reduceRight<JsonValue>((inner, step) => ({ [step]: inner }), value);
  return textOf(editYaml(text, { kind: 'add', pointer: parent, key: String(key), value: nested }));
}

function textOf(result: ReturnType<typeof editYaml>): string | undefined {
  return result.ok ? result.text : undefined;
}
