import type { ValidateFunction } from 'ajv';
import { Ajv } from 'ajv';
import type { SandboxResult } from '../sandbox-job.ts';
import { isPlainSchema } from './plain-schema.ts';

type Compiled =
  | { readonly ok: true; readonly validate: ValidateFunction }
  | { readonly ok: false; readonly reason: string };

/** Judges JSON by JSON Schemas, each compiled once. */
export interface SchemaRunner {
  /** A whole JSON document. */
  readonly runWhole: (schema: string, text: string) => Promise<SandboxResult>;
  /** The JSON objects in a text; one that is as the schema asks is enough. An empty schema asks nothing. */
  readonly runObjects: (schema: string, text: string) => Promise<SandboxResult>;
}

/** Makes a runner with promptfoo's settings of Ajv: draft-07, strict about keywords and formats it does not know. */
export function createSchemaRunner(): SchemaRunner {
  const ajv = new Ajv({ strictSchema: true, validateSchema: false, logger: false });
  const compiled = new Map<string, Compiled>();
  let hasFormats = false;

  async function compile(schema: string): Promise<Compiled> {
    const known = compiled.get(schema);
    if (known !== undefined) return known;
    if (!hasFormats && schema.includes('"format"')) {
      // Loaded only where a schema may need it: it takes as long to load as all the rest.
      const { default: addFormats } = await import('ajv-formats');
      addFormats(ajv);
      hasFormats = true;
    }
    const result = compileNow(ajv, schema);
    compiled.set(schema, result);
    return result;
  }

  async function judge(schema: string, values: readonly unknown[]): Promise<SandboxResult> {
    if (values.length === 0) return { kind: 'schema', values: 0, errors: null };
    const result = await compile(schema);
    if (!result.ok) return { kind: 'broken', reason: result.reason };
    let errors: string | null = null;
    for (const value of values) {
      if (result.validate(value)) return { kind: 'schema', values: values.length, errors: null };
      errors = ajv.errorsText(result.validate.errors, { dataVar: 'answer' });
    }
    return { kind: 'schema', values: values.length, errors };
  }

  return {
    runWhole: (schema, text) => judge(schema, [JSON.parse(text)]),
    runObjects: async (schema, text) => {
      const { findJsonObjects } = await import('../vocabulary/json-objects.ts');
      const objects = findJsonObjects(text);
      return schema === ''
        ? { kind: 'schema', values: objects.length, errors: null }
        : judge(schema, objects);
    },
  };
}

function compileNow(ajv: Ajv, schema: string): Compiled {
  try {
    const parsed = JSON.parse(schema);
    if (!isPlainSchema(parsed)) ajv.validateSchema(parsed, true);
    const validate = ajv.compile(parsed);
    if ('$async' in validate) return { ok: false, reason: 'The schema is an asynchronous one.' };
    return { ok: true, validate };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, reason: `The schema cannot be used: ${message}.` };
  } finally {
    // A schema must not see another check's schema by its "$id".
    ajv.removeSchema();
  }
}
