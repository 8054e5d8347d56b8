/** A part of a JSON text, with its members in the order of the text. */
export type JsonNode =
  /** `text` is the value as it is written; a text's has its quotation marks. */
  | { readonly kind: 'scalar'; readonly text: string; readonly type: 'text' | 'number' | 'word' }
  | { readonly kind: 'list'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'group'; readonly entries: readonly JsonEntry[] };

/** A key of a group (read, without its quotation marks) with its value. A key may stand there twice. */
export interface JsonEntry {
  readonly key: string;
  readonly value: JsonNode;
}

/** What was found instead of JSON. */
export type JsonProblem = 'value' | 'key' | 'colon' | 'comma' | 'text' | 'end' | 'more' | 'deep';

/** A JSON text as a tree, or the place where it stops being JSON; line and column count from 1. */
export type ReadJson =
  | { readonly ok: true; readonly node: JsonNode }
  | {
      readonly ok: false;
      readonly problem: JsonProblem;
      readonly offset: number;
      readonly line: number;
      readonly column: number;
    };

/** Deeper than any answer goes; a tree of a hostile one must not exhaust the stack. */
const deepest = 200;

/**
 * Reads a JSON text. `JSON.parse` puts keys that look like numbers first and often does not say where a text is wrong,
 * so it is read here by the same grammar (RFC 8259).
 */
export function readJson(source: string): ReadJson {
  let at = 0;

  function skip(): void {
    while (' \t\n\r'.includes(source[at] ?? 'x')) at++;
  }

  function scan(pattern: RegExp): string | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  }

  function value(depth: number): JsonNode {
    skip();
    if (depth > deepest) fail('deep');
    if (source[at] === '{') return { kind: 'group', entries: members('}', () => entry(depth)) };
    if (source[at] === '[') return { kind: 'list', items: members(']', () => value(depth + 1)) };
    if (source[at] === '"') return { kind: 'scalar', type: 'text', text: quoted() };
    const number = scan(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y);
    if (number !== undefined) return { kind: 'scalar', type: 'number', text: number };
    const word = scan(/true|false|null/y);
    return { kind: 'scalar', type: 'word', text: word ?? fail('value') };
  }

  function entry(depth: number): JsonEntry {
    skip();
    if (source[at] !== '"') fail('key');
    const key = String(JSON.parse(quoted()));
    skip();
    if (source[at] !== ':') fail('colon');
    at++;
    return { key, value: value(depth + 1) };
  }

  function members<T>(close: string, read: () => T): readonly T[] {
    const found: T[] = [];
    at++;
    skip();
    if (source[at] === close) {
      at++;
      return found;
    }
    for (;;) {
      found.push(read());
      skip();
      const sign = source[at];
      if (sign !== close && sign !== ',') fail('comma');
      at++;
      if (sign === close) return found;
    }
  }

  function quoted(): string {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a text may not hold
    return scan(/"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y) ?? fail('text');
  }

  function fail(problem: JsonProblem): never {
    throw new Stop(at >= source.length ? 'end' : problem);
  }

  try {
    const node = value(0);
    skip();
    if (at < source.length) fail('more');
    return { ok: true, node };
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop;
    const before = source.slice(0, at);
    const line = before.split('\n').length;
    return {
      ok: false,
      problem: stop.problem,
      offset: at,
      line,
      column: at - (before.lastIndexOf('\n') + 1) + 1,
    };
  }
}

class Stop extends Error {
  readonly problem: JsonProblem;

  constructor(problem: JsonProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** Whether a text means to be JSON: only then it is worth saying that it is none. */
export function looksLikeJson(source: string): boolean {
  return /^\s*[[{]/.test(source);
}
