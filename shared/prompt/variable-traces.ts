import { isJsonObject, type JsonValue } from '../json.ts';
import type { PromptDocument } from './document.ts';
import type { Call, Expression } from './template-tree.ts';
import { noTrace, pathTrace, propertyTrace, rootTrace, type Trace } from './value-trace.ts';

/** The surroundings of a program. A context has several traces where it depends on a value which one it is. */
export interface Surroundings {
  readonly document: PromptDocument;
  readonly context: readonly Trace[];
  readonly outer: Surroundings | undefined;
  readonly params: readonly (readonly Trace[])[];
}

/** Where the value of an expression comes from, one trace for each context that may be in force. */
export function tracesOf(expression: Expression, around: Surroundings): readonly Trace[] {
  if (expression.kind === 'literal') return [noTrace];
  if (expression.kind === 'call') return callTraces(expression.call, around);
  const { blockParam, data, depth, parts } = expression;
  if (blockParam) {
    return [pathTrace(around.params[blockParam.level]?.[blockParam.index] ?? noTrace, parts, 1)];
  }
  if (data && parts.length > 0) return [parts[0] === 'root' ? pathTrace(rootTrace, parts, 1) : noTrace];
  let place: Surroundings | undefined = around;
  for (let step = depth; step > 0; step--) place = place?.outer;
  return (place?.context ?? [noTrace]).map((trace) => pathTrace(trace, parts, 0));
}

/** Where the result of a helper comes from. */
export function callTraces(call: Call, around: Surroundings): readonly Trace[] {
  const [first, field] = call.params;
  const url = call.hash.find(({ key }) => key === 'url');
  switch (call.helper) {
    case undefined:
      return tracesOf(call.path, around);
    case 'json':
    case 'role':
    case 'section':
      return first ? tracesOf(first, around) : [noTrace];
    case 'media':
      return url ? tracesOf(url.value, around) : [noTrace];
    case 'lookup':
      if (!first || field?.kind !== 'literal') return [noTrace];
      return tracesOf(first, around).map((trace) => propertyTrace(trace, String(field.value)));
    default:
      return [noTrace];
  }
}

/** Inside of `{{#name}}` the context stays when the value is `true`, and else is the value; a schema can tell which. */
export function sectionContext(
  schema: JsonValue | undefined,
  value: readonly Trace[],
  around: Surroundings,
): readonly Trace[] {
  const [only, ...more] = value;
  const type = only && more.length === 0 ? typeAt(schema, only.name ?? '') : undefined;
  if (type === 'boolean') return around.context;
  return type === 'object' || type === 'array' ? value : [...value, ...around.context];
}

function typeAt(schema: JsonValue | undefined, name: string): JsonValue | undefined {
  let current = schema;
  for (const part of name.split('.')) {
    const properties: JsonValue | undefined = isJsonObject(current) ? current.properties : undefined;
    current = isJsonObject(properties) && Object.hasOwn(properties, part) ? properties[part] : undefined;
  }
  const type = isJsonObject(current) ? current.type : undefined;
  return Array.isArray(type) ? type[0] : type;
}

/** A trace in which some keys have traces of their own. */
export function withKeys(trace: Trace, keys: ReadonlyMap<string, Trace>): Trace {
  return { ...trace, keys: new Map([...(trace.keys ?? []), ...keys]) };
}
