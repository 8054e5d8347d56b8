import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';

const scalarTypes: ReadonlySet<unknown> = new Set(['any', 'boolean', 'integer', 'null', 'number', 'string']);
const jsonSchemaTypes: ReadonlySet<unknown> = new Set([...scalarTypes, 'object', 'array']);

/** A part of a schema that Picoschema does not know. It is read as "any value". */
export interface SchemaProblem {
  readonly message: string;
  /** Keys from the top of the schema to the part. */
  readonly path: readonly string[];
}

/** A JSON Schema, or null where none was given, with what could not be read of it. */
export interface ReadSchema {
  readonly schema: JsonValue;
  readonly problems: readonly SchemaProblem[];
}

interface Reader {
  readonly named: ReadonlyMap<string, JsonValue>;
  readonly problems: SchemaProblem[];
}

/**
 * Turns Picoschema into JSON Schema as `dotprompt` 1.1.2 does; what is JSON Schema already is left as it is.
 * Where the package throws, the part is reported and read as "any value".
 * Rules: https://google.github.io/dotprompt/reference/picoschema/
 * @param named schemas that the calling service registers by name
 */
export function readPicoschema(
  source: JsonValue | undefined,
  named: ReadonlyMap<string, JsonValue> = new Map(),
): ReadSchema {
  const reader: Reader = { named, problems: [] };
  return { schema: readTop(reader, source), problems: reader.problems };
}

function readTop(reader: Reader, source: JsonValue | undefined): JsonValue {
  if (!source) return null;
  if (typeof source === 'string') {
    const { type, description } = splitDescription(source);
    if (scalarTypes.has(type)) return described({ type }, description);
    return described(namedSchema(reader, type, []), description);
  }
  if (isJsonObject(source)) {
    if (jsonSchemaTypes.has(source.type)) return source;
    if (typeof source.properties === 'object') return { ...source, type: 'object' };
  }
  return readPart(reader, source, []);
}

function readPart(reader: Reader, source: JsonValue | undefined, path: readonly string[]): JsonObject {
  if (typeof source === 'string') {
    const { type, description } = splitDescription(source);
    if (!scalarTypes.has(type)) return described(namedSchema(reader, type, path), description);
    return described(type === 'any' ? {} : { type }, description);
  }
  if (typeof source !== 'object') {
    reader.problems.push({ message: `${JSON.stringify(source)} is not a type.`, path });
    return {};
  }
  const properties: Record<string, JsonValue> = {};
  const required: string[] = [];
  let additionalProperties: JsonValue = false;
  for (const [key, value] of Object.entries(source ?? {})) {
    if (key === '(*)') {
      additionalProperties = readPart(reader, value, [...path, key]);
      continue;
    }
    const { name, isOptional } = splitKey(key);
    if (!isOptional) required.push(name);
    properties[name] = readProperty(reader, key, value, [...path, key]);
  }
  return {
    type: 'object',
    properties,
    ...(required.length > 0 && { required }),
    additionalProperties,
  };
}

function readProperty(reader: Reader, key: string, value: JsonValue, path: readonly string[]): JsonValue {
  const { isOptional, typeInfo } = splitKey(key);
  if (!typeInfo) {
    const schema = readPart(reader, value, path);
    return isOptional && typeof schema.type === 'string'
      ? { ...schema, type: [schema.type, 'null'] }
      : schema;
  }
  const { type, description } = splitDescription(typeInfo.slice(0, -1));
  switch (type) {
    case 'array':
      return described(
        { type: isOptional ? ['array', 'null'] : 'array', items: readPart(reader, value, path) },
        description,
      );
    case 'object': {
      const schema = readPart(reader, value, path);
      const { type: own } = schema;
      return described(
        isOptional && own !== undefined ? { ...schema, type: [own, 'null'] } : schema,
        description,
      );
    }
    case 'enum': {
      if (!Array.isArray(value)) {
        reader.problems.push({ message: 'An enum needs a list of values.', path });
        return described({ enum: value }, description);
      }
      const values = isOptional && !value.includes(null) ? [...value, null] : value;
      return described({ enum: values }, description);
    }
    default:
      reader.problems.push({
        message: `In brackets only "array", "object" or "enum" can stand, not "${type}".`,
        path,
      });
      return described({}, description);
  }
}

function namedSchema(reader: Reader, name: string, path: readonly string[]): JsonObject {
  const schema = reader.named.get(name);
  if (isJsonObject(schema)) return schema;
  const list = /^(\w+)\[\]$/.exec(name);
  const hint = list ? ` For a list write "name(array): ${list[1]}".` : '';
  reader.problems.push({ message: `"${name}" is not a type.${hint}`, path });
  return {};
}

/** The name of a Picoschema key: `tags?(array, what it is about)` is the optional property `tags`. */
export function splitKey(key: string): {
  readonly name: string;
  readonly isOptional: boolean;
  readonly typeInfo?: string;
} {
  const [written = '', typeInfo] = key.split('(');
  const isOptional = written.endsWith('?');
  return { name: isOptional ? written.slice(0, -1) : written, isOptional, ...(typeInfo && { typeInfo }) };
}

function splitDescription(text: string): { readonly type: string; readonly description?: string } {
  const match = /(.*?), *(.*)$/.exec(text);
  if (!match) return { type: text };
  const [, type = '', description = ''] = match;
  return { type, ...(description && { description }) };
}

function described(schema: JsonObject, description: string | undefined): JsonObject {
  return description ? { ...schema, description } : schema;
}
