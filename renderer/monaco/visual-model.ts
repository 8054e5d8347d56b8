import type { PromptDocument } from '../../shared/prompt/document.ts';
import type { Range } from '../../shared/prompt/range.ts';
import { cardsOf } from './cards.ts';
import { type LineTable, lineOf, lineStart, lineTable } from './line-table.ts';
import { roughPieces } from './rough-pieces.ts';
import { scanTags } from './scan-tags.ts';
import type { EditorText } from './text.ts';
import { treePieces } from './tree-pieces.ts';

/** Whose words a card holds; `passage` is a shared passage's own text, `history` the place of earlier turns. */
export type Role = 'system' | 'user' | 'model' | 'tool' | 'passage' | 'history';

/** A tag of the source and how the visual view shows it. Its range is exactly the tag's. */
export interface Piece extends Range {
  readonly kind: 'fill-in' | 'passage' | 'open' | 'else' | 'close' | 'role' | 'history' | 'part' | 'comment';
  /** The part of the source that stays on screen; the rest of the tag is hidden. */
  readonly shown?: Range;
  /** Words that stand on screen in place of the source. */
  readonly label?: string;
  /** The fill-in, passage or role that it names. */
  readonly name?: string;
  /** The way through the template that begins here, as in `Rendering.branches`. */
  readonly branch?: string;
  /** How many blocks it lies in; its own not counted. */
  readonly depth: number;
  /** Whether it is alone on its line, so that its label takes the whole line. */
  readonly isAlone: boolean;
}

/** Lines of the source, from 1, both included. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** A message: its header stands above `first`; a card of no lines has `last` before `first`. */
export interface Card extends Lines {
  readonly role: Role;
  /** Whether the file says so, or the format assumes it. */
  readonly isWritten: boolean;
}

/** The lines within a block, for the rule beside them. */
export interface Rail extends Lines {
  readonly depth: number;
}

/** What the visual view shows of a document. All offsets are into the whole source. */
export interface VisualModel {
  readonly lines: LineTable;
  /** Where the text that can be edited here begins: after the front matter and the first card's marker. */
  readonly textStart: number;
  readonly hiddenLines: readonly Lines[];
  readonly cards: readonly Card[];
  /** In the order of the source, without overlap. */
  readonly pieces: readonly Piece[];
  readonly rails: readonly Rail[];
}

/**
 * Derives the visual view from a document. Of a template that cannot be read, the tags whose meaning is plain without
 * its tree are still shown; the others stay as they are written.
 */
export function visualModel(document: PromptDocument, text: EditorText): VisualModel {
  const { source, body, template } = document;
  const lines = lineTable(source);
  const tags = scanTags(source, body);
  const found = template.program
    ? treePieces(document, template.program, tags, text)
    : roughPieces(document, tags, text);
  const pieces = found.map((piece) => ({ ...piece, isAlone: standsAlone(source, lines, piece) }));
  const textLine = firstTextLine(document, lines);
  const { cards, markerLines } = cardsOf(document, lines, textLine, pieces);
  const frontMatter = textLine > 1 ? [{ first: 1, last: textLine - 1 }] : [];
  const hiddenLines = [...frontMatter, ...markerLines];
  return {
    lines,
    textStart: lineStart(lines, firstShownLine(hiddenLines)),
    hiddenLines,
    cards,
    pieces,
    rails: railsOf(lines, pieces),
  };
}

/** Front matter is hidden, with the blank lines after it; one line always stays to type on. */
function firstTextLine({ frontMatter, isPartial, body, source }: PromptDocument, lines: LineTable): number {
  if (!frontMatter || frontMatter.problem || isPartial) return 1;
  const line = lineOf(lines, body.start);
  const isInText = source.slice(lineStart(lines, line), body.start).trim() === '';
  return isInText ? line : Math.min(line + 1, lines.starts.length);
}

function firstShownLine(hiddenLines: readonly Lines[]): number {
  let line = 1;
  for (const { first, last } of hiddenLines) if (first <= line && line <= last) line = last + 1;
  return line;
}

function standsAlone(source: string, lines: LineTable, { start, end }: Range): boolean {
  const line = lineOf(lines, start);
  if (lineOf(lines, Math.max(start, end - 1)) !== line) return false;
  const before = source.slice(lineStart(lines, line), start);
  return before.trim() === '' && source.slice(end, lineStart(lines, line + 1)).trim() === '';
}

/** From the line after an opening that stands alone to the line before its closing. */
function railsOf(lines: LineTable, pieces: readonly Piece[]): readonly Rail[] {
  const rails: Rail[] = [];
  const open: Piece[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'open') open.push(piece);
    if (piece.kind !== 'close') continue;
    const opening = open.pop();
    if (!opening?.isAlone) continue;
    const first = lineOf(lines, opening.start);
    const last = lineOf(lines, piece.start);
    if (last > first) rails.push({ first, last, depth: opening.depth });
  }
  return rails;
}
