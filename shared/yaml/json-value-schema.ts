import { z } from 'zod';
import type { JsonValue } from '../json.ts';

/**
 * Any JSON value. It stands for zod's own `z.json()`, whose recursive union took a sixth of the time that reading
 * ten thousand examples takes.
 */
export const jsonValueSchema: z.ZodType<JsonValue> = z
  .unknown()
  .refine(
    isJsonValue,
    'it must be a text, a number, true, false, null, a list or a group',
  ) as z.ZodType<JsonValue>; // the refinement has looked

function isJsonValue(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value);
    case 'object':
      if (value === null) return true;
      return (Array.isArray(value) ? value : Object.values(value)).every(isJsonValue);
    default:
      return false;
  }
}
