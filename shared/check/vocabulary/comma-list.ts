/** The parts of a text between commas, or what is wrong with it. */
export type CommaList =
  | { readonly ok: true; readonly parts: readonly string[] }
  | { readonly ok: false; readonly problem: string };

/**
 * Splits a text at its commas, as promptfoo reads the value of `contains-all` and its kin: parts are trimmed, empty
 * parts dropped; a part may stand in double quotes, within which a comma is text and a quote is written `""` or `\"`.
 */
export function parseCommaList(text: string): CommaList {
  const parts: string[] = [];
  let at = skip(/[\s,]*/y, text, 0);
  while (at < text.length) {
    if (text[at] === '"') {
      const quoted = readQuoted(text, at);
      if (quoted === undefined) return { ok: false, problem: 'a quotation mark is never closed' };
      parts.push(quoted.part);
      at = skip(/\s*/y, text, quoted.end);
      if (at < text.length && text[at] !== ',') {
        return { ok: false, problem: 'after a closing quotation mark there must be a comma' };
      }
    } else {
      const end = skip(/[^,]*/y, text, at);
      parts.push(text.slice(at, end).trim());
      at = end;
    }
    at = skip(/[\s,]*/y, text, at);
  }
  return { ok: true, parts };
}

/** Reads a part in quotes that opens at `start`; `end` is behind the closing quote. Undefined when it never closes. */
function readQuoted(text: string, start: number): { part: string; end: number } | undefined {
  const token = /\\(["\\])|"(")|(")|([^"\\]+|\\)/y;
  token.lastIndex = start + 1;
  let part = '';
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [, escaped, doubled, closing, plain] = match;
    if (closing !== undefined) return { part, end: token.lastIndex };
    part += escaped ?? doubled ?? plain ?? '';
  }
  return undefined;
}

/** Where a sticky pattern that may match nothing ends. */
function skip(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  pattern.test(text);
  return pattern.lastIndex;
}
