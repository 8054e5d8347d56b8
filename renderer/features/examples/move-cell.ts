/** A cell of a grid, from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Rows that a page key goes. */
const page = 8;

/** The cell that a key leads to, within the grid; undefined for a key that leads nowhere. */
export function moveCell(
  { row, column }: Cell,
  last: Cell,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
): Cell | undefined {
  switch (key) {
    case 'ArrowDown':
      return { row: Math.min(row + 1, last.row), column };
    case 'ArrowUp':
      return { row: Math.max(row - 1, 0), column };
    case 'ArrowRight':
      return { row, column: Math.min(column + 1, last.column) };
    case 'ArrowLeft':
      return { row, column: Math.max(column - 1, 0) };
    case 'PageDown':
      return { row: Math.min(row + page, last.row), column };
    case 'PageUp':
      return { row: Math.max(row - page, 0), column };
    case 'Home':
      return { row: ctrlKey ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrlKey ? last.row : row, column: last.column };
    default:
      return undefined;
  }
}
