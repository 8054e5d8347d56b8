import { isJsonObject, type JsonValue } from '../../../shared/json.ts';
import { splitKey } from '../../../shared/prompt/picoschema.ts';
import { editYaml } from '../../../shared/yaml/edit-yaml.ts';
import { locateYaml, type Pointer } from '../../../shared/yaml/locate-yaml.ts';
import { editFrontMatter, inputSchemaOf, withYamlValue } from './edit-front-matter.ts';
import { type DeclarableKind, declarableKinds } from './value-kind.ts';

/** A fill-in as the form declares it. */
export interface FillInForm {
  readonly name: string;
  readonly kind: DeclarableKind;
  /** What it is, in a few words; may be empty. */
  readonly what: string;
  readonly isOptional: boolean;
  /** Names of the fields of a `group`. */
  readonly fields: readonly string[];
}

const schemaPointer: Pointer = ['input', 'schema'];
const propertiesPointer: Pointer = [...schemaPointer, 'properties'];

/** The file with one more declared fill-in; undefined when that cannot be done without touching something else. */
export function withFillIn(source: string, form: FillInForm): string | undefined {
  return editFrontMatter(source, (yaml) => {
    const schema = inputSchemaOf(yaml);
    if (isJsonObject(schema?.properties)) {
      const declared = withYamlValue(yaml, [...propertiesPointer, form.name], jsonSchemaOf(form));
      return declared && withRequired(declared, form);
    }
    const { key, value } = picoschemaOf(form);
    return withYamlValue(yaml, [...schemaPointer, key], value);
  });
}

/** The file with a declared fill-in declared otherwise; its name and what the form does not show stay. */
export function withChangedFillIn(source: string, form: FillInForm, was: FillInForm): string | undefined {
  return editFrontMatter(source, (yaml) => {
    const pointer = fillInPointer(yaml, form.name);
    if (pointer === undefined) return undefined;
    return isJsonObject(inputSchemaOf(yaml)?.properties)
      ? withChangedMembers(yaml, pointer, form, was)
      : withChangedEntry(yaml, pointer, form, was);
  });
}

/** The file without a declared fill-in. Its key may carry the marks of the short form: `budget?`, `places(array, …)`. */
export function withoutFillIn(source: string, name: string): string | undefined {
  return editFrontMatter(source, (yaml) => {
    const pointer = fillInPointer(yaml, name);
    if (pointer === undefined) return undefined;
    const required = inputSchemaOf(yaml)?.required;
    const at = Array.isArray(required) ? required.indexOf(name) : -1;
    const listed: Pointer = [...schemaPointer, 'required', at];
    const unlisted = at < 0 ? yaml : textOf(editYaml(yaml, { kind: 'delete', pointer: listed }));
    return unlisted && textOf(editYaml(unlisted, { kind: 'delete', pointer }));
  });
}

function fillInPointer(yaml: string, name: string): Pointer | undefined {
  const schema = inputSchemaOf(yaml);
  if (schema === undefined) return undefined;
  if (isJsonObject(schema.properties)) {
    return Object.hasOwn(schema.properties, name) ? [...propertiesPointer, name] : undefined;
  }
  const key = Object.keys(schema).find((written) => splitKey(written).name.trim() === name);
  return key === undefined ? undefined : [...schemaPointer, key];
}

