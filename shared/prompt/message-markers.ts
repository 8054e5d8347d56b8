/** How a text begins that the format takes for a role; the rest of it is the role's name. */
export const rolePrefix = '<<<dotprompt:role:';
/** How a text begins that the format takes for the place of the earlier turns. */
export const historyPrefix = '<<<dotprompt:history';
/** How a text begins that the format takes for a picture or the like. */
export const mediaPrefix = '<<<dotprompt:media:';
/** How a text begins that the format takes for a section. */
export const sectionPrefix = '<<<dotprompt:section';
/** The markers that part a rendered text into messages (`ROLE_AND_HISTORY_MARKER_REGEX` of dotprompt 1.1.2). */
export const roleOrHistory = /(<<<dotprompt:(?:role:[a-z]+|history))>>>/g;
/** The markers that part a message (`MEDIA_AND_SECTION_MARKER_REGEX` of dotprompt 1.1.2). */
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
