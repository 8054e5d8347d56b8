import type { MatchLogic } from '@pydantic/genai-prices';

/**
 * Whether a rule of the price table names exactly this model, or only catches names that look like it: the table
 * gives a model of tomorrow the price of one of today without a word. A dated version of a model that the table
 * knows by the beginning of its name is exact, because makers do not change the price between dates of one name.
 */
export function matchesExactly(rule: MatchLogic, name: string): boolean {
  const lower = name.toLowerCase();
  if ('or' in rule) return rule.or.some((part) => matchesExactly(part, name));
  if ('and' in rule) return rule.and.some((part) => matchesExactly(part, name));
  if ('equals' in rule) return rule.equals.toLowerCase() === lower;
  if ('starts_with' in rule) return isOrHasDate(rule.starts_with.toLowerCase(), lower);
  return 'ends_with' in rule && rule.ends_with.toLowerCase() === lower;
}

function isOrHasDate(stem: string, name: string): boolean {
  return name.startsWith(stem) && /^(?:[-@]?\d{4}-?\d{2}-?\d{2})?$/.test(name.slice(stem.length));
}
