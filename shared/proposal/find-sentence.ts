import type { Range } from '../prompt/range.ts';
import { alikeness, wordBag } from './alikeness.ts';
import type { RemarkPlace } from './proposal.ts';

/** Where a remark's sentence is now: as it was, or what took its place. */
export interface FoundSentence extends Range {
  readonly how: 'same' | 'changed';
}

/** How much of the text around a sentence is kept to find it again, in UTF-16 code units on either side. */
const contextLength = 200;

/** The place of a stretch of a file, as a remark keeps it. */
export function placeOfRemark(path: string, text: string, { start, end }: Range): RemarkPlace {
  return {
    path,
    quote: text.slice(start, end),
    before: text.slice(Math.max(0, start - contextLength), start),
    after: text.slice(end, end + contextLength),
  };
}

/**
 * Finds the sentence of a remark in a text that may have been edited since: the same words, of several such places the
 * one with the most of the old text around it; else what now stands between the old neighbours; else the sentence that
 * shares most words with it. `undefined` when it is gone. Line ends make no difference.
 */
export function findSentence(text: string, remark: RemarkPlace): FoundSentence | undefined {
  const place = { before: lf(remark.before), quote: lf(remark.quote), after: lf(remark.after) };
  const plain = lf(text);
  const found = samePlace(plain, place) ?? betweenNeighbours(plain, place) ?? mostAlike(plain, place.quote);
  if (found === undefined || plain.length === text.length) return found;
  return { ...found, start: offsetIn(text, found.start), end: offsetIn(text, found.end) };
}

type Place = Omit<RemarkPlace, 'path'>;

function samePlace(text: string, { before, quote, after }: Place): FoundSentence | undefined {
  let best: { readonly start: number; readonly score: number } | undefined;
  if (quote === '') return undefined;
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
    const end = start + quote.length;
    const score = commonEnd(text.slice(0, start), before) + commonStart(text.slice(end), after);
    if (best === undefined || score > best.score) best = { start, score };
  }
  return best && { start: best.start, end: best.start + quote.length, how: 'same' };
}

/** Neighbours shorter than this stand in many places. */
const shortestNeighbour = 12;

/** What stands between the end of the old text before and the beginning of the old text behind, if both are unique. */
function betweenNeighbours(text: string, { before, quote, after }: Place): FoundSentence | undefined {
  const [left, right] = [before.slice(-40), after.slice(0, 40)];
  if (left.trim().length < shortestNeighbour || right.trim().length < shortestNeighbour) return undefined;
  const leftAt = text.indexOf(left);
  const start = leftAt + left.length;
  const end = text.indexOf(right, start);
  const isOne = leftAt >= 0 && text.indexOf(left, leftAt + 1) < 0;
  if (!isOne || end <= start || end - start > 4 * quote.length + contextLength) return undefined;
  return text.slice(start, end).trim() === '' ? undefined : { start, end, how: 'changed' };
}

/** The sentence that has at least half of its words in common with the quote. */
function mostAlike(text: string, quote: string): FoundSentence | undefined {
  const wanted = wordBag(quote);
  let best: FoundSentence | undefined;
  let bestScore = 0.5;
  for (const match of text.matchAll(/[^.!?\n]+[.!?]*/g)) {
    const score = alikeness(wanted, wordBag(match[0]));
    if (score < bestScore || (score === bestScore && best !== undefined)) continue;
    const start = match.index + match[0].length - match[0].trimStart().length;
    best = { start, end: match.index + match[0].trimEnd().length, how: 'changed' };
    bestScore = score;
  }
  return best;
}

function commonStart(left: string, right: string): number {
  let length = 0;
  while (length < Math.min(left.length, right.length) && left[length] === right[length]) length++;
  return length;
}

function commonEnd(left: string, right: string): number {
  let length = 0;
  const most = Math.min(left.length, right.length);
  while (length < most && left[left.length - 1 - length] === right[right.length - 1 - length]) length++;
  return length;
}

function lf(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** The offset in the text as it is of an offset in the text with LF alone. */
function offsetIn(text: string, plainOffset: number): number {
  let offset = 0;
  for (let plain = 0; plain < plainOffset; plain++) {
    offset += text[offset] === '\r' && text[offset + 1] === '\n' ? 2 : 1;
  }
  return offset;
}
