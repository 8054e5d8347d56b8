import type { Edit } from '../../shared/prompt/edit.ts';

/** The one smallest replacement that turns a text into another; nothing when they are the same. Surrogate pairs and CRLF are not parted. */
export function minimalEdit(from: string, to: string): Edit | undefined {
  if (from === to) return undefined;
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from.charCodeAt(start) === to.charCodeAt(start)) start++;
  while (start > 0 && partsPair(from, to, start)) start--;
  let same = 0;
  while (
    same < shorter - start &&
    from.charCodeAt(from.length - 1 - same) === to.charCodeAt(to.length - 1 - same)
  ) {
    same++;
  }
  while (same > 0 && (joins(from, from.length - same) || joins(to, to.length - same))) same--;
  return { start, end: from.length - same, text: to.slice(start, to.length - same) };
}

function partsPair(from: string, to: string, at: number): boolean {
  return joins(from, at) || joins(to, at);
}

/** Whether a place lies within a surrogate pair or a CRLF. */
function joins(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const next = text.charCodeAt(at);
  const inPair = before >= 0xd800 && before <= 0xdbff && next >= 0xdc00 && next <= 0xdfff;
  return inPair || (before === 13 && next === 10);
}
