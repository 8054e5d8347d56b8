const mark = '\ufeff';

/**
 * An edited text with the line ends and the byte order mark of the text that it began from, which an editor may have
 * dropped. Where one of the two mixes line ends, or the old one has none, the new one's stay.
 */
export function keepShape(text: string, base: string): string {
  const lines = lineEndOf(base);
  const shaped = lines === undefined || /\r(?!\n)/.test(text) ? text : text.replaceAll(/\r?\n/g, lines);
  return base.startsWith(mark) && !shaped.startsWith(mark) ? mark + shaped : shaped;
}

/** The line end of every line; undefined when they differ or there is none. */
function lineEndOf(text: string): string | undefined {
  const windows = text.split('\r\n').length - 1;
  const all = text.split('\n').length - 1;
  if (all === 0 || (windows > 0 && windows < all)) return undefined;
  return windows > 0 ? '\r\n' : '\n';
}
