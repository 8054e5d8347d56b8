import { HelperText, lookupProperty } from './property-lookup.ts';
import { type Run, stop } from './render-run.ts';
import type { Frame, ParamList, Scope } from './scope.ts';
import type { Call, Expression, Path } from './template-tree.ts';
import { callValueHelper } from './value-helpers.ts';
import { absent, noTrace, pathTrace, rootTrace, type Traced } from './value-trace.ts';

/** The value of a name, literal or call. Throws `RenderStop`. */
export function evaluate(run: Run, expression: Expression, scope: Scope): Traced {
  switch (expression.kind) {
    case 'path':
      return lookUp(run, expression, scope);
    case 'call':
      return evaluateCall(run, expression.call, scope);
    case 'literal':
      return { value: expression.value, trace: noTrace };
  }
}

/** The value of `{{name}}`, `{{helper …}}` or `(helper …)`. Throws `RenderStop`. */
export function evaluateCall(run: Run, call: Call, scope: Scope): Traced {
  if (call.helper === undefined) return lookUp(run, call.path, scope);
  const params = call.params.map((param) => evaluate(run, param, scope));
  const hash = new Map(call.hash.map(({ key, value }) => [key, evaluate(run, value, scope)]));
  return callValueHelper(run, call, params, hash, scope);
}

/** Looks a name up as Handlebars does, and notes which input was read. Throws `RenderStop`. */
export function lookUp(run: Run, path: Path, scope: Scope): Traced {
  const found = path.blockParam ? lookUpParam(path, scope) : lookUpPath(path, scope);
  if (found.trace.name) run.read.add(found.trace.name);
  return found;
}

function lookUpParam(path: Path, scope: Scope): Traced {
  let list: ParamList | undefined = scope.blockParams;
  for (let level = path.blockParam?.level ?? 0; level > 0; level--) list = list?.outer;
  if (!list?.values) {
    return stop(scope, 'helper-arguments', `The block gives no value for "${path.parts[0] ?? ''}".`, path);
  }
  return descend(list.values[path.blockParam?.index ?? 0] ?? absent, path, 1);
}

function lookUpPath(path: Path, scope: Scope): Traced {
  if (path.data && path.parts.length > 0) return lookUpData(path, scope);
  let base = scope.context;
  if (path.depth > 0) {
    let depths = scope.depths;
    for (let depth = path.depth; depth > 0; depth--) depths = depths?.outer;
    base = depths?.context ?? absent;
  }
  return path.parts.length === 0 ? base : descend(base, path, 0);
}

function descend(base: Traced, path: Path, from: number): Traced {
  const { parts } = path;
  let { value } = base;
  for (let index = from; index < parts.length && value != null; index++) {
    value = lookupProperty(value, parts[index] ?? '');
  }
  return { value, trace: pathTrace(base.trace, parts, from) };
}

function lookUpData(path: Path, scope: Scope): Traced {
  let frame: Frame | undefined = scope.frame;
  for (let depth = path.depth; depth > 0; depth--) frame = frame?.outer;
  const [first = '', ...rest] = path.parts;
  let value: unknown = frame?.values;
  for (const part of path.parts) {
    if (!value) break;
    value = lookupProperty(value, part);
  }
  switch (first) {
    case 'root':
      return { value, trace: pathTrace(rootTrace, rest, 0) };
    case 'key':
      return { value, trace: frame?.keyTrace ?? noTrace };
    case 'index':
    case 'first':
    case 'last':
      return { value, trace: noTrace };
    default:
      return { value, trace: { name: `@${path.name}` } };
  }
}

/** What a value is printed as. Ends the rendering where JavaScript has no text for it. */
export function textOf(value: unknown, scope: Scope, place: Expression | Call): string {
  if (value instanceof HelperText) return value.toString();
  try {
    return String(value);
  } catch {
    return stop(scope, 'helper-arguments', 'This value cannot be printed.', place);
  }
}
