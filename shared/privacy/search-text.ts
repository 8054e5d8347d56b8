import { type Excerpt, excerptAt } from '../check/excerpt.ts';
import type { Range } from '../prompt/range.ts';

/** Looks for one text in others: the line that mentions it first; `undefined` where none does. */
export type TextSearch = (text: string) => Excerpt | undefined;

/**
 * A search that does not mind case, accents and how much white space there is; in numbers also not brackets, dots and
 * dashes. What JSON writes as `\u00fc` or `\n` is read too. `undefined` for a text without a letter or digit.
 */
export function searchFor(wanted: string): TextSearch | undefined {
  const signs = folded(wanted).trim();
  if (!/[\p{L}\p{N}]/u.test(signs)) return undefined;
  const isNumber = /^\+?[\d\s()./-]+$/.test(signs) && signs.replace(/\D/g, '').length >= 5;
  const source = isNumber
    ? [...signs.replace(/\D/g, '')].join('[\\s()./-]*')
    : signs.split(/\s+/).map(escaped).join('[\\s_-]*');
  const pattern = new RegExp(source, 'u');
  return (text) => {
    const direct = pattern.exec(folded(text));
    if (direct !== null) return excerptAt(text, unfolded(text, direct.index, direct[0].length));
    const read = text.includes('\\') ? unescaped(text) : text;
    const match = read === text ? null : pattern.exec(folded(read));
    return match === null ? undefined : excerptAt(read, unfolded(read, match.index, match[0].length));
  };
}

/** Without accents, in small letters. */
function folded(text: string): string {
  let result = text;
  // Most texts are plain: they need no folding but that of case.
  if (/[\u0080-\uffff]/.test(text)) result = text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  return result.toLowerCase().replaceAll('ς', 'σ').replaceAll('ß', 'ss');
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll('-', '\\x2d');
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: ' ', f: ' ' };

/** A text as it is after JSON's escapes are read, wherever they stand. */
function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (_whole, code: string | undefined, sign: string) =>
    code === undefined ? (escapes[sign] ?? sign) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** The place in a text of a place in its folded form: folding one character may give none, or several. */
function unfolded(text: string, start: number, length: number): Range {
  let [at, position, from] = [0, 0, 0];
  for (const character of text) {
    if (at >= start + length) return { start: from, end: position };
    if (at <= start) from = position;
    at += folded(character).length;
    position += character.length;
  }
  return { start: from, end: text.length };
}
