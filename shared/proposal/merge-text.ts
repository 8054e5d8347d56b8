import { diff3Merge } from 'node-diff3';
import { compareLists } from './compare-lists.ts';
import { commonEdges, type LineEnds, lineEndsOf, linesOf, wordsOf } from './text-pieces.ts';

/** A stretch where two changes meet: both versions and what stood there before. */
export interface TextConflict {
  readonly kind: 'conflict';
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
}

/** A stretch of a merged text: what nobody has to decide, or versions between which somebody has to choose. */
export type MergePart = { readonly kind: 'agreed'; readonly text: string } | TextConflict;

/** Two changes of one text put together; `parts` in the order of the text, never two agreed ones in a row. */
export type MergedText =
  | { readonly kind: 'clean'; readonly text: string }
  | { readonly kind: 'conflict'; readonly parts: readonly MergePart[] };

/**
 * Puts two changes of one text together: by lines, and within lines by words where the two changed different words
 * that do not touch. Nothing is ever marked within the text. Line ends stay as they are; where one side changed all of
 * them, the result has the new ones. What is too large to compare in bounded time is one conflict.
 */
export function mergeText(base: string, mine: string, theirs: string): MergedText {
  if (mine === theirs || theirs === base) return { kind: 'clean', text: mine };
  if (mine === base) return { kind: 'clean', text: theirs };
  const end = commonLineEnd(lineEndsOf(base), lineEndsOf(mine), lineEndsOf(theirs));
  if (end === undefined) return joined(mergeLines(base, mine, theirs));
  const parts = mergeLines(withEnd(base, '\n'), withEnd(mine, '\n'), withEnd(theirs, '\n'));
  return joined(end === '\n' ? parts : parts.map((part) => partWithEnd(part, end)));
}

/** The text that comes of it when `choose` settles each conflict. */
export function settleText(merged: MergedText, choose: (conflict: TextConflict) => string): string {
  if (merged.kind === 'clean') return merged.text;
  return merged.parts.map((part) => (part.kind === 'agreed' ? part.text : choose(part))).join('');
}

/** The most steps that comparing two versions may take: some 0.2 s (measured). */
const mostSteps = 200_000_000;

function mergeLines(base: string, mine: string, theirs: string): readonly MergePart[] {
  const [b, m, t] = [linesOf(base), linesOf(mine), linesOf(theirs)];
  const { head, tail } = commonEdges([b, m, t]);
  const [middle, mineMiddle, theirMiddle] = [b, m, t].map((lines) => lines.slice(head, lines.length - tail));
  return [
    agreed(b.slice(0, head)),
    ...mergePieces(middle ?? [], mineMiddle ?? [], theirMiddle ?? []).flatMap((part) =>
      part.kind === 'agreed' ? [part] : [mergeWords(part)],
    ),
    agreed(b.slice(b.length - tail)),
  ];
}

/** Settles a conflict of lines by its words, if that leaves none, and if both sides kept at least half of them. */
function mergeWords(conflict: TextConflict): MergePart {
  const [base, mine, theirs] = [wordsOf(conflict.base), wordsOf(conflict.mine), wordsOf(conflict.theirs)];
  const parts = mergePieces(base, mine, theirs);
  if (parts.some(({ kind }) => kind === 'conflict')) return conflict;
  if (!keepsHalf(base, mine) || !keepsHalf(base, theirs)) return conflict;
  return agreed(parts.flatMap((part) => (part.kind === 'agreed' ? [part.text] : [])));
}

/** Who rewrote a sentence meant it as a whole: a word of somebody else's must not get into it unseen. */
function keepsHalf(base: readonly string[], now: readonly string[]): boolean {
  const changes = compareLists(base, now);
  const lost = changes?.reduce((sum, { removed }) => sum + removed.length, 0);
  return lost !== undefined && base.length > 0 && lost <= base.length / 2;
}

/**
 * The steps that node-diff3 takes at most for two lists: for each pair of equal pieces it may go through the longest
 * run found so far, so that many equal pieces cost the third power of their number (measured with 3.2.1).
 */
function stepsOf(left: readonly string[], right: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const piece of left) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  const pairs = right.reduce((sum, piece) => sum + (counts.get(piece) ?? 0), 0);
  return (left.length + right.length + pairs) * Math.min(left.length, right.length);
}

function mergePieces(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): readonly MergePart[] {
  if (Math.max(stepsOf(base, mine), stepsOf(base, theirs)) > mostSteps) {
    return [{ kind: 'conflict', base: base.join(''), mine: mine.join(''), theirs: theirs.join('') }];
  }
  return diff3Merge([...mine], [...base], [...theirs]).map(({ ok, conflict }) =>
    conflict === undefined
      ? agreed(ok ?? [])
      : {
          kind: 'conflict',
          base: conflict.o.join(''),
          mine: conflict.a.join(''),
          theirs: conflict.b.join(''),
        },
  );
}

function agreed(pieces: readonly string[]): MergePart {
  return { kind: 'agreed', text: pieces.join('') };
}

function joined(parts: readonly MergePart[]): MergedText {
  const result: MergePart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part.kind === 'agreed' && part.text === '') continue;
    if (part.kind === 'agreed' && last?.kind === 'agreed') {
      result[result.length - 1] = { kind: 'agreed', text: last.text + part.text };
    } else result.push(part);
  }
  if (result.some(({ kind }) => kind === 'conflict')) return { kind: 'conflict', parts: result };
  return { kind: 'clean', text: result.map((part) => (part.kind === 'agreed' ? part.text : '')).join('') };
}

/** The line end that all of the result has; undefined where a version mixes them or the sides changed them apart. */
function commonLineEnd(base: LineEnds, mine: LineEnds, theirs: LineEnds): string | undefined {
  const ends = [base, mine, theirs];
  if (ends.includes('mixed')) return undefined;
  const known = new Set([mine, theirs, base].filter((end) => end !== 'none'));
  const [changed, other] = [...known].filter((end) => end !== base);
  return other === undefined ? (changed ?? (base === 'none' ? '\n' : base)) : undefined;
}

function withEnd(text: string, end: string): string {
  return text.replace(/\r\n|\n|\r/g, end);
}

function partWithEnd(part: MergePart, end: string): MergePart {
  if (part.kind === 'agreed') return { kind: 'agreed', text: withEnd(part.text, end) };
  const { kind, base, mine, theirs } = part;
  return { kind, base: withEnd(base, end), mine: withEnd(mine, end), theirs: withEnd(theirs, end) };
}
