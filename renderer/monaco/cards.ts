import type { PromptDocument } from '../../shared/prompt/document.ts';
import { type LineTable, lineOf, lineStart } from './line-table.ts';
import type { Card, Lines, Piece, Role } from './visual-model.ts';

/** A document's cards, and the lines that only hold a marker and are hidden, because a header stands for them. */
export interface Cards {
  readonly cards: readonly Card[];
  readonly markerLines: readonly Lines[];
}

interface Mark {
  readonly role: Role;
  readonly line: number;
  /** Whether the whole line is the marker's. */
  readonly isAlone: boolean;
}

/**
 * The messages of a document as runs of lines. A marker within a line cannot part it, so only those that begin a line
 * count. What stands before the first marker is the person's; what stands after the earlier turns, with no marker of
 * its own, is the helper's; after the last marker there is always a line to type on (google/dotprompt `toMessages`).
 */
export function cardsOf(
  document: PromptDocument,
  lines: LineTable,
  textLine: number,
  pieces: readonly Piece[],
): Cards {
  const lastLine = lines.starts.length;
  const marks = marksOf(document, lines, pieces);
  const lead = leadCard(document, lines, textLine, marks[0]?.line ?? lastLine + 1);
  const cards: Card[] = lead ? [lead] : [];
  const markerLines: Lines[] =
    lead || textLine >= (marks[0]?.line ?? 0) ? [] : [{ first: textLine, last: (marks[0]?.line ?? 1) - 1 }];
  marks.forEach(({ role, line, isAlone }, index) => {
    const last = (marks[index + 1]?.line ?? lastLine + 1) - 1;
    const hidesLine = isAlone && (role === 'history' ? lastLine > line || cards.some(hasLines) : last > line);
    const first = hidesLine ? line + 1 : line;
    if (hidesLine) markerLines.push({ first: line, last: line });
    if (role !== 'history' || !hidesLine) {
      cards.push({ role, first, last, isWritten: true });
      return;
    }
    const after = document.source.slice(lineStart(lines, first), lineStart(lines, last + 1));
    cards.push({ role, first, last: line, isWritten: true });
    const isLastMark = index === marks.length - 1;
    if (last >= first && (isLastMark || after.trim() !== ''))
      cards.push({ role: 'model', first, last, isWritten: false });
    else if (last >= first) markerLines.push({ first, last });
  });
  return { cards, markerLines };
}

function hasLines({ first, last }: Card): boolean {
  return last >= first;
}

function leadCard(document: PromptDocument, lines: LineTable, first: number, end: number): Card | undefined {
  const words = document.source.slice(lineStart(lines, first), lineStart(lines, end));
  if (end <= lines.starts.length && words.trim() === '') return undefined;
  return { role: document.isPartial ? 'passage' : 'user', first, last: end - 1, isWritten: false };
}

function marksOf({ source }: PromptDocument, lines: LineTable, pieces: readonly Piece[]): readonly Mark[] {
  const marks: Mark[] = [];
  for (const piece of pieces) {
    const role =
      piece.kind === 'history' ? 'history' : piece.kind === 'role' ? roleOf(piece.name) : undefined;
    if (role === undefined || (role === 'history' && !piece.isAlone)) continue;
    const line = lineOf(lines, piece.start);
    const startsLine = source.slice(lineStart(lines, line), piece.start).trim() === '';
    if (startsLine && marks.at(-1)?.line !== line) marks.push({ role, line, isAlone: piece.isAlone });
  }
  return marks;
}

/** Roles that the format does not know are shown as the person's, as it sends them. */
function roleOf(name: string | undefined): Role {
  return name === 'system' || name === 'model' || name === 'tool' ? name : 'user';
}
