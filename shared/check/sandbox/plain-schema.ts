import { isJsonObject, type JsonValue } from '../../json.ts';

const types: ReadonlySet<unknown> = new Set([
  'array',
  'boolean',
  'integer',
  'null',
  'number',
  'object',
  'string',
]);

const isText = (value: JsonValue) => typeof value === 'string';
const isNumber = (value: JsonValue) => typeof value === 'number';
const isSize = (value: JsonValue) => Number.isInteger(value) && Number(value) >= 0;
const isSchema = (value: JsonValue): boolean => typeof value === 'boolean' || isPlainSchema(value);

/** What draft-07 asks of the commonest keywords. */
const keywords: Readonly<Record<string, (value: JsonValue) => boolean>> = {
  title: isText,
  description: isText,
  type: (value) => types.has(value),
  properties: (value) => isJsonObject(value) && Object.values(value).every(isSchema),
  required: (value) => Array.isArray(value) && value.every(isText) && new Set(value).size === value.length,
  additionalProperties: isSchema,
  items: isSchema,
  minimum: isNumber,
  maximum: isNumber,
  minLength: isSize,
  maxLength: isSize,
  minItems: isSize,
  maxItems: isSize,
};

/**
 * Whether a schema uses only common keywords, and those rightly, so that Ajv need not judge it by draft-07's own
 * schema, which takes 20 ms to compile, as long as the thread takes to start. False says nothing against a schema.
 */
export function isPlainSchema(schema: unknown): boolean {
  if (!isJsonObject(schema)) return false;
  return Object.entries(schema).every(
    ([keyword, value]) => Object.hasOwn(keywords, keyword) && keywords[keyword]?.(value),
  );
}
