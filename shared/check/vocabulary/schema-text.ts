import type { JsonValue } from '../../json.ts';
import { loadLooseYaml } from './loose-yaml.ts';

/** The schema that a check's value is: none, one as JSON text, or what is wrong with it. */
export type SchemaText =
  | { readonly kind: 'none' }
  | { readonly kind: 'schema'; readonly text: string }
  | { readonly kind: 'problem'; readonly problem: string };

/** Kept by value, because one schema judges many answers. */
const texts = new WeakMap<object, SchemaText>();

/** Reads the value of `is-json` and `contains-json`: a JSON Schema, or YAML that holds one. What is falsy is none. */
export function schemaText(value: JsonValue | undefined): SchemaText {
  if (value === undefined || value === null || value === '' || value === 0 || value === false)
    return { kind: 'none' };
  if (typeof value === 'string') return fromYaml(value);
  if (typeof value !== 'object') return { kind: 'problem', problem: 'The schema must be an object.' };
  const known = texts.get(value);
  if (known !== undefined) return known;
  const schema: SchemaText = { kind: 'schema', text: JSON.stringify(value) };
  texts.set(value, schema);
  return schema;
}

function fromYaml(source: string): SchemaText {
  try {
    const text: string | undefined = JSON.stringify(loadLooseYaml(source));
    if (text !== undefined) return { kind: 'schema', text };
  } catch {
    // Told below, as for an empty document.
  }
  return { kind: 'problem', problem: 'The schema is no readable YAML or JSON.' };
}
