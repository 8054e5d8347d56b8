import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';
import { rowOfSpan, spansIn } from './read-spans.ts';
import { type UsageColumns, usageColumns, usageRow } from './usage-fields.ts';
import type { UsageReader, UsageSink } from './usage-row.ts';

/** Characters of a document, or of a line, at most: JavaScript's texts end not far behind. */
const longest = 400_000_000;

/**
 * Reads a log of JSON: one object a line, or one document for all. Objects are rows, or spans of OpenTelemetry in any form
 * that exporters write. A document is kept in memory until its end; lines are not.
 */
export function createUsageJsonReader(sink: UsageSink): UsageReader {
  const take = createTaker(sink);
  let rest = '';
  let line = 0;
  let isDocument: boolean | undefined;
  let isTooLong = false;

  function takeLine(text: string): void {
    line++;
    if (text.trim() === '') return;
    const value = parse(text);
    if (value === undefined) sink.problem({ line, code: 'not-json' });
    else take(value, line);
  }

  return {
    push: (text) => {
      if (isTooLong) return;
      rest += text;
      if (rest.length > longest) {
        isTooLong = true;
        rest = '';
        sink.problem({ line: line + 1, code: 'too-long' });
        return;
      }
      // Nothing is searched twice: a document may be one line of a hundred megabytes.
      if (isDocument !== true && !text.includes('\n')) return;
      if (isDocument === undefined) {
        isDocument = looksLikeDocument(rest);
        if (isDocument === undefined) return;
      }
      if (isDocument) return;
      let start = 0;
      for (let stop = rest.indexOf('\n'); stop >= 0; stop = rest.indexOf('\n', start)) {
        takeLine(rest.slice(start, stop).replace(/^\ufeff/, ''));
        start = stop + 1;
      }
      rest = rest.slice(start);
    },
    end: () => {
      if (isTooLong) return;
      if (isDocument === false) {
        if (rest !== '') takeLine(rest);
        return;
      }
      const text = rest.replace(/^\ufeff/, '');
      const value = parse(text);
      if (value !== undefined) take(value, 1);
      else if (isDocument === true) sink.problem({ line: 1, code: 'not-json' });
      else for (const one of text.split('\n')) takeLine(one);
    },
  };
}

/**
 * Whether a text begins one document of several lines; `undefined` while that cannot be told. A first line that is no JSON
 * by itself begins a document, unless the next line is a whole object.
 */
function looksLikeDocument(text: string): boolean | undefined {
  const [first = '', second, third] = text.replace(/^\ufeff?\s*/, '').split('\n', 3);
  if (second === undefined) return undefined;
  if (parse(first) !== undefined) return false;
  if (/^[[{]\s*$/.test(first)) return true;
  return third === undefined ? undefined : !/^\s*\{.*\}\s*$/.test(second);
}

/** Takes rows and spans out of values; a list in its order, with numbers from the first on. */
function createTaker(sink: UsageSink): (value: JsonValue, line: number) => void {
  const columns = createColumns();
  const take = (value: JsonValue, line: number): void => {
    if (Array.isArray(value)) {
      for (const [index, member] of value.entries()) take(member, line + index);
      return;
    }
    if (!isJsonObject(value)) {
      sink.problem({ line, code: 'not-json' });
      return;
    }
    const list = Object.values(value);
    const [only] = list;
    // `{"data": [ … ]}` and the like.
    if (list.length === 1 && Array.isArray(only) && !('resourceSpans' in value)) {
      take(only, line);
      return;
    }
    const spans = spansIn(value);
    if (spans !== undefined) {
      for (const [index, span] of spans.entries()) give(rowOfSpan(span), line + index);
      return;
    }
    const flat = flattened(value);
    give(usageRow(columns(Object.keys(flat)), Object.values(flat)), line);
  };
  function give(row: ReturnType<typeof rowOfSpan>, line: number): void {
    if (row === undefined) sink.other();
    else if ('code' in row) sink.problem({ line, ...row });
    else sink.row(row);
  }
  return take;
}

/** Keys that stand for a group of figures: `usage.input_tokens`. */
function flattened(value: JsonObject): Readonly<Record<string, unknown>> {
  const { usage } = value;
  return isJsonObject(usage) ? { ...value, ...usage } : value;
}

/** What the keys of rows stand for; rows of one log have the same keys. */
function createColumns(): (keys: readonly string[]) => UsageColumns {
  let known = '';
  let columns: UsageColumns = usageColumns([]);
  return (keys) => {
    const joined = keys.join('\n');
    if (joined !== known) {
      known = joined;
      columns = usageColumns(keys);
    }
    return columns;
  };
}

function parse(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue; // what is parsed from JSON is JSON
  } catch {
    return undefined;
  }
}
