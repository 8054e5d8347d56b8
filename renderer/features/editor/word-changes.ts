import { diffArrays } from 'diff';
import type { Piece } from '../../monaco/visual-model.ts';

/** A word, a space, a mark or a whole tag of a text. */
export interface Word {
  readonly text: string;
  /** What stands for a tag on screen. */
  readonly label?: string;
  readonly kind?: Piece['kind'];
}

/** Words that follow each other and were all kept, all added or all removed. */
export interface Stretch {
  readonly kind: 'same' | 'added' | 'removed';
  readonly words: readonly Word[];
}

/** More differences than this are not looked for: texts that differ so much are compared by lines, and then not at all. */
const maxDifferences = 1_500;

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** The words of a stretch of a source; tags are whole. */
export function wordsOf(
  source: string,
  start: number,
  end: number,
  pieces: readonly Piece[],
): readonly Word[] {
  const words: Word[] = [];
  let at = start;
  for (const piece of pieces) {
    if (piece.start < at || piece.end > end) continue;
    pushPlain(words, source.slice(at, piece.start));
    words.push(tagWord(source, piece));
    at = piece.end;
  }
  pushPlain(words, source.slice(at, end));
  return words;
}

function pushPlain(words: Word[], text: string): void {
  for (const { segment } of segmenter.segment(text)) words.push({ text: segment });
}

function tagWord(source: string, { kind, start, end, shown, label, name }: Piece): Word {
  const words = kind === 'role' ? name : (label ?? (shown && source.slice(shown.start, shown.end)));
  return { text: source.slice(start, end), kind, ...(words !== undefined && { label: words }) };
}

/** What became of words, in reading order: what was removed stands before what was added in its place. */
export function wordChanges(before: readonly Word[], after: readonly Word[]): readonly Stretch[] {
  return joined(
    tidied(
      compared(before, after, maxDifferences) ??
        compared(linesOf(before), linesOf(after), maxDifferences)?.map(apart) ??
        replaced(before, after),
    ),
  );
}

interface Line extends Word {
  readonly parts: readonly Word[];
}

function linesOf(words: readonly Word[]): readonly Line[] {
  const lines: Word[][] = [[]];
  for (const word of words) {
    lines.at(-1)?.push(word);
    if (/[\r\n]/.test(word.text) && word.kind === undefined) lines.push([]);
  }
  return lines.map((parts) => ({ text: parts.map(({ text }) => text).join(''), parts }));
}

function apart({
  kind,
  words,
}: {
  readonly kind: Stretch['kind'];
  readonly words: readonly Line[];
}): Stretch {
  return { kind, words: words.flatMap(({ parts }) => parts) };
}

function compared<W extends Word>(
  before: readonly W[],
  after: readonly W[],
  maxEditLength: number,
): readonly { readonly kind: Stretch['kind']; readonly words: readonly W[] }[] | undefined {
  const text = ({ text: words }: W): string => words;
  const changes = diffArrays(before.map(text), after.map(text), { maxEditLength });
  let [left, right] = [0, 0];
  return changes?.map(({ added, removed, count }) => {
    const words = removed ? before.slice(left, left + count) : after.slice(right, right + count);
    if (!added) left += count;
    if (!removed) right += count;
    return { kind: added ? 'added' : removed ? 'removed' : 'same', words };
  });
}

function replaced(before: readonly Word[], after: readonly Word[]): readonly Stretch[] {
  return [
    { kind: 'removed', words: before },
    { kind: 'added', words: after },
  ];
}

/** A space alone between two changes belongs to both: else a new sentence reads as a patchwork. */
function tidied(stretches: readonly Stretch[]): readonly Stretch[] {
  return stretches.flatMap((stretch, index) => {
    const isBetween = index > 0 && index < stretches.length - 1;
    const isSpace = stretch.words.every(({ text }) => /^[^\S\r\n]+$/.test(text));
    if (stretch.kind !== 'same' || !isBetween || !isSpace) return [stretch];
    const kinds: readonly Stretch['kind'][] = ['removed', 'added'];
    return kinds.map((kind) => ({ kind, words: stretch.words }));
  });
}

/** Neighbouring changes as one removal and one addition. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = [];
  let removed: Word[] = [];
  let added: Word[] = [];
  const close = (): void => {
    if (removed.length > 0) result.push({ kind: 'removed', words: removed });
    if (added.length > 0) result.push({ kind: 'added', words: added });
    [removed, added] = [[], []];
  };
  for (const stretch of stretches) {
    if (stretch.kind === 'removed') removed.push(...stretch.words);
    else if (stretch.kind === 'added') added.push(...stretch.words);
    else if (stretch.words.length > 0) {
      close();
      result.push(stretch);
    }
  }
  close();
  return result;
}

/** How many words, not spaces and marks, stretches of a kind have. */
export function countWords(stretches: readonly Stretch[], kind: Stretch['kind']): number {
  const words = stretches.filter((stretch) => stretch.kind === kind).flatMap((stretch) => stretch.words);
  return words.filter((word) => word.kind !== undefined || /[\p{L}\p{N}]/u.test(word.text)).length;
}
