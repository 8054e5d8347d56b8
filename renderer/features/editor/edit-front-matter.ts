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
  const split = splitFrontMatter(source);
  if (split.kind !== 'front-matter') return undefined;
  const edited = withYamlValue(source.slice(split.yaml.start, split.yaml.end), pointer, value);
  return edited === undefined ? undefined : replaceRange(source, split.yaml, edited);
}

/** The file with one more declared fill-in. `kind` is a type of JSON Schema; `what` may be empty. */
export function withFillIn(source: string, name: string, kind: string, what: string): string | undefined {
  const schema = schemaOf(source);
  const description = what.trim();
  if (!isJsonObject(schema?.properties)) {
    const written = description === '' ? kind : `${kind}, ${description}`;
    return withFrontMatterValue(source, ['input', 'schema', name], written);
  }
  const value = { type: kind, ...(description !== '' && { description }) };
  return withFrontMatterValue(source, ['input', 'schema', 'properties', name], value);
}

/** The file without a declared fill-in. Its key may carry the marks of the short form: `budget?`, `places(array, …)`. */
export function withoutFillIn(source: string, name: string): string | undefined {
  const split = splitFrontMatter(source);
  const schema = schemaOf(source);
  if (split.kind !== 'front-matter' || schema === undefined) return undefined;
  const isJsonSchema = isJsonObject(schema.properties);
  const keys = Object.keys(isJsonObject(schema.properties) ? schema.properties : schema);
  const key = keys.find((written) => written.replace(/[?(].*$/s, '').trim() === name);
  if (key === undefined) return undefined;
  const pointer = ['input', 'schema', ...(isJsonSchema ? ['properties'] : []), key];
  const result = editYaml(source.slice(split.yaml.start, split.yaml.end), { kind: 'delete', pointer });
  return result.ok ? replaceRange(source, split.yaml, result.text) : undefined;
}

/** The schema of the inputs as it is written. */
function schemaOf(source: string): JsonObject | undefined {
  const split = splitFrontMatter(source);
  if (split.kind !== 'front-matter') return undefined;
  const read = readYaml(source.slice(split.yaml.start, split.yaml.end));
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
