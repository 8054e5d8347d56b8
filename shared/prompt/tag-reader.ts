import type { Range } from './range.ts';
import { TemplateFault } from './template-fault.ts';

/** How deep blocks and calls may nest: far beyond what people write, far below what a call stack holds. */
const maxNesting = 200;

/** A tag of a template: from its `{{` to its `}}`. */
export interface Tag extends Range {
  /** Whether it is `{{else}}` or `{{^}}` without a condition. */
  readonly isElse: boolean;
}

/** What is known after some tokens. Offsets are those of the template's own text. */
export interface TagReader {
  readonly tags: Tag[];
  /** The blocks that are open, by the offset of their opening; `links` counts their `{{else if}}`s. */
  readonly openBlocks: { readonly start: number; links: number }[];
  /** The tag that is being read. */
  tag: { readonly start: number; readonly closesBlock: boolean } | undefined;
  /** Where a tag began that was not closed before the next one began. */
  unclosedStart: number | undefined;
  nesting: number;
  calls: number;
  lastToken: { readonly name: string; readonly range: Range };
}

/** A reader that has seen nothing yet. */
export function createTagReader(): TagReader {
  const lastToken = { name: '', range: { start: 0, end: 0 } };
  return { tags: [], openBlocks: [], tag: undefined, unclosedStart: undefined, nesting: 0, calls: 0, lastToken };
}

/** Takes note of a token of the grammar. Throws `TemplateFault` when blocks or calls nest too deeply. */
export function readToken(reader: TagReader, name: string, range: Range): void {
  reader.lastToken = { name, range };
  switch (name) {
    case 'OPEN_BLOCK':
    case 'OPEN_INVERSE':
    case 'OPEN_PARTIAL_BLOCK':
      openTag(reader, range.start, false);
      reader.openBlocks.push({ start: range.start, links: 0 });
      deeper(reader, range);
      break;
    case 'OPEN_INVERSE_CHAIN': {
      openTag(reader, range.start, false);
      const block = reader.openBlocks.at(-1);
      if (block) block.links++;
      deeper(reader, range);
      break;
    }
    case 'OPEN':
    case 'OPEN_UNESCAPED':
    case 'OPEN_PARTIAL':
    case 'OPEN_RAW_BLOCK':
      openTag(reader, range.start, false);
      break;
    case 'OPEN_ENDBLOCK':
      openTag(reader, range.start, true);
      break;
    case 'CLOSE':
    case 'CLOSE_UNESCAPED':
    case 'CLOSE_RAW_BLOCK':
      closeTag(reader, range);
      break;
    case 'INVERSE':
    case 'COMMENT':
      reader.tags.push({ ...range, isElse: name === 'INVERSE' });
      break;
    case 'OPEN_SEXPR':
      if (++reader.calls > maxNesting) throw new TemplateFault({ kind: 'too-deep' }, range);
      break;
    default:
  }
}

function openTag(reader: TagReader, start: number, closesBlock: boolean): void {
  reader.unclosedStart ??= reader.tag?.start;
  reader.tag = { start, closesBlock };
  reader.calls = 0;
}

function closeTag(reader: TagReader, range: Range): void {
  if (!reader.tag) return;
  reader.tags.push({ start: reader.tag.start, end: range.end, isElse: false });
  const block = reader.tag.closesBlock ? reader.openBlocks.pop() : undefined;
  if (block) reader.nesting -= 1 + block.links;
  reader.tag = undefined;
}

function deeper(reader: TagReader, range: Range): void {
  if (++reader.nesting > maxNesting) throw new TemplateFault({ kind: 'too-deep' }, range);
}

/**
 * Why the grammar had no use for the last token, and the place that a person must mend: for a block or a tag that is
 * never closed, the tag that opens it.
 */
export function explainLastToken(reader: TagReader, text: string): TemplateFault {
  const { name, range } = reader.lastToken;
  if (reader.unclosedStart !== undefined) {
    return new TemplateFault({ kind: 'unclosed-tag' }, firstLine(text, reader.unclosedStart));
  }
  if (name === 'EOF' && reader.tag) {
    return new TemplateFault({ kind: 'unclosed-tag' }, firstLine(text, reader.tag.start));
  }
  const block = reader.openBlocks.at(-1);
  if (name === 'EOF' && block) {
    const opening = reader.tags.find((tag) => tag.start === block.start) ?? range;
    const open = text.slice(opening.start, opening.end).replace(/^\{\{~?[#^]?[>*]?\s*|[\s~}].*$/gs, '');
    return new TemplateFault({ kind: 'unclosed-block', open }, { start: opening.start, end: opening.end });
  }
  if (name === 'OPEN_ENDBLOCK') {
    const line = firstLine(text, range.start);
    const close = text.slice(range.end, line.end).replace(/\s*~?\}\}.*$/s, '').trim();
    const end = text.indexOf('}}', range.end);
    const tag = { start: range.start, end: end < 0 ? line.end : Math.min(line.end, end + 2) };
    return new TemplateFault({ kind: 'close-without-open', close }, tag);
  }
  return new TemplateFault({ kind: 'unexpected', text: text.slice(range.start, range.end) }, range);
}

/** Why no token could be read at `offset`. */
export function explainCharacter(reader: TagReader, text: string, offset: number): TemplateFault {
  const code = text.charCodeAt(offset);
  if (code !== 0) return new TemplateFault({ kind: 'unclosed-tag' }, firstLine(text, reader.tag?.start ?? offset));
  return new TemplateFault({ kind: 'bad-character', character: 'U+0000' }, { start: offset, end: offset + 1 });
}

function firstLine(text: string, start: number): Range {
  let end = start;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return { start, end };
}
