import { splitModelName } from '../cost/model-name.ts';

/**
 * Whether a model may be used. A pattern stands for the whole name as the prompt writes it, with its provider; `*`
 * stands for any run of characters, `/` included. Case does not matter: no maker tells two models apart by it.
 */
export function isAllowedModel(model: string, patterns: readonly string[]): boolean {
  const name = model.trim().toLowerCase();
  return patterns.some((pattern) => matchesWildcard(name, pattern.trim().toLowerCase()));
}

/**
 * Whether a text has the form of a pattern in which `*` stands for any run of characters. Matches without going back, so
 * that no pattern takes long: each part is looked for after the one before it.
 */
export function matchesWildcard(name: string, pattern: string): boolean {
  const [first = '', ...parts] = pattern.split('*');
  const last = parts.pop();
  if (last === undefined) return name === first;
  if (!name.startsWith(first)) return false;
  let at = first.length;
  for (const part of parts) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return name.length - last.length >= at && name.endsWith(last);
}

/** Makers that keep dated or numbered versions of a model apart from a name that moves on. */
const versioning: ReadonlySet<string> = new Set(['openai', 'azure', 'anthropic', 'google', 'mistral']);

const pinned = /[-@](?:\d{4}-\d{2}-\d{2}|\d{8}|\d{4}|\d{3})(?:$|[-@:])/;
const families = /^(?:gpt-|o\d|chatgpt-|claude-|gemini-|mistral-|ministral-|codestral-)/;

/**
 * Whether a name may mean another model tomorrow: `gpt-4o-mini` and `…-latest` do, `gpt-4o-mini-2024-07-18` does
 * not. False for makers whose names are not known to move.
 */
export function isFloatingModel(model: string): boolean {
  const { provider, name } = splitModelName(model);
  const lower = name.toLowerCase();
  if (/(?:^|[-:@])latest$/.test(lower)) return true;
  const moves = provider === undefined ? families.test(lower) : versioning.has(provider);
  return moves && !pinned.test(lower);
}
