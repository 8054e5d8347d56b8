import type { z } from 'zod';
import { isJsonObject } from '../json.ts';
import { positionAt, type Range } from '../prompt/range.ts';
import { explainIssues, type SchemaProblem } from './explain-issue.ts';
import { locateNearest, locateYaml, type Pointer } from './locate-yaml.ts';
import { readYaml } from './read-yaml.ts';

/** What kind of thing is wrong with a file of ours. Stable. */
export type FileProblemCode = 'yaml-broken' | 'format-newer' | 'unknown-format' | 'invalid';

/** Something wrong with a file, in plain English, with its place. `line` counts from 1. */
export interface FileProblem {
  readonly code: FileProblemCode;
  readonly message: string;
  readonly range: Range;
  readonly line: number;
  /** The part of the file's value that it is about. */
  readonly pointer: Pointer;
}

/** A file's value, or all that is wrong with it (at least one problem). */
export type FileResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** A kind of file of ours. */
export interface FileKind<Value> {
  readonly schema: z.ZodType<Value>;
  /** The newest version of the format that this Galley knows. */
  readonly format: number;
}

/** Reads a YAML file of ours by its schema. */
export function readYamlFile<Value>(kind: FileKind<Value>, text: string): FileResult<Value> {
  const read = readYaml(text);
  if (!read.ok) {
    const { message, range, line } = read.problem;
    return { ok: false, problems: [{ code: 'yaml-broken', message, range, line, pointer: [] }] };
  }
  const parsed = kind.schema.safeParse(read.value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const format = formatProblem(kind, text, read.value);
  if (format) return { ok: false, problems: [format] };
  const problems = explainIssues(kind.schema, read.value, parsed.error.issues);
  return { ok: false, problems: problems.map((problem) => placed(text, problem)) };
}

/** A file of another version is wrong in that alone: its other rules are not ours to judge. */
function formatProblem(kind: FileKind<unknown>, text: string, value: unknown): FileProblem | undefined {
  const format = isJsonObject(value) ? value.format : undefined;
  if (format === undefined || format === kind.format) return undefined;
  const newer = typeof format === 'number' && Number.isInteger(format) && format > kind.format;
  const message = newer
    ? `The file was written by a newer Galley: its format is ${format}, and this Galley knows ${kind.format}. Update Galley.`
    : `"format" must be ${kind.format}, the version of this kind of file. Correct it.`;
  const pointer = ['format'];
  return {
    code: newer ? 'format-newer' : 'unknown-format',
    ...at(text, locateYaml(text, pointer)?.value),
    pointer,
    message,
  };
}

function placed(text: string, { pointer, key, message }: SchemaProblem): FileProblem {
  const place = key === undefined ? locateNearest(text, pointer) : locateYaml(text, [...pointer, key]);
  const range = key === undefined ? (firstLine(text, place?.value) ?? place?.key) : place?.key;
  return {
    code: 'invalid',
    message,
    ...at(text, range),
    pointer: key === undefined ? pointer : [...pointer, key],
  };
}

/** A problem marks one line, not a whole block. Nothing to mark yields `undefined`. */
function firstLine(text: string, range: Range | undefined): Range | undefined {
  if (!range || range.end === range.start) return undefined;
  const line = text.slice(range.start, range.end).search(/[\r\n]/);
  return line === -1 ? range : { start: range.start, end: range.start + line };
}

function at(
  text: string,
  range: Range = { start: 0, end: 0 },
): { readonly range: Range; readonly line: number } {
  return { range, line: positionAt(text, range.start).line };
}
