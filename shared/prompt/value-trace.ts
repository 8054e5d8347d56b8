/**
 * Where a value comes from. `name` is dotted from the root of the inputs, '' is all of them together, and undefined is
 * no input at all. `keys` holds what differs for single keys, as in a partial that is given named values.
 */
export interface Trace {
  readonly name?: string;
  readonly keys?: ReadonlyMap<string, Trace>;
}

/** A value with its trace. */
export interface Traced {
  readonly value: unknown;
  readonly trace: Trace;
}

/** All inputs together. */
export const rootTrace: Trace = { name: '' };

/** No input. */
export const noTrace: Trace = {};

/** A missing value. */
export const absent: Traced = { value: undefined, trace: noTrace };

/** The trace of a property. */
export function propertyTrace(trace: Trace, property: string): Trace {
  const own = trace.keys?.get(property);
  if (own) return own;
  if (trace.name === undefined) return noTrace;
  return { name: trace.name === '' ? property : `${trace.name}.${property}` };
}

/** The trace of a property of a property and so on, from `parts[from]`. */
export function pathTrace(trace: Trace, parts: readonly string[], from: number): Trace {
  let result = trace;
  for (let index = from; index < parts.length; index++) result = propertyTrace(result, parts[index] ?? '');
  return result;
}
