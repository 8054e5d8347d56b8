import { HelperText, lookupProperty } from './property-lookup.ts';
import { type Run, stop, stopAtSize } from './render-run.ts';
import type { Scope } from './scope.ts';
import type { Call } from './template-tree.ts';
import { absent, noTrace, propertyTrace, type Traced } from './value-trace.ts';

type Hash = ReadonlyMap<string, Traced>;

/**
 * What a helper yields where a value is wanted. Helpers of `dotprompt` 1.1.2 and Handlebars 4.7 are functions whose
 * last argument is an options object, so with too few or too many arguments they take something else for it: mostly
 * they fail then, and where they do not the odd result is the same here. Block helpers have no value: they fail.
 */
export function callValueHelper(
  run: Run,
  call: Call,
  params: readonly Traced[],
  hash: Hash,
  scope: Scope,
): Traced {
  const [first = absent, second = absent] = params;
  switch (call.helper) {
    case 'role':
      return marker('role:', params.length > 0 ? first : optionsObject, call, scope);
    case 'section':
      return marker('section ', params.length > 0 ? first : optionsObject, call, scope);
    case 'history':
      return { value: new HelperText('<<<dotprompt:history>>>'), trace: noTrace };
    case 'media':
      return media(call, optionsHash(call, params, hash, 0, scope), scope);
    case 'json':
      return json(run, call, first, optionsHash(call, params, hash, 1, scope), scope);
    case 'log':
      return absent;
    case 'lookup':
      return lookup(call, params, first, second, scope);
    default:
      return wrong(call, scope, `{{${call.path.original}}} needs a block: {{#${call.path.original} …}}.`);
  }
}

/** What an options object is printed as when a helper takes it for an argument. */
const optionsObject: Traced = { value: '[object Object]', trace: noTrace };

function wrong(call: Call, scope: Scope, message: string): never {
  return stop(scope, 'helper-arguments', message, call);
}

function text({ value }: Traced, call: Call, scope: Scope): string {
  try {
    return String(value);
  } catch {
    return wrong(call, scope, 'This value cannot be printed.');
  }
}

function marker(kind: string, argument: Traced, call: Call, scope: Scope): Traced {
  const value = new HelperText(`<<<dotprompt:${kind}${text(argument, call, scope)}>>>`);
  return { value, trace: argument.trace };
}

/** The hash of what a helper takes for its options, after `count` arguments. */
function optionsHash(call: Call, params: readonly Traced[], hash: Hash, count: number, scope: Scope): Hash {
  const options = params[count];
  if (params.length === count) return hash;
  const taken = options?.value == null ? undefined : property(options.value, 'hash');
  if (taken == null) {
    const expected = count === 0 ? 'no value, only url=…' : 'one value';
    return wrong(call, scope, `{{${call.path.original}}} takes ${expected}.`);
  }
  const keys = ['indent', 'url', 'contentType'];
  return new Map(keys.map((key) => [key, { value: property(taken, key), trace: noTrace }]));
}

/** A property as plain JavaScript gives it: helpers read their options without Handlebars' protection. */
function property(parent: unknown, name: string): unknown {
  // Callers make sure that the value is neither null nor undefined.
  return (parent as Readonly<Record<string, unknown>>)[name];
}

function media(call: Call, hash: Hash, scope: Scope): Traced {
  const url = hash.get('url') ?? absent;
  const contentType = hash.get('contentType') ?? absent;
  const type = contentType.value ? ` ${text(contentType, call, scope)}` : '';
  const value = new HelperText(`<<<dotprompt:media:url ${text(url, call, scope)}${type}>>>`);
  return { value, trace: url.trace };
}

function json(run: Run, call: Call, { value, trace }: Traced, hash: Hash, scope: Scope): Traced {
  const indent = hash.get('indent')?.value;
  const space = typeof indent === 'string' || typeof indent === 'number' ? indent : 0;
  let written: string | undefined;
  try {
    written = JSON.stringify(value, null, space);
  } catch {
    return wrong(call, scope, 'This value cannot be written as JSON.');
  }
  // JSON of JSON doubles its quotes each time, so this must not wait until the text is printed.
  if (written !== undefined && written.length > run.limits.characters) stopAtSize(run, scope, call);
  return { value: new HelperText(written), trace };
}

function lookup(call: Call, params: readonly Traced[], object: Traced, field: Traced, scope: Scope): Traced {
  if (params.length > 0 && !object.value) return object;
  if (params.length !== 2)
    return wrong(call, scope, '{{lookup}} takes two values: {{lookup object "name"}}.');
  const name = text(field, call, scope);
  return { value: lookupProperty(object.value, name), trace: propertyTrace(object.trace, name) };
}
