/** Where each line of a text begins. */
export interface LineTable {
  readonly starts: readonly number[];
  readonly length: number;
}

/** The lines of a text as the editor counts them: LF, CRLF and CR end one. */
export function lineTable(text: string): LineTable {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return { starts, length: text.length };
}

/** The line, from 1, that an offset is in. */
export function lineOf({ starts }: LineTable, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

/** Where a line begins; the text's length past the last. */
export function lineStart({ starts, length }: LineTable, line: number): number {
  return starts[line - 1] ?? length;
}

/** A place as Monaco counts it. */
export function placeOf(table: LineTable, offset: number): { lineNumber: number; column: number } {
  const lineNumber = lineOf(table, offset);
  return { lineNumber, column: offset - lineStart(table, lineNumber) + 1 };
}
