const longest = 80;

/** A text in quotation marks on one line, cut after 80 characters: for reasons that people read. */
export function quote(text: string): string {
  const start = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return `"${start.includes('\n') ? start.replaceAll(/\s*\n\s*/g, ' ') : start}"`;
}

/** Several texts in quotation marks: the first five, and how many more there are. */
export function quoteList(texts: readonly string[]): string {
  const shown = texts.slice(0, 5).map(quote).join(', ');
  return texts.length > 5 ? `${shown} and ${texts.length - 5} more` : shown;
}
