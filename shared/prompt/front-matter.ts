import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import type { YamlLimits } from '../yaml/yaml-limits.ts';
import type { YamlProblem } from '../yaml/yaml-problem.ts';
import type { DocumentProblem } from './document.ts';
import type { Range } from './range.ts';

/** Far above what people write at the top of a prompt. */
const limits: YamlLimits = { length: 1_000_000, depth: 50, aliases: 100, expanded: 50_000 };

/** The YAML of a front matter, read. */
export interface ReadFrontMatter {
  readonly value: JsonObject;
  /** Set when it is no YAML: the format then sends it as text. */
  readonly problem?: DocumentProblem;
  /** Set when it is YAML and no mapping: the format then passes over it. */
  readonly ignored?: DocumentProblem;
}

/** Reads the YAML in a range of a file. It never throws and never hangs: what is too large becomes a problem. */
export function readFrontMatter(source: string, yaml: Range): ReadFrontMatter {
  const text = source.slice(yaml.start, yaml.end);
  const read = readYaml(text, limits);
  if (!read.ok) {
    if (read.problem.code === 'empty') return { value: {} };
    const { message, range } = missingColon(text, read.problem) ?? read.problem;
    const place = { start: yaml.start + range.start, end: yaml.start + range.end };
    return { value: {}, problem: { code: 'front-matter-broken', message, ...place } };
  }
  if (isJsonObject(read.value)) return { value: read.value };
  const message =
    'The settings at the top of the file need a name and a colon on each line; they are ignored.';
  return read.value === null
    ? { value: {} }
    : { value: {}, ignored: { code: 'front-matter-ignored', message, ...yaml } };
}

/** YAML complains about the line after a name without a colon; the name is what has to be mended. */
function missingColon(
  text: string,
  { code, range }: YamlProblem,
): { message: string; range: Range } | undefined {
  if (code !== 'syntax') return undefined;
  const before = /(?:^|[\r\n])[ \t]*([\w.-]+)[ \t]*(?:\r\n|\r|\n)[ \t]*$/.exec(text.slice(0, range.start));
  const [whole, name] = before ?? [];
  if (!before || !whole || !name) return undefined;
  const start = before.index + whole.indexOf(name);
  return { message: `"${name}" needs a colon after it.`, range: { start, end: start + name.length } };
}

/** The value at a key, if the mapping has it. */
export function member(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
