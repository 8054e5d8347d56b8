import { parseDocument } from '../../../shared/prompt/parse-document.ts';
import type { Range } from '../../../shared/prompt/range.ts';
import { readableDocument } from '../../monaco/readable.ts';
import { englishText } from '../../monaco/text.ts';
import { visualModel } from '../../monaco/visual-model.ts';
import { type Stretch, type Word, wordChanges, wordsOf } from '../editor/word-changes.ts';

/** A word with what became of it. */
export interface ChangedWord extends Word {
  readonly change: Stretch['kind'];
}

/** Words of a line that belong together: a sentence, or what stands between sentences. */
export interface LinePart {
  readonly words: readonly ChangedWord[];
  /** Where the sentence stands; absent for what is no sentence. */
  readonly sentence?: Sentence;
}

/** Where a sentence stands in the later text; one that is taken away, in the earlier text. */
export interface Sentence extends Range {
  readonly isGone: boolean;
}

/** A line of a text with its changes, in reading order. */
export interface SentenceRow {
  readonly parts: readonly LinePart[];
  readonly isChanged: boolean;
}

interface PlacedWord extends ChangedWord {
  /** In the later text; what is taken away stands where it would be. */
  readonly now: Range;
  readonly before: Range;
}

/** The lines of a text beside the text before it, each with its sentences. Without a text before, nothing is marked. */
export function sentenceRows(path: string, before: string | null, after: string): readonly SentenceRow[] {
  return linesOf(placedWords(path, before, after))
    .map((words) => ({
      parts: partsOf(words),
      isChanged: words.some(({ change }) => change !== 'same'),
    }))
    .filter(({ parts }) => parts.some(({ words }) => words.some(({ text }) => text.trim() !== '')));
}

function placedWords(path: string, before: string | null, after: string): readonly PlacedWord[] {
  const [old, later] = [wordsIn(path, before ?? ''), wordsIn(path, after)];
  let [oldAt, nowAt] = [old.start, later.start];
  const stretches: readonly Stretch[] =
    before === null ? [{ kind: 'same', words: later.words }] : wordChanges(old.words, later.words);
  return stretches.flatMap(({ kind, words }) =>
    words.map((word): PlacedWord => {
      const [oldStart, nowStart] = [oldAt, nowAt];
      if (kind !== 'added') oldAt += word.text.length;
      if (kind !== 'removed') nowAt += word.text.length;
      return {
        ...word,
        change: kind,
        before: { start: oldStart, end: oldAt },
        now: { start: nowStart, end: nowAt },
      };
    }),
  );
}

function wordsIn(path: string, source: string): { readonly words: readonly Word[]; readonly start: number } {
  if (!path.endsWith('.prompt')) return { words: wordsOf(source, 0, source.length, []), start: 0 };
  const document = parseDocument(path, source);
  const { pieces } = visualModel(readableDocument(document), englishText);
  const { start, end } = document.body;
  return { words: wordsOf(source, start, end, pieces), start };
}

function linesOf(words: readonly PlacedWord[]): readonly (readonly PlacedWord[])[] {
  const lines: PlacedWord[][] = [];
  let open: PlacedWord[] = [];
  for (const word of words) {
    open.push(word);
    if (word.kind !== undefined || !/[\r\n]/.test(word.text)) continue;
    lines.push(open);
    open = [];
  }
  return [...lines, open];
}

/** The end of a sentence, as `sentencesOf` has it. */
const sentenceEnd = /[.!?…。！？]["'”’)\]]*$/;

function partsOf(words: readonly PlacedWord[]): readonly LinePart[] {
  const parts: LinePart[] = [];
  let open: PlacedWord[] = [];
  const close = (): void => {
    if (open.length > 0) parts.push(partOf(open));
    open = [];
  };
  for (const word of words) {
    const isTag = word.kind !== undefined;
    if (isTag && word.kind !== 'fill-in') {
      // A marker of a message, a condition or a passage stands between sentences.
      close();
      parts.push({ words: [word] });
      continue;
    }
    const isSpace = !isTag && /^\s+$/.test(word.text);
    const isBetween =
      isSpace && (open.length === 0 || sentenceEnd.test(endOf(open)) || /[\r\n]/.test(word.text));
    if (isBetween) {
      close();
      parts.push({ words: [word] });
    } else open.push(word);
  }
  close();
  return parts;
}

function endOf(words: readonly PlacedWord[]): string {
  return words
    .slice(-3)
    .map(({ text }) => text)
    .join('');
}

function partOf(words: readonly PlacedWord[]): LinePart {
  const says = ({ kind, text }: Word) => kind === 'fill-in' || /[\p{L}\p{N}]/u.test(text);
  const kept = words.filter(({ change }) => change !== 'removed');
  if (!words.some(says)) return { words };
  const isGone = !kept.some(says);
  const places = isGone ? words.map(({ before }) => before) : kept.map(({ now }) => now);
  const [start, end] = [places[0]?.start ?? 0, places.at(-1)?.end ?? 0];
  return { words, sentence: { start, end, isGone } };
}
