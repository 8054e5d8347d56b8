import { isJsonObject, type JsonValue } from '../../shared/json.ts';
import { type EditorText, fill } from './text.ts';

/** A value's JSON Schema in plain words: `a list: text`. */
export function typeWords(schema: JsonValue | undefined, text: Pick<EditorText, 'types'>): string {
  const { types } = text;
  if (!isJsonObject(schema)) return types.anything;
  if (Array.isArray(schema.enum)) {
    const values = schema.enum.filter((value) => value !== null).map(String);
    return fill(types.choice, { values: values.join(', ') });
  }
  switch (mainType(schema)) {
    case 'string':
      return types.text;
    case 'number':
      return types.number;
    case 'integer':
      return types.whole;
    case 'boolean':
      return types.truth;
    case 'array':
      return schema.items === undefined
        ? types.list
        : fill(types.listOf, { item: typeWords(schema.items, text) });
    case 'object':
      return types.group;
    default:
      return types.anything;
  }
}

/** The type that a schema names, without `null`. */
export function mainType(schema: JsonValue | undefined): string | undefined {
  if (!isJsonObject(schema)) return undefined;
  const types = Array.isArray(schema.type) ? schema.type : [schema.type];
  const named = types.find((type) => typeof type === 'string' && type !== 'null');
  return typeof named === 'string' ? named : undefined;
}
