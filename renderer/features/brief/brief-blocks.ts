/** A block of a brief, each text still with its marks. */
export type BriefBlock =
  | { readonly kind: 'heading' | 'paragraph' | 'foot'; readonly text: string }
  | { readonly kind: 'quote'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly BriefItem[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** An entry of a list; `depth` 1 stands under the one before. */
export interface BriefItem {
  readonly depth: 0 | 1;
  readonly text: string;
}

/** A stretch of a line, and how it is set. */
export interface BriefRun {
  readonly mark: 'none' | 'strong' | 'removed' | 'emphasis';
  readonly text: string;
}

/** Takes a brief apart into what it is made of; whatever else stands in it is a paragraph. */
export function briefBlocks(brief: string): readonly BriefBlock[] {
  const blocks: BriefBlock[] = [];
  for (const line of brief.split('\n')) {
    if (line.trim() === '' || line.startsWith('<!--')) blocks.push({ kind: 'paragraph', text: '' });
    else addLine(blocks, line);
  }
  return blocks.filter((block) => !('text' in block) || block.text !== '');
}

function addLine(blocks: BriefBlock[], line: string): void {
  const last = blocks.at(-1);
  const [, heading] = /^#{1,6} (.*)$/.exec(line) ?? [];
  const [, foot] = /^<sub>(.*)<\/sub>$/.exec(line) ?? [];
  const [, indent, item] = /^( *)- (.*)$/.exec(line) ?? [];
  if (heading !== undefined) blocks.push({ kind: 'heading', text: heading });
  else if (foot !== undefined) blocks.push({ kind: 'foot', text: foot });
  else if (line.startsWith('>')) {
    const text = line.replace(/^> ?/, '').trimEnd();
    replaceLast(blocks, last?.kind === 'quote', { kind: 'quote', lines: [...linesOf(last), text] });
  } else if (item !== undefined) {
    const entry: BriefItem = { depth: indent === '' ? 0 : 1, text: item };
    replaceLast(blocks, last?.kind === 'list', { kind: 'list', items: [...itemsOf(last), entry] });
  } else if (line.startsWith('|')) addRow(blocks, last, line);
  else blocks.push({ kind: 'paragraph', text: line });
}

function addRow(blocks: BriefBlock[], last: BriefBlock | undefined, line: string): void {
  const cells = line
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
  if (last?.kind !== 'table') blocks.push({ kind: 'table', head: cells, rows: [] });
  else if (!cells.every((cell) => /^:?-+:?$/.test(cell)))
    replaceLast(blocks, true, { ...last, rows: [...last.rows, cells] });
}

function replaceLast(blocks: BriefBlock[], isSame: boolean, block: BriefBlock): void {
  if (isSame) blocks[blocks.length - 1] = block;
  else blocks.push(block);
}

function linesOf(block: BriefBlock | undefined): readonly string[] {
  return block?.kind === 'quote' ? block.lines : [];
}

function itemsOf(block: BriefBlock | undefined): readonly BriefItem[] {
  return block?.kind === 'list' ? block.items : [];
}

// Maps, because a text may be called like what every object has ("valueOf").
const marks: ReadonlyMap<string, BriefRun['mark']> = new Map([
  ['**', 'strong'],
  ['~~', 'removed'],
  ['*', 'emphasis'],
]);

const entities: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&#47;', '/'],
]);

/** The stretches of a line; what `escapeMarkdown` put before signs is taken away again. */
export function briefRuns(line: string): readonly BriefRun[] {
  const runs: BriefRun[] = [];
  let open: string | undefined;
  let text = '';
  const close = () => {
    if (text !== '') runs.push({ mark: open === undefined ? 'none' : (marks.get(open) ?? 'none'), text });
    text = '';
  };
  for (const [piece] of line.matchAll(/\\.|\*\*|~~|\*|&(?:amp|lt|gt|#47);|[^\\*~&]+|./gsu)) {
    if (marks.has(piece) && (open === undefined || open === piece)) {
      close();
      open = open === undefined ? piece : undefined;
    } else if (piece.length === 2 && piece.startsWith('\\')) text += piece.slice(1);
    else text += entities.get(piece) ?? piece.replaceAll('\u200b', '');
  }
  close();
  return runs;
}