/** Picoschema: the kind, the mark and the words stand in the key, in the value, or in both. */
function withChangedEntry(
  yaml: string,
  pointer: Pointer,
  form: FillInForm,
  was: FillInForm,
): string | undefined {
  const written = String(pointer.at(-1));
  const { key, value } = picoschemaOf(form);
  const place = locateYaml(yaml, pointer)?.key;
  if (place === undefined) return undefined;
  const isSafe = /^[\p{L}_][\p{L}\p{N}_?]*(?:\([^"':#]*\))?$/u.test(key);
  const keyText = isSafe ? key : JSON.stringify(key);
  const renamed = key === written ? yaml : yaml.slice(0, place.start) + keyText + yaml.slice(place.end);
  const holdsItems = form.kind === 'list' || form.kind === 'group';
  const keepsValue = form.kind === was.kind && holdsItems && form.fields.join() === was.fields.join();
  return keepsValue ? renamed : withYamlValue(renamed, [...pointer.slice(0, -1), key], value);
}

function withChangedMembers(
  yaml: string,
  pointer: Pointer,
  form: FillInForm,
  was: FillInForm,
): string | undefined {
  const wanted = jsonSchemaOf(form);
  const isOtherKind = form.kind !== was.kind || form.fields.join() !== was.fields.join();
  let edited: string | undefined = yaml;
  if (isOtherKind) edited = withYamlValue(yaml, pointer, wanted);
  else if (form.what.trim() !== was.what.trim()) {
    const member = [...pointer, 'description'];
    edited =
      form.what.trim() === ''
        ? textOf(editYaml(yaml, { kind: 'delete', pointer: member }))
        : withYamlValue(yaml, member, form.what.trim());
  }
  return edited && withRequired(edited, form);
}

/** JSON Schema says in a list of its own what may not be missing; where there is none, nothing may. */
function withRequired(yaml: string, { name, isOptional }: FillInForm): string | undefined {
  const schema = inputSchemaOf(yaml);
  const properties = isJsonObject(schema?.properties) ? Object.keys(schema.properties) : [];
  const required = Array.isArray(schema?.required) ? schema.required : undefined;
  const pointer: Pointer = [...schemaPointer, 'required'];
  if (required === undefined) {
    return isOptional
      ? withYamlValue(
          yaml,
          pointer,
          properties.filter((one) => one !== name),
        )
      : yaml;
  }
  const at = required.indexOf(name);
  if (isOptional && at >= 0) return textOf(editYaml(yaml, { kind: 'delete', pointer: [...pointer, at] }));
  if (!isOptional && at < 0) return textOf(editYaml(yaml, { kind: 'append', pointer, value: name }));
  return yaml;
}

function picoschemaOf({ name, kind, what, isOptional, fields }: FillInForm): {
  readonly key: string;
  readonly value: JsonValue;
} {
  const marked = isOptional ? `${name}?` : name;
  const words = what.trim() === '' ? '' : `, ${what.trim()}`;
  // Round brackets would end the key's own.
  const bracketed = words.replaceAll('(', '[').replaceAll(')', ']');
  switch (kind) {
    case 'list':
      return { key: `${marked}(array${bracketed})`, value: 'string' };
    case 'group':
      return { key: `${marked}(object${bracketed})`, value: textFields(fields, 'string') };
    default:
      return { key: marked, value: `${kind}${words}` };
  }
}

function jsonSchemaOf({ kind, what, fields }: FillInForm): { readonly [key: string]: JsonValue } {
  const description = what.trim() === '' ? {} : { description: what.trim() };
  switch (kind) {
    case 'list':
      return { type: 'array', items: { type: 'string' }, ...description };
    case 'group':
      return { type: 'object', properties: textFields(fields, { type: 'string' }), ...description };
    default:
      return { type: kind, ...description };
  }
}

function textFields(fields: readonly string[], value: JsonValue): JsonValue {
  return Object.fromEntries(fields.map((field) => [field, value]));
}

/** What the form shows of a declared fill-in; undefined for a kind that it cannot show, such as a choice of values. */
export function formOf(
  name: string,
  schema: JsonValue,
  required: boolean,
  description = '',
): FillInForm | undefined {
  if (!isJsonObject(schema) || schema.enum !== undefined) return undefined;
  const types = (Array.isArray(schema.type) ? schema.type : [schema.type]).filter((one) => one !== 'null');
  const fields = isJsonObject(schema.properties) ? Object.keys(schema.properties) : [];
  const kind = types[0] === 'array' ? 'list' : types[0] === 'object' ? 'group' : types[0];
  const known = declarableKinds.find((one) => one === kind);
  return known && { name, kind: known, what: description, isOptional: !required, fields };
}

function textOf(result: ReturnType<typeof editYaml>): string | undefined {
  return result.ok ? result.text : undefined;
}
