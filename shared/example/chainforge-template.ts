import type { JsonObject, JsonValue } from '../json.ts';
import type { TemplatePart } from './import-template.ts';

/** ChainForge's templates: `{name}` is a fill-in, `\{` and `\}` are braces. A brace that is never closed is itself. */
export function parseChainforgeTemplate(template: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let end = 0;
  for (const match of template.matchAll(/(?<!\\)\{([^{}\\]+)\}/g)) {
    parts.push(unescapeBraces(template.slice(end, match.index)), { variable: match[1] ?? '' });
    end = match.index + match[0].length;
  }
  parts.push(unescapeBraces(template.slice(end)));
  return parts;
}

/**
 * The texts that a template's fill-ins got: values may be templates themselves, filled from the other values.
 * A fill-in without a value keeps its braces, as ChainForge leaves it.
 */
export function fillChainforge(names: readonly string[], vars: JsonObject): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, filledValue(name, vars, 0)]));
}

/** Deeper than any chain of fill-ins that people make; it ends values that refer to each other. */
const deepest = 10;

function filledValue(name: string, vars: JsonObject, depth: number): string {
  const value = Object.hasOwn(vars, name) ? vars[name] : undefined;
  if (value === undefined || depth > deepest) return `{${name}}`;
  return parseChainforgeTemplate(textOf(value))
    .map((part) => (typeof part === 'string' ? part : filledValue(part.variable, vars, depth + 1)))
    .join('');
}

function textOf(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A text of a flow without the backslashes before its braces. */
export function unescapeBraces(text: string): string {
  return text.replace(/\\([{}])/g, '$1');
}
