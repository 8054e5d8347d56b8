/** How the format writes roles, earlier turns, media and sections into the text before it is split into messages. */
export const rolePrefix = '<<<dotprompt:role:';
export const historyPrefix = '<<<dotprompt:history';
export const mediaPrefix = '<<<dotprompt:media:';
export const sectionPrefix = '<<<dotprompt:section';
export const roleOrHistory = /(<<<dotprompt:(?:role:[a-z]+|history))>>>/g;
export const mediaOrSection = /(<<<dotprompt:(?:media:url|section).*?)>>>/g;

/** A stretch of the whole text: words, or a marker without its `>>>`. `end` includes that. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Like `String.split` with a capturing expression, with places and without pieces of white space alone. */
export function split(text: string, offset: number, expression: RegExp | undefined): readonly Piece[] {
  const pieces: Piece[] = [];
  let last = 0;
  const add = (start: number, end: number, content: string): void => {
    if (content.trim() !== '') pieces.push({ text: content, start: offset + start, end: offset + end });
  };
  if (expression) {
    for (const match of text.matchAll(expression)) {
      add(last, match.index, text.slice(last, match.index));
      last = match.index + match[0].length;
      add(match.index, last, match[1] ?? '');
    }
  }
  add(last, text.length, text.slice(last));
  return pieces;
}
