import type { Range } from './range.ts';
import { TemplateFault } from './template-fault.ts';

/** How deep blocks and calls may nest: far beyond what people write, far below what a call stack holds. */
const maxNesting = 200;

/** Pieces of tags in one template; reading so many takes about a second. */
const maxTokens = 150_000;

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
  tokens: number;
  lastToken: { readonly name: string; readonly range: Range };
}

/** A reader that has seen nothing yet. */
export function createTagReader(): TagReader {
  const lastToken = { name: '', range: { start: 0, end: 0 } };
  return {
    tags: [],
    openBlocks: [],
    tag: undefined,
    unclosedStart: undefined,
    nesting: 0,
    calls: 0,
    tokens: 0,
    lastToken,
  };
}

/** Takes note of a token of the grammar. Throws `TemplateFault` when there are too many, or they nest too deeply. */
export function readToken(reader: TagReader, name: string, range: Range): void {
  reader.lastToken = { name, range };
  if (++reader.tokens > maxTokens) throw new TemplateFault({ kind: 'too-large' }, range);
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
