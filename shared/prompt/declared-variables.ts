import { isJsonObject, type JsonValue } from '../json.ts';
import type { DeclaredVariable } from './document.ts';
import { type FrontMatterKeys, keysAt } from './front-matter-keys.ts';
import { splitKey } from './picoschema.ts';

/**
 * The fill-ins that a prompt declares, or undefined when it declares no object.
 * @param schema the input's JSON Schema
 * @param source the same as the file has it: Picoschema or JSON Schema
 * @param keys where the keys of the front matter stand
 */
export function declaredVariables(
  schema: JsonValue | undefined,
  source: JsonValue | undefined,
  keys: FrontMatterKeys,
): readonly DeclaredVariable[] | undefined {
  if (!isJsonObject(schema) || !isJsonObject(schema.properties)) return undefined;
  const isJsonSchema = schema === source || (isJsonObject(source) && isJsonObject(source.properties));
  const written = keysAt(keys, ['input', 'schema', ...(isJsonSchema ? ['properties'] : [])]);
  const places = new Map(
    [...written].map(([key, place]) => [isJsonSchema ? key : splitKey(key).name, place]),
  );
  const required = Array.isArray(schema.required) ? schema.required : [];
  return Object.entries(schema.properties).map(([name, property]) => {
    const range = places.get(name);
    const description = isJsonObject(property) ? property.description : undefined;
    return {
      name,
      schema: property,
      required: required.includes(name),
      ...(typeof description === 'string' && { description }),
      ...(range && { range }),
    };
  });
}

/**
 * Whether a schema lets a value be absent: a property that a list of required ones leaves out, or one that may be
 * null, as Picoschema's `name?` becomes. A JSON Schema without any `required` says nothing about it.
 * @param name dotted, from the root; the items of a list have no part of their own in it
 */
export function isOptional(schema: JsonValue | undefined, name: string): boolean {
  let current: JsonValue | undefined = schema;
  for (const part of name.split('.')) {
    while (isJsonObject(current) && isJsonObject(current.items)) current = current.items;
    if (!isJsonObject(current) || !isJsonObject(current.properties)) return false;
    const property: JsonValue | undefined = Object.hasOwn(current.properties, part)
      ? current.properties[part]
      : undefined;
    if (property === undefined) return false;
    if (Array.isArray(current.required) && !current.required.includes(part)) return true;
    if (isJsonObject(property) && Array.isArray(property.type) && property.type.includes('null')) return true;
    current = property;
  }
  return false;
}
