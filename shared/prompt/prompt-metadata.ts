import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';
import { member } from './front-matter.ts';
import { readPicoschema, type SchemaProblem } from './picoschema.ts';

/** The settings that Dotprompt itself knows. */
export const reservedKeys: ReadonlySet<string> = new Set([
  'config',
  'description',
  'ext',
  'input',
  'model',
  'name',
  'output',
  'raw',
  'toolDefs',
  'tools',
  'variant',
  'version',
]);

/** What a prompt's front matter amounts to, and the problems of its schemas by the path of their keys. */
export interface PromptMetadata {
  readonly value: JsonObject;
  readonly problems: readonly SchemaProblem[];
}

/**
 * The metadata that the `dotprompt` package makes of a front matter, keys in the same order: templates can print it as
 * `@metadata.prompt`. Reserved keys stay, dotted keys go to `ext`, schemas become JSON Schema.
 * @param frontMatter undefined when the file has none
 * @param named schemas that the calling service registers by name
 */
export function promptMetadata(
  frontMatter: JsonObject | undefined,
  named?: ReadonlyMap<string, JsonValue>,
): PromptMetadata {
  const value: Record<string, JsonValue> = { ext: {}, metadata: {}, config: {} };
  if (!frontMatter) return { value, problems: [] };
  const extensions: Record<string, Record<string, JsonValue>> = {};
  for (const [key, entry] of Object.entries(frontMatter)) {
    const dot = key.lastIndexOf('.');
    if (reservedKeys.has(key)) {
      value[key] = entry;
    } else if (dot >= 0) {
      const space = key.slice(0, dot);
      extensions[space] = { ...extensions[space], [key.slice(dot + 1)]: entry };
    }
  }
  value.raw = frontMatter;
  value.ext = extensions;
  value.config = isJsonObject(value.config) ? value.config : {};
  if (Array.isArray(value.tools)) value.toolDefs ??= [];

  const problems: SchemaProblem[] = [];
  for (const part of ['input', 'output']) {
    const holder = value[part];
    const source = member(holder, 'schema');
    if (!isJsonObject(holder) || !source) continue;
    const read = readPicoschema(source, named);
    value[part] = { ...holder, schema: read.schema };
    problems.push(
      ...read.problems.map(({ message, path }) => ({ message, path: [part, 'schema', ...path] })),
    );
  }
  return { value, problems };
}
