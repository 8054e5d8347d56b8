import type { z } from 'zod';
import { closestWord } from './closest-word.ts';
import { knownKeys } from './known-keys.ts';
import type { Pointer } from './locate-yaml.ts';

/** A rule of a file's schema that it breaks, in plain English, with the part that breaks it. */
export interface SchemaProblem {
  readonly pointer: Pointer;
  /** Set when the part is a key that should not be there; it stands in the mapping at `pointer`. */
  readonly key?: string;
  /** Set when that key was surely meant to be another. */
  readonly meant?: string;
  /** Set when the part is not there and must be. */
  readonly missing?: boolean;
  readonly message: string;
}

type Issue = z.core.$ZodIssue;

/** All that breaks a schema's rules; a key that is missing only because it is mistyped is told once. */
export function explainIssues(
  schema: z.ZodType,
  value: unknown,
  issues: readonly Issue[],
): readonly SchemaProblem[] {
  const problems = issues.flatMap((issue) => explainIssue(schema, value, issue, []));
  const meant = new Set(
    problems.map(({ pointer, meant: key }) => key !== undefined && [...pointer, key].join('\n')),
  );
  return problems.filter(({ missing, pointer }) => !missing || !meant.has(pointer.join('\n')));
}

/** Puts a zod issue as sentences: what is wrong, and what to write instead. `value` is the whole file's. */
function explainIssue(
  schema: z.ZodType,
  value: unknown,
  issue: Issue,
  base: Pointer,
): readonly SchemaProblem[] {
  const pointer = [...base, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  const found = valueAt(value, pointer);
  const name = nameOf(pointer);
  const one = (message: string): readonly SchemaProblem[] => [{ pointer, message }];
  const wrong = (allowed: string): readonly SchemaProblem[] => [mismatch(pointer, found, allowed)];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = knownKeys(schema, pointer);
      return issue.keys.map((key) => unknownKey(pointer, key, known));
    }
    case 'invalid_type':
      return wrong(wordFor(issue.expected));
    case 'invalid_value':
      return wrong(oneOf(issue.values.map((allowed) => JSON.stringify(allowed) ?? 'nothing')));
    case 'invalid_union':
      return explainUnion(schema, value, issue, pointer);
    case 'too_small':
      return one(
        sizeSentence(name, issue.origin, issue.inclusive ? 'at least' : 'more than', Number(issue.minimum)),
      );
    case 'too_big':
      return one(
        sizeSentence(name, issue.origin, issue.inclusive ? 'at most' : 'less than', Number(issue.maximum)),
      );
    case 'invalid_format':
      if (issue.format === 'datetime')
        return one(
          `${name} must be a date with time and offset in quotation marks, such as "2026-11-20T10:12:00Z".`,
        );
      if (issue.format === 'date') return one(`${name} must be a day, such as 2026-11-20.`);
      return one(`${name} is not written as it must be (${issue.format}).`);
    case 'custom':
      return one(`${name} cannot be used: ${issue.message}.`);
    default:
      return one(`${name} cannot be used: ${issue.message}`);
  }
}

/** Of the shapes that a part may have, speaks about the one that it is nearest to. */
function explainUnion(
  schema: z.ZodType,
  value: unknown,
  issue: Extract<Issue, { code: 'invalid_union' }>,
  pointer: Pointer,
): readonly SchemaProblem[] {
  const nearest = issue.errors
    .map((issues) => ({ issues, depth: Math.max(0, ...issues.map(depthOf)) }))
    .sort((a, b) => b.depth - a.depth || a.issues.length - b.issues.length)[0];
  if (nearest && nearest.depth > 0)
    return nearest.issues.flatMap((inner) => explainIssue(schema, value, inner, pointer));
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
  const allowed =
    options.length > 0 ? options.map((option) => JSON.stringify(option)) : shapesOf(issue.errors.flat());
  return [mismatch(pointer, valueAt(value, pointer), oneOf([...new Set(allowed)]))];
}

function shapesOf(issues: readonly Issue[]): readonly string[] {
  return issues.flatMap((issue) => (issue.code === 'invalid_type' ? [wordFor(issue.expected)] : []));
}

function mismatch(pointer: Pointer, found: unknown, allowed: string): SchemaProblem {
  const name = nameOf(pointer);
  if (found === undefined)
    return { pointer, missing: true, message: `${name} is missing here. Add it: it must be ${allowed}.` };
  return { pointer, message: `${name} must be ${allowed}, and is ${describe(found)}.` };
}

/** How far into the value an issue reaches; one about the very value's type says least. */
function depthOf(issue: Issue): number {
  const own = issue.code === 'unrecognized_keys' || issue.code === 'custom' ? 1 : 0;
  return issue.path.length + own;
}

function unknownKey(pointer: Pointer, key: string, known: readonly string[]): SchemaProblem {
  const meant = closestWord(key, known);
  if (meant !== undefined)
    return { pointer, key, meant, message: `"${key}" is not known here. Did you mean "${meant}"?` };
  const others = known.map((word) => `"${word}"`).join(', ');
  const next = known.length === 0 ? 'Delete it.' : `Known are ${others}. Delete it, or use one of these.`;
  return { pointer, key, message: `"${key}" is not known here. ${next}` };
}

function nameOf(pointer: Pointer): string {
  const last = pointer.at(-1);
  if (last === undefined) return 'The file';
  if (typeof last === 'string') return `"${last}"`;
  const list = pointer.at(-2);
  return typeof list === 'string' ? `Entry ${last + 1} of "${list}"` : `Entry ${last + 1}`;
}

const words: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of names and values',
  record: 'a group of names and values',
  null: 'nothing',
};

function wordFor(type: string): string {
  return words[type] ?? type;
}

function describe(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of names and values';
  if (typeof value === 'string') return value.length > 40 ? 'another text' : JSON.stringify(value);
  return String(value);
}

function oneOf(choices: readonly string[]): string {
  return choices.length < 2
    ? (choices[0] ?? 'something else')
    : `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`;
}

function sizeSentence(name: string, origin: string, bound: string, limit: number): string {
  const noun = origin === 'string' ? 'character' : 'entry';
  const many = origin === 'string' ? 'characters' : 'entries';
  const isCount = origin === 'string' || origin === 'array';
  const size = isCount ? `have ${bound} ${limit} ${limit === 1 ? noun : many}` : `be ${bound} ${limit}`;
  return `${name} must ${size}.`;
}

function valueAt(value: unknown, pointer: Pointer): unknown {
  let part = value;
  for (const step of pointer) {
    if (typeof part !== 'object' || part === null) return undefined;
    part = Object.hasOwn(part, step) ? (part as Record<string | number, unknown>)[step] : undefined; // an object can be asked for a key of its own
  }
  return part;
}
