import { CORE_SCHEMA, constructFromEvents, EVENT_ID, parseEvents, YAMLException } from 'js-yaml';
import type { JsonValue } from '../json.ts';
import { positionAt, type Range } from '../prompt/range.ts';
import { explainYamlError } from './explain-yaml-error.ts';
import { locateYaml, type Pointer } from './locate-yaml.ts';
import { defaultYamlLimits, type YamlLimits } from './yaml-limits.ts';
import type { YamlProblem, YamlProblemCode } from './yaml-problem.ts';

/** What reading a YAML text yields. */
export type YamlResult =
  | { readonly ok: true; readonly value: JsonValue }
  | { readonly ok: false; readonly problem: YamlProblem };

/**
 * Reads a YAML text of one document by YAML 1.2's core schema. Keys become strings. Where a value stands in the text is answered by `locateYaml`, which parses again: most files are right, and
 * then nobody asks. 20,000 small files take 0.4 s on one core of a small machine.
 */
export function readYaml(text: string, limits: YamlLimits = defaultYamlLimits): YamlResult {
  if (text.length > limits.length) {
    const megabytes = (limits.length / 1_000_000).toLocaleString('en');
    return problem(
      text,
      'too-large',
      `The file is larger than ${megabytes} MB. Split it, or shorten its texts.`,
    );
  }
  try {
    const events = parseEvents(text, { maxDepth: limits.depth });
    const documents = constructFromEvents(events, {
      source: text,
      schema: CORE_SCHEMA,
      maxAliases: limits.aliases,
    });
    if (documents.length > 1)
      return problem(
        text,
        'several-documents',
        'The file holds several documents. Keep one, and put the others into files of their own.',
        secondDocument(text),
      );
    if (documents.length === 0)
      return problem(text, 'empty', 'The file is empty. Write its content, or delete it.');
    const value = documents[0] as JsonValue; // the core schema makes JSON's types; .inf and .nan are left to the file's schema
    if (events.some((event) => event.type === EVENT_ID.ALIAS) && !fits(value, limits))
      return problem(
        text,
        'too-many-aliases',
        'Written out, the parts that refer to each other would be enormous. Write the values out instead of using "*name".',
      );
    const unusable = text.includes(unusableKey) && pathTo(value);
    if (unusable)
      return problem(
        text,
        'unsupported-key',
        `The name "${unusableKey}" cannot be used, because programs give it a meaning of their own. Choose another.`,
        locateYaml(text, unusable)?.key?.start,
      );
    return { ok: true, value };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { ok: false, problem: explainYamlError(text, error.reason, error.mark?.position ?? 0) };
  }
}

/** Whether a value stays within the limits when its aliases are written out. One that contains itself never does. */
function fits(value: JsonValue, limits: YamlLimits): boolean {
  const open = [{ part: value, depth: 0 }];
  for (let seen = 0; seen < limits.expanded; seen++) {
    const next = open.pop();
    if (!next) return true;
    if (typeof next.part !== 'object' || next.part === null) continue;
    if (next.depth >= limits.depth) return false;
    for (const part of Object.values(next.part)) open.push({ part, depth: next.depth + 1 });
  }
  return false;
}

/** Assigning to it changes an object instead of giving it a member; copies of the value would lose it silently. */
const unusableKey = '__proto__';

function pathTo(value: JsonValue): Pointer | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    if (key === unusableKey) return [key];
    const rest = pathTo(part);
    if (rest) return [key, ...rest];
  }
  return undefined;
}

function secondDocument(text: string): number {
  const marker = /\n---(?=\s)/g;
  marker.lastIndex = text.startsWith('---') ? 3 : 0;
  const first = marker.exec(text);
  return first ? first.index + 1 : 0;
}

function problem(text: string, code: YamlProblemCode, message: string, start = 0): YamlResult {
  const range: Range = { start, end: Math.min(text.length, start + 3) };
  return { ok: false, problem: { code, message, range, line: positionAt(text, start).line } };
}
