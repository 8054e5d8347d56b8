import type { JsonValue } from '../json.ts';

/** The JSON that an answer is, or holds between its first bracket and its last; `undefined` where there is none. */
export function parseJsonIn(text: string): JsonValue | undefined {
  const start = text.search(/[[{]/);
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
  if (start < 0 || end < start) return undefined;
  try {
    return JSON.parse(text.slice(start, end + 1)) as JsonValue; // what is parsed from JSON is JSON
  } catch {
    return undefined;
  }
}
