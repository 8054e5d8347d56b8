import { isJsonObject, type JsonValue } from '../../../shared/json.ts';

/** Kinds of values that a form can ask for. */
export const valueKinds = ['string', 'integer', 'number', 'boolean', 'array', 'object', 'any'] as const;

/** A kind of value that a form can ask for. */
export type ValueKind = (typeof valueKinds)[number];

/** The kind of value that a JSON Schema asks for; of several, the first that is not null. */
export function kindOf(schema: JsonValue | undefined): ValueKind {
  if (!isJsonObject(schema)) return 'any';
  const { type } = schema;
  const named = Array.isArray(type) ? type.find((one: JsonValue) => one !== 'null') : type;
  return valueKinds.find((kind) => kind === named) ?? 'any';
}

/** Kinds of fill-ins that a form can declare: a `list` is one of texts, a `group` has fields that are texts. */
export const declarableKinds = ['string', 'integer', 'number', 'boolean', 'list', 'group'] as const;

/** A kind of fill-in that a form can declare. */
export type DeclarableKind = (typeof declarableKinds)[number];
