import { CORE_SCHEMA, constructFromEvents, parseEvents, YAMLException } from 'js-yaml';
import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';
import type { DocumentProblem } from './document.ts';
import type { Range } from './range.ts';
import { type KeyNode, keyTree } from './yaml-keys.ts';

const limits = { depth: 50, aliases: 100, characters: 1_000_000, values: 50_000 };

/** The YAML of a front matter, read. `keys` tells where each key stands in the file. */
export interface ReadFrontMatter {
  readonly value: JsonObject;
  readonly keys: KeyNode;
  /** Set when it is no YAML: the format then sends it as text. */
  readonly problem?: DocumentProblem;
  /** Set when it is YAML and no mapping: the format then passes over it. */
  readonly ignored?: DocumentProblem;
}

/** Reads the YAML in a range of a file. It never throws and never hangs: what is too large becomes a problem. */
export function readFrontMatter(source: string, range: Range): ReadFrontMatter {
  const text = source.slice(range.start, range.end);
  const none = { value: {}, keys: { range, children: new Map() } };
  const broken = (message: string, place: Range = range): ReadFrontMatter => ({
    ...none,
    problem: { code: 'front-matter-broken', message, ...place },
  });
  if (text.length > limits.characters)
    return broken('The settings at the top of the file are too long to be read.');
  try {
    const events = parseEvents(text, { maxDepth: limits.depth });
    const documents = constructFromEvents(events, {
      source: text,
      schema: CORE_SCHEMA,
      maxAliases: limits.aliases,
    });
    if (documents.length > 1)
      return broken('The settings at the top of the file hold more than one YAML document.');
    const [value = null] = documents;
    if (countValues(value, limits.values) >= limits.values) {
      return broken('The settings at the top of the file hold too many values.');
    }
    if (isJsonObject(value)) return { value, keys: keyTree(events, text, range) };
    const message =
      'The settings at the top of the file need a name and a colon on each line; they are ignored.';
    return value === null ? none : { ...none, ignored: { code: 'front-matter-ignored', message, ...range } };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return broken(...explain(error, text, range));
  }
}

/** Puts a YAML error into words, at the line that has to be mended. */
function explain(error: YAMLException, text: string, range: Range): [string, Range] {
  const position = Math.min(error.mark?.position ?? 0, text.length);
  const line = lineAt(text, position);
  const previous = line.start > 0 ? lineAt(text, line.start - 1) : undefined;
  const words = previous ? text.slice(previous.start, previous.end) : '';
  const moved = ({ start, end }: Range): Range => ({ start: range.start + start, end: range.start + end });
  if (previous && error.reason.includes('indentation') && /^\s*[\w.-]+\s*$/.test(words)) {
    const start = previous.end - words.trimStart().length;
    return [`"${words.trim()}" needs a colon after it.`, moved({ start, end: previous.end })];
  }
  return [`The settings at the top of the file are not valid YAML: ${error.reason}.`, moved(line)];
}

function lineAt(text: string, position: number): Range {
  const start = Math.max(text.lastIndexOf('\n', position - 1), text.lastIndexOf('\r', position - 1)) + 1;
  const rest = /[\r\n]/.exec(text.slice(start));
  return { start: position === 0 ? 0 : start, end: rest ? start + rest.index : text.length };
}

/** Counts values as often as aliases repeat them, and stops at `limit`: a few lines of aliases can stand for billions. */
function countValues(value: unknown, limit: number): number {
  const pending: unknown[] = [value];
  let count = 0;
  while (pending.length > 0 && count < limit) {
    const next = pending.pop();
    count++;
    if (typeof next === 'object' && next !== null) pending.push(...Object.values(next));
  }
  return count;
}

/** The value at a key, if the mapping has it. */
export function member(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
