/** A block of a Markdown text. */
export type Block =
  | { readonly kind: 'heading' | 'paragraph' | 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

/** Splits a Markdown text into the few kinds of blocks that answers are made of; whatever else it holds stays text. */
export function readBlocks(source: string): readonly Block[] {
  const found: Block[] = [];
  for (const [index, part] of source.split(/^```[^\n]*$/m).entries()) {
    if (index % 2 === 1) found.push({ kind: 'code', text: part.replace(/^\n|\n$/g, '') });
    else for (const paragraph of part.split(/\n\s*\n/)) found.push(...readParagraph(paragraph));
  }
  return found;
}

const listItem = /^\s*(?:[-*+]|\d+[.)])\s+/;

function readParagraph(paragraph: string): readonly Block[] {
  const found: Block[] = [];
  let items: string[] = [];
  let lines: string[] = [];
  const close = () => {
    if (items.length > 0) found.push({ kind: 'list', items });
    if (lines.length > 0) found.push({ kind: 'paragraph', text: lines.join('\n') });
    items = [];
    lines = [];
  };
  for (const line of paragraph.split('\n')) {
    if (line.trim() === '') continue;
    const heading = /^#{1,6}\s+(.*)$/.exec(line)?.[1];
    if (heading !== undefined) {
      close();
      found.push({ kind: 'heading', text: heading });
    } else if (listItem.test(line)) {
      if (lines.length > 0) close();
      items.push(line.replace(listItem, ''));
    } else {
      if (items.length > 0) close();
      lines.push(line);
    }
  }
  close();
  return found;
}
