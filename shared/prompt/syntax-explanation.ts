import type { Range } from './range.ts';
import type { TagReader } from './tag-reader.ts';
import { type SyntaxFault, TemplateFault } from './template-fault.ts';

/**
 * Why the grammar had no use for the last token, and the place that a person must mend: for a block or a tag that is
 * never closed, the tag that opens it.
 */
export function explainLastToken(reader: TagReader, text: string): TemplateFault {
  const { name, range } = reader.lastToken;
  const tagStart = reader.unclosedStart ?? reader.tag?.start;
  if (tagStart !== undefined && name !== 'OPEN_ENDBLOCK' && isUnclosed(text, tagStart))
    return unclosedTag(text, tagStart);
  if (reader.unclosedStart !== undefined) return unclosedTag(text, reader.unclosedStart);

  const block = reader.openBlocks.at(-1);
  if (name === 'EOF' && block) return unclosedBlock(reader, text, block.start);
  if (name === 'OPEN_ENDBLOCK') {
    const tag = tagAt(text, range.start);
    return new TemplateFault({ kind: 'close-without-open', close: nameIn(text, tag) }, tag);
  }
  const fault = unexpected(reader, text);
  return new TemplateFault(
    fault,
    fault.kind === 'operator' ? { start: range.start, end: range.start + fault.text.length } : range,
  );
}

/** Why no token could be read after the last one. */
export function explainCharacter(reader: TagReader, text: string): TemplateFault {
  const offset = reader.lastToken.range.end;
  const nul = text.indexOf('\0', offset);
  if (nul < 0 || reader.tag)
    return unclosedTag(text, reader.tag?.start ?? reader.tags.at(-1)?.start ?? offset);
  return new TemplateFault({ kind: 'bad-character', character: 'U+0000' }, { start: nul, end: nul + 1 });
}

/** A closing that fits a block further out says that the block inside is not closed. Other faults stay as they are. */
export function explainMismatch(reader: TagReader, text: string, error: TemplateFault): TemplateFault {
  const { fault } = error;
  if (fault.kind !== 'close-mismatch') return error;
  const fitsOuter = reader.openBlocks.some(({ start }) => nameIn(text, tagAt(text, start)) === fault.close);
  const opening =
    fitsOuter && reader.tags.find(({ start, end }) => start <= fault.openAt && fault.openAt < end);
  return opening ? unclosedBlock(reader, text, opening.start) : error;
}

function unexpected(reader: TagReader, text: string): SyntaxFault {
  const { name, range } = reader.lastToken;
  const token = text.slice(range.start, range.end);
  if (name === 'INVERSE') return { kind: 'stray-else', isSecond: reader.openBlocks.length > 0 };
  if (reader.tags.at(-1)?.end === range.end && range.start - (reader.tags.at(-1)?.start ?? 0) <= 3) {
    return { kind: 'empty-tag' };
  }
  const operator = /^(?:[<>=!+*/%&|-]+)/.exec(text.slice(range.start, range.start + 10));
  return operator && name !== 'COMMENT'
    ? { kind: 'operator', text: operator[0] }
    : { kind: 'unexpected', text: token };
}

function unclosedBlock(reader: TagReader, text: string, start: number): TemplateFault {
  const opening = reader.tags.find((tag) => tag.start === start) ?? tagAt(text, start);
  const range = { start: opening.start, end: opening.end };
  return new TemplateFault({ kind: 'unclosed-block', open: nameIn(text, range) }, range);
}

function unclosedTag(text: string, start: number): TemplateFault {
  return new TemplateFault({ kind: 'unclosed-tag' }, { start, end: lineEnd(text, start) });
}

/** Whether the next tag begins, or the text ends, before this one is closed. */
function isUnclosed(text: string, start: number): boolean {
  const close = text.indexOf('}}', start);
  const next = text.indexOf('{{', start + 2);
  return close < 0 || (next > start + 2 && next < close);
}

function tagAt(text: string, start: number): Range {
  const close = text.indexOf('}}', start);
  const line = lineEnd(text, start);
  return { start, end: close < 0 || close + 2 > line ? line : close + 2 };
}

/** The name of a block in its opening or closing tag. */
function nameIn(text: string, { start, end }: Range): string {
  return /^\{\{~?[#^/]?[>*]?\s*([^\s~}]*)/.exec(text.slice(start, end))?.[1] ?? '';
}

function lineEnd(text: string, start: number): number {
  const rest = text.slice(start).search(/[\r\n]/);
  return rest < 0 ? text.length : start + rest;
}
