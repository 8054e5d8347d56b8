import type { JsonValue } from '../../json.ts';

/** A JSON value as JavaScript's `String()` and Nunjucks print it, but without asking an object's own `toString`. */
export function textOf(value: JsonValue): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (!Array.isArray(value)) return '[object Object]';
  return value.map((member) => (member === null ? '' : textOf(member))).join(',');
}
