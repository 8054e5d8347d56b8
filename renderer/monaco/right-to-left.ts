import { type LineTable, lineStart } from './line-table.ts';

const anyRightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const firstStrong = /[\p{L}]/u;

/** Whether a text has letters of a script that is written from right to left. */
export function hasRightToLeft(text: string): boolean {
  return anyRightToLeft.test(text);
}

/** The lines, from 1, whose first letter is of a script written from right to left; tags do not count as letters. */
export function rightToLeftLines(source: string, lines: LineTable): readonly number[] {
  if (!hasRightToLeft(source)) return [];
  const found: number[] = [];
  for (let line = 1; line <= lines.starts.length; line++) {
    const words = source
      .slice(lineStart(lines, line), lineStart(lines, line + 1))
      .replace(/\{\{[^}]*\}\}/g, '');
    if (hasRightToLeft(firstStrong.exec(words)?.[0] ?? '')) found.push(line);
  }
  return found;
}
