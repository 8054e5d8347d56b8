import type { Range } from './range.ts';
import { originalOf } from './raw-path.ts';
import type { RawExpression, RawHash, RawPath } from './raw-template.ts';
import { type Builder, moved } from './template-builder.ts';
import { TemplateFault } from './template-fault.ts';
import { type Call, type Expression, type HashEntry, isHelperName, type Path } from './template-tree.ts';

interface RawCall {
  readonly path: RawExpression;
  readonly params: readonly RawExpression[];
  readonly hash?: RawHash;
  readonly loc: Range;
}

/**
 * Tells a helper from a name, as Handlebars does with `knownHelpersOnly`: what has arguments or stands in parentheses
 * is a helper; a single name is one if it is known. A helper goes by the *first* part of its name alone, so `json.x`
 * and `../json` call `json`. A block parameter is never a helper; what stands after it is then not even compiled.
 */
export function buildCall(builder: Builder, raw: RawCall, isSubExpression: boolean): Call {
  const rawPath = pathOf(raw.path);
  const path = buildPath(builder, rawPath);
  const range = moved(builder, raw.loc);
  const [first = ''] = rawPath.parts;
  const isSimple = rawPath.parts.length === 1 && !isScoped(rawPath) && rawPath.depth === 0;
  const isBlockParam = isSimple && path.blockParam !== undefined;
  const hasArguments = isSubExpression || raw.params.length > 0 || raw.hash !== undefined;
  if (isBlockParam || !(hasArguments || (isSimple && isHelperName(first)))) {
    return { path, params: [], hash: [], ...range };
  }
  const params = raw.params.map((param) => buildExpression(builder, param));
  const hash = raw.hash ? buildHash(builder, raw.hash) : [];
  if (isHelperName(first)) return { helper: first, path, params, hash, ...range };
  const name = rawPath.original;
  const message = `There is no helper called "${name}".`;
  builder.refusals.push({ code: 'unknown-helper', message, name, ...moved(builder, raw.path.loc) });
  return { path, params, hash, ...range };
}

/** A literal in the place of a name is a name: `{{12}}` looks up "12". */
function pathOf(raw: RawExpression): RawPath {
  if (raw.type === 'PathExpression') return raw;
  if (raw.type === 'SubExpression') {
    throw new TemplateFault({ kind: 'not-handlebars', reason: 'a call cannot be called again' }, raw.loc);
  }
  const original = String(originalOf(raw));
  return { type: 'PathExpression', data: false, depth: 0, parts: [original], original, loc: raw.loc };
}

/** Handlebars' own test, which also takes names such as `for-this` for references to the context. */
function isScoped(path: RawPath): boolean {
  return /^\.|this\b/.test(path.original);
}

/** A name, literal or call where a value is expected. */
export function buildExpression(builder: Builder, raw: RawExpression): Expression {
  switch (raw.type) {
    case 'PathExpression':
      return buildPath(builder, raw);
    case 'SubExpression':
      return { kind: 'call', call: buildCall(builder, raw, true), ...moved(builder, raw.loc) };
    default:
      return { kind: 'literal', value: raw.value, ...moved(builder, raw.loc) };
  }
}

function buildPath(builder: Builder, raw: RawPath): Path {
  // An empty first part, as in `[].name`, is the context itself to Handlebars, whatever follows.
  const parts = raw.parts[0] ? raw.parts : [];
  if (raw.depth > 0) builder.usesDepths = true;
  const blockParam = raw.depth === 0 && !isScoped(raw) ? blockParamOf(builder, parts[0]) : undefined;
  return {
    kind: 'path',
    original: raw.original,
    data: raw.data,
    depth: raw.depth,
    parts,
    name: parts.join('.'),
    ...(blockParam && { blockParam }),
    ...moved(builder, raw.loc),
  };
}

function blockParamOf(builder: Builder, name: string | undefined): Path['blockParam'] {
  if (name === undefined) return undefined;
  for (const [level, names] of builder.scopes.entries()) {
    const index = names.indexOf(name);
    if (index >= 0) return { level, index };
  }
  return undefined;
}

/**
 * The pairs of a hash in the order in which Handlebars builds the object: from the last to the first. Of two with the
 * same key the one that is written first wins, in the place of the one that is written last. A value that is written
 * as `undefined` is as good as not written.
 */
export function buildHash(builder: Builder, raw: RawHash): readonly HashEntry[] {
  const entries = new Map<string, HashEntry>();
  for (const { key, value, loc } of [...raw.pairs].reverse()) {
    entries.set(key, { key, value: buildExpression(builder, value), ...moved(builder, loc) });
  }
  return [...entries.values()].filter(({ value }) => value.kind !== 'literal' || value.value !== undefined);
}
