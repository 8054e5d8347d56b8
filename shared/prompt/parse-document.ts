import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';
import { declaredVariables } from './declared-variables.ts';
import type { DocumentProblem, FrontMatter, PromptDocument } from './document.ts';
import { member, type ReadFrontMatter, readFrontMatter } from './front-matter.ts';
import { frontMatterKeys, placeOf } from './front-matter-keys.ts';
import { promptMetadata } from './prompt-metadata.ts';
import { type PromptName, readPromptPath } from './prompt-name.ts';
import type { Range } from './range.ts';
import type { OutputRequest, Tool } from './request.ts';
import { type Split, splitFrontMatter } from './split-front-matter.ts';
import { parseTemplate } from './template.ts';
import { parseTextTemplate } from './text-template.ts';

/** How to read a prompt file. */
export interface ParseOptions {
  /** Folder whose sub-folders are part of a prompt's name; default `prompts`. */
  readonly promptsFolder?: string;
  /** Schemas that the calling service registers by name. */
  readonly schemas?: ReadonlyMap<string, JsonValue>;
}

/**
 * Reads a prompt file: `.prompt` as Dotprompt, anything else as text with `{{name}}`. It never throws; what cannot be
 * read is in `problems`, and the template is then what the `dotprompt` package would send.
 * @param path of the file in the project, with `/`
 */
export function parseDocument(path: string, source: string, options: ParseOptions = {}): PromptDocument {
  const name = readPromptPath(path, options.promptsFolder);
  return name.extension === 'prompt'
    ? parseDotprompt(path, source, name, options)
    : parseText(path, source, name);
}

function parseText(path: string, source: string, name: PromptName): PromptDocument {
  return {
    path,
    source,
    format: 'text',
    ...identity(name),
    title: name.title,
    body: { start: 0, end: source.length },
    template: parseTextTemplate(source, 0),
    metadata: promptMetadata(undefined).value,
    settings: {},
    tools: [],
    output: {},
    defaults: {},
    problems: [],
  };
}

function parseDotprompt(
  path: string,
  source: string,
  name: PromptName,
  options: ParseOptions,
): PromptDocument {
  const split = splitFrontMatter(source);
  const read = split.kind === 'front-matter' ? readFrontMatter(source, split.yaml) : undefined;
  const body = bodyOf(source, split, read, name.isPartial);
  const template = parseTemplate(source.slice(body.start, body.end), body.start);
  const value = read && !read.problem ? read.value : undefined;
  const { value: metadata, problems: schemaProblems } = promptMetadata(value, options.schemas);
  const input = member(metadata, 'input');
  const schema = member(input, 'schema');
  const hasSchemas = schema !== undefined || schemaProblems.length > 0;
  const keys = hasSchemas && split.kind === 'front-matter' ? frontMatterKeys(source, split.yaml) : undefined;
  const declared = keys && declaredVariables(schema, member(member(value, 'input'), 'schema'), keys);
  const problems: DocumentProblem[] = [];
  const splitProblem = problemOfSplit(source, split);
  if (splitProblem) problems.push(splitProblem);
  if (read?.problem) problems.push(read.problem);
  if (read?.ignored) problems.push(read.ignored);
  for (const { message, path: part } of schemaProblems) {
    problems.push({ code: 'schema-unsupported', message, ...(keys ? placeOf(keys, part) : body) });
  }
  if (template.problem) problems.push(template.problem);
  return {
    path,
    source,
    format: 'dotprompt',
    ...identity(name),
    ...(read && split.kind === 'front-matter' && { frontMatter: frontMatterOf(split.yaml, read) }),
    body,
    template,
    metadata,
    title: textAt(value, 'title') ?? textAt(value, 'ext.title') ?? name.title,
    ...optional('description', textAt(metadata, 'description')),
    ...optional('model', textAt(metadata, 'model')),
    settings: objectAt(metadata, 'config'),
    tools: [...toolsAt(value, 'tools'), ...toolsAt(value, 'toolDefs')],
    output: outputOf(metadata),
    defaults: objectAt(input, 'default'),
    ...(declared && { declared, ...(schema !== undefined && { inputSchema: schema }) }),
    problems,
  };
}

function identity({
  name,
  variant,
  isPartial,
}: PromptName): Pick<PromptDocument, 'name' | 'variant' | 'isPartial'> {
  return { name, ...(variant !== undefined && { variant }), isPartial };
}

function frontMatterOf(yaml: Range, read: ReadFrontMatter): FrontMatter {
  return { yaml, value: read.value, ...(read.problem && { problem: read.problem }) };
}

/** The template's text. Of a partial it is the whole file: the format does not read front matter there. */
function bodyOf(source: string, split: Split, read: ReadFrontMatter | undefined, isPartial: boolean): Range {
  if (isPartial || split.kind !== 'front-matter') return { start: 0, end: source.length };
  return trimmed(source, read?.problem ? 0 : split.bodyStart);
}

function trimmed(source: string, from: number): Range {
  const text = source.slice(from);
  const start = from + text.length - text.trimStart().length;
  return { start, end: Math.max(start, from + text.trimEnd().length) };
}

function problemOfSplit(source: string, split: Split): DocumentProblem | undefined {
  const code = 'front-matter-broken';
  switch (split.kind) {
    case 'empty':
      return {
        code,
        message: 'The settings at the top of the file are empty, so the --- lines are sent as text.',
        ...split.range,
      };
    case 'byte-order-mark':
      return {
        code,
        message: 'An invisible character before the first --- makes the settings be sent as text.',
        ...split.range,
      };
    case 'not-closed': {
      const looksLikeSettings = /^\s*[\w.-]+:(?:\s|$)/.test(source.slice(split.range.end));
      if (!looksLikeSettings) return undefined;
      return {
        code,
        message: 'The settings at the top of the file are never closed with a line of ---.',
        ...split.range,
      };
    }
    default:
      return undefined;
  }
}

function textAt(value: JsonValue | undefined, key: string): string | undefined {
  const text = member(value, key);
  return typeof text === 'string' ? text : undefined;
}

function objectAt(value: JsonValue | undefined, key: string): JsonObject {
  const object = member(value, key);
  return isJsonObject(object) ? object : {};
}

function toolsAt(value: JsonValue | undefined, key: string): readonly Tool[] {
  const list = member(value, key);
  return Array.isArray(list) ? list.filter((tool) => typeof tool === 'string' || isJsonObject(tool)) : [];
}

function outputOf(metadata: JsonObject): OutputRequest {
  const output = member(metadata, 'output');
  const schema = member(output, 'schema');
  return {
    ...optional('format', textAt(output, 'format')),
    ...(schema !== undefined && schema !== null && { schema }),
  };
}

function optional<Key extends string>(
  key: Key,
  value: string | undefined,
): { readonly [name in Key]?: string } {
  // A single entry of the given key is what the type says; TypeScript widens computed keys.
  return (value === undefined ? {} : { [key]: value }) as { readonly [name in Key]?: string };
}
