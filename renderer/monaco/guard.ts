import type { Range } from '../../shared/prompt/range.ts';
import { lineOf, lineStart } from './line-table.ts';
import type { Piece, VisualModel } from './visual-model.ts';

/** What becomes of a key that deletes: as usual, the whole piece is selected first, or nothing. */
export type DeleteAnswer =
  | { readonly kind: 'allow' }
  | { readonly kind: 'select'; readonly range: Range }
  | { readonly kind: 'block' };

/** A piece acts as one character: the cursor stands before or behind it. Comments are text. */
export function isAtomic({ kind }: Piece): boolean {
  return kind !== 'comment';
}

/** Where a cursor may stand: out of pieces, on the side that it was moving to, and behind the front matter. */
export function restingPlace(model: VisualModel, offset: number, cameFrom: number): number {
  const wanted = Math.max(offset, model.textStart);
  const piece = pieceAround(model.pieces, wanted);
  if (!piece) return wanted;
  if (cameFrom <= piece.start) return piece.end;
  if (cameFrom >= piece.end) return piece.start;
  return wanted - piece.start <= piece.end - wanted ? piece.start : piece.end;
}

/** What Backspace or Delete does at a cursor: a chip is selected before it goes, and hidden lines are not reached. */
export function deleteAnswer(
  model: VisualModel,
  offset: number,
  direction: 'back' | 'forward',
): DeleteAnswer {
  const isBack = direction === 'back';
  const piece = pieceTouching(model.pieces, offset, isBack);
  if (piece && isAtomic(piece)) return { kind: 'select', range: { start: piece.start, end: piece.end } };
  if (isBack && offset <= model.textStart) return { kind: 'block' };
  const line = lineOf(model.lines, offset);
  const isAtEdge = isBack
    ? offset === lineStart(model.lines, line)
    : offset >= lineStart(model.lines, line + 1) - 1 && line < model.lines.starts.length;
  const neighbour = isBack ? line - 1 : line + 1;
  const meetsHidden = model.hiddenLines.some(({ first, last }) => first <= neighbour && neighbour <= last);
  return { kind: isAtEdge && meetsHidden ? 'block' : 'allow' };
}

/** The piece that an offset is strictly inside of. */
export function pieceAround(pieces: readonly Piece[], offset: number): Piece | undefined {
  const piece = pieces[lastAtOrBefore(pieces, offset)];
  return piece && isAtomic(piece) && piece.start < offset && offset < piece.end ? piece : undefined;
}

/** The piece that ends (or, looking forward, begins) at an offset. */
function pieceTouching(pieces: readonly Piece[], offset: number, isBack: boolean): Piece | undefined {
  const piece = pieces[lastAtOrBefore(pieces, isBack ? offset - 1 : offset)];
  return piece && (isBack ? piece.end === offset : piece.start === offset) ? piece : undefined;
}

function lastAtOrBefore(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}
