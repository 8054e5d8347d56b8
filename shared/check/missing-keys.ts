import { isJsonObject, type JsonValue } from '../json.ts';

/** The keys that a JSON schema requires and a value does not have, dotted from the root; those within lists are told once. */
export function missingKeys(schema: JsonValue | undefined, value: JsonValue | undefined): readonly string[] {
  return [...new Set(missing(schema, value, ''))];
}

function missing(
  schema: JsonValue | undefined,
  value: JsonValue | undefined,
  path: string,
): readonly string[] {
  if (!isJsonObject(schema)) return [];
  const object = isJsonObject(value) ? value : undefined;
  const required = Array.isArray(schema.required) ? schema.required : [];
  const gone = required
    .filter((key): key is string => typeof key === 'string')
    .filter((key) => object === undefined || !Object.hasOwn(object, key))
    .map((key) => path + key);
  const members = isJsonObject(schema.properties) ? Object.entries(schema.properties) : [];
  const inner = members.flatMap(([key, member]) => {
    const held = object !== undefined && Object.hasOwn(object, key) ? object[key] : undefined;
    return held === undefined ? [] : missing(member, held, `${path}${key}.`);
  });
  const items = Array.isArray(value)
    ? value.flatMap((item: JsonValue) => missing(schema.items, item, path))
    : [];
  return [...gone, ...inner, ...items];
}
