import type { Check } from '../../../shared/check/check.ts';
import { parseCommaList } from '../../../shared/check/vocabulary/comma-list.ts';
import { isJsonObject, type JsonValue } from '../../../shared/json.ts';

/** Kinds of expectations that the form can compose, in the order in which it offers them. */
export const expectationKinds = [
  'contains',
  'contains-all',
  'contains-any',
  'starts-with',
  'ends-with',
  'equals',
  'min-words',
  'max-words',
  'is-json',
  'json-keys',
  'regex',
] as const;

/** A kind of expectation that the form can compose. */
export type ExpectationKind = (typeof expectationKinds)[number];

/** An expectation as the form holds it. `words` are a line each for lists, a number for counts. */
export interface ExpectationForm {
  readonly kind: ExpectationKind;
  readonly isNegated: boolean;
  /** Capitals and small letters are the same. */
  readonly foldsCase: boolean;
  readonly words: string;
  /** A sentence of its own; empty for the one that kind and words make. */
  readonly sentence: string;
}

/** What of an expectation the form writes into a file. */
export interface WrittenExpectation {
  readonly type: string;
  readonly value?: JsonValue;
  readonly description?: string;
}

/** Why an expectation is not complete yet. `detail` is what the pattern's reader says. */
export type ExpectationProblem = {
  readonly code: 'no-words' | 'no-number' | 'bad-pattern';
  readonly detail?: string;
};

/** What the form makes, or what is missing. */
export type ExpectationResult =
  | { readonly ok: true; readonly check: WrittenExpectation }
  | { readonly ok: false; readonly problem: ExpectationProblem };

/** An empty form. */
export const emptyExpectation: ExpectationForm = {
  kind: 'contains',
  isNegated: false,
  foldsCase: false,
  words: '',
  sentence: '',
};

/** Kinds that can take capitals and small letters for the same. */
export function canFoldCase(kind: ExpectationKind): boolean {
  return kind === 'contains' || kind === 'contains-all' || kind === 'contains-any';
}

/** Kinds whose words are a list, a line each. */
export function takesList(kind: ExpectationKind): boolean {
  return kind === 'contains-all' || kind === 'contains-any' || kind === 'json-keys';
}

/** The expectation that a form stands for. */
export function writeExpectation(form: ExpectationForm): ExpectationResult {
  const { kind, isNegated, foldsCase, words, sentence } = form;
  const value = wantedValue(kind, words);
  if (!value.ok) return value;
  const base = kind === 'json-keys' ? 'is-json' : kind.endsWith('-words') ? 'word-count' : kind;
  const folded = foldsCase && canFoldCase(kind) ? `i${base}` : base;
  return {
    ok: true,
    check: {
      type: isNegated ? `not-${folded}` : folded,
      ...(value.value !== undefined && { value: value.value }),
      ...(sentence.trim() !== '' && { description: sentence.trim() }),
    },
  };
}

type ValueResult =
  | { readonly ok: true; readonly value: JsonValue | undefined }
  | Extract<ExpectationResult, { ok: false }>;

function wantedValue(kind: ExpectationKind, words: string): ValueResult {
  if (kind === 'is-json') return { ok: true, value: undefined };
  if (words.trim() === '') return { ok: false, problem: { code: 'no-words' } };
  if (kind === 'min-words' || kind === 'max-words') {
    const count = Number(words);
    if (!Number.isSafeInteger(count) || count < 0) return { ok: false, problem: { code: 'no-number' } };
    return { ok: true, value: { [kind === 'min-words' ? 'min' : 'max']: count } };
  }
  if (kind === 'json-keys') return { ok: true, value: { type: 'object', required: linesOf(words) } };
  if (takesList(kind)) return { ok: true, value: linesOf(words) };
  if (kind === 'regex') {
    const detail = patternProblem(words);
    if (detail !== undefined) return { ok: false, problem: { code: 'bad-pattern', detail } };
  }
  return { ok: true, value: words };
}

function linesOf(words: string): readonly string[] {
  return words.split('\n').filter((line) => line.trim() !== '');
}

function patternProblem(pattern: string): string | undefined {
  try {
    new RegExp(pattern, 'u');
    return undefined;
  } catch {
    // Some patterns are good only without the mark for Unicode; the engine reads them so.
  }
  try {
    new RegExp(pattern);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^Invalid regular expression: /, '') : '';
  }
}

/** The form of an expectation; undefined for one that it cannot hold whole, which is changed in the source. */
export function readExpectation(check: Check): ExpectationForm | undefined {
  if (check.type === 'assert-set' || !('value' in check || check.type.endsWith('is-json'))) return undefined;
  if ('threshold' in check && check.threshold !== undefined) return undefined;
  const isNegated = check.type.startsWith('not-');
  const bare = isNegated ? check.type.slice('not-'.length) : check.type;
  const foldsCase = bare.startsWith('icontains');
  const read = readValue(foldsCase ? bare.slice(1) : bare, 'value' in check ? check.value : undefined);
  return read && { ...read, isNegated, foldsCase, sentence: check.description ?? '' };
}

function readValue(
  type: string,
  value: JsonValue | undefined,
): Pick<ExpectationForm, 'kind' | 'words'> | undefined {
  if (type === 'is-json') return readJsonDemand(value);
  if (type === 'word-count') return readCount(value);
  const kind = expectationKinds.find((one) => one === type);
  if (kind === undefined) return undefined;
  if (takesList(kind)) {
    const list = listOf(value);
    return list && { kind, words: list.join('\n') };
  }
  return typeof value === 'string' ? { kind, words: value } : undefined;
}

function readJsonDemand(value: JsonValue | undefined): Pick<ExpectationForm, 'kind' | 'words'> | undefined {
  if (value === undefined) return { kind: 'is-json', words: '' };
  if (!isJsonObject(value) || value.type !== 'object' || Object.keys(value).length !== 2) return undefined;
  const keys = listOf(value.required);
  return keys && { kind: 'json-keys', words: keys.join('\n') };
}

function readCount(value: JsonValue | undefined): Pick<ExpectationForm, 'kind' | 'words'> | undefined {
  if (!isJsonObject(value) || Object.keys(value).length !== 1) return undefined;
  const { min, max } = value;
  if (typeof min === 'number') return { kind: 'min-words', words: String(min) };
  return typeof max === 'number' ? { kind: 'max-words', words: String(max) } : undefined;
}

/** A list of texts that each fit on a line; undefined for anything else. */
function listOf(value: JsonValue | undefined): readonly string[] | undefined {
  const parsed = typeof value === 'string' && value !== '' ? parseCommaList(value) : undefined;
  const list: unknown = parsed?.ok ? parsed.parts : value;
  if (!Array.isArray(list)) return undefined;
  const texts = list.filter((one) => typeof one === 'string' && one.trim() !== '' && !one.includes('\n'));
  return texts.length === list.length && list.length > 0 ? texts : undefined;
}
