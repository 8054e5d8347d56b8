import { loadLooseYaml } from './loose-yaml.ts';
import { slashCommentsToHash } from './slash-comments.ts';

/** The longest stretch that is read as one object, in UTF-16 code units; promptfoo's limit. */
const longestObject = 100_000;

/**
 * The objects in a text, as promptfoo finds them: from each `{` to where the braces are balanced, read as YAML, so
 * that comments, single quotes and bare words pass. At the end of the text missing braces are added. Lists are not
 * looked for. Time grows with braces times length, see `isCostlyToSearch`.
 */
export function findJsonObjects(text: string): readonly object[] {
  const found: object[] = [];
  for (let start = text.indexOf('{'); start >= 0; start = text.indexOf('{', start)) {
    const limit = Math.min(start + longestObject, text.length);
    const { end, open } = balance(text, start, limit);
    // promptfoo does not try a brace that is the text's last character.
    const value = end - start < 2 ? undefined : readObject(text.slice(start, end) + '}'.repeat(open));
    if (value !== undefined) found.push(value);
    start = value === undefined ? start + 1 : end;
  }
  return found;
}

/** Whether looking for objects may take longer than a few milliseconds, as with an answer of braces only. */
export function isCostlyToSearch(text: string): boolean {
  const budget = 1_000_000;
  let cost = 0;
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
    cost += Math.min(text.length - at, longestObject);
    if (cost > budget) return true;
  }
  return false;
}

/** Where the braces that open at `start` are balanced, or `limit` and how many are still open there. */
function balance(text: string, start: number, limit: number): { end: number; open: number } {
  let open = 1;
  for (let index = start + 1; index < limit; index++) {
    const char = text.charCodeAt(index);
    if (char === 123) open++;
    else if (char === 125) open--;
    if (open === 0) return { end: index + 1, open };
  }
  return { end: limit, open };
}

function readObject(text: string): object | undefined {
  try {
    const value = loadLooseYaml(slashCommentsToHash(text), true);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
