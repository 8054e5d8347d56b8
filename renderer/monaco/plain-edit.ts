import type { Range } from '../../shared/prompt/range.ts';
import { type LineTable, lineOf, lineStart } from './line-table.ts';
import type { Piece, VisualModel } from './visual-model.ts';

/** A replacement within a text: `length` code units from `start` become `text`. */
export interface Change {
  readonly start: number;
  readonly length: number;
  readonly text: string;
}

/** What may begin or end a line or front matter, or belong to a tag. */
const mayMean = /[{}\\\r\n]|^[-#]/;
const mayBelongToTag = /[{}\\]/;

/**
 * The visual model after a change that cannot mean anything to the template: words within one visible line that has no
 * tag, nor anything like one. It costs no reading of the template. Nothing for every other change.
 * @param source the text before the change
 */
export function afterPlainEdit(model: VisualModel, source: string, change: Change): VisualModel | undefined {
  const { start, length, text } = change;
  const line = lineOf(model.lines, start);
  const begin = lineStart(model.lines, line);
  const end = lineStart(model.lines, line + 1);
  const staysInLine = start + length < end || line === model.lines.starts.length;
  if (!staysInLine || start === begin || start < model.textStart || mayMean.test(text)) return undefined;
  if (mayBelongToTag.test(source.slice(begin, end))) return undefined;
  const isHidden = model.hiddenLines.some(({ first, last }) => first <= line && line <= last);
  if (isHidden || model.pieces.some((piece) => piece.start < end && begin < piece.end)) return undefined;
  const by = text.length - length;
  return {
    ...model,
    lines: shiftedLines(model.lines, line, by),
    pieces: model.pieces.map((piece) => (piece.start < start ? piece : shiftedPiece(piece, by))),
  };
}

function shiftedLines({ starts, length }: LineTable, line: number, by: number): LineTable {
  return { starts: starts.map((start, index) => (index < line ? start : start + by)), length: length + by };
}

function shiftedPiece(piece: Piece, by: number): Piece {
  return { ...piece, ...shifted(piece, by), ...(piece.shown && { shown: shifted(piece.shown, by) }) };
}

function shifted({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}
