import type {
  RawBlock,
  RawContent,
  RawPartialBlock,
  RawProgram,
  RawStatement,
  StripFlags,
} from './raw-template.ts';

import { isBlank, isSpace, leading, trailing } from './white-space-runs.ts';

interface Standing {
  readonly open: boolean;
  readonly close: boolean;
  readonly openStandalone?: boolean;
  readonly closeStandalone?: boolean;
  readonly inlineStandalone?: boolean;
}

/**
 * Applies the white space rules of Handlebars 4.7 to a tree: `~` takes away all white space next to a tag, and a tag
 * that stands alone on its line takes the line with it. It changes the tree's contents in place.
 * Version 4.7 is what the `dotprompt` package runs; later grammars treat the last line of an `{{else if}}` chain
 * differently.
 */
export function applyWhiteSpaceRules(root: RawProgram): void {
  visitProgram(root, true);
}

function visitProgram(program: RawProgram, isRoot: boolean): void {
  const { body } = program;
  for (const [index, statement] of body.entries()) {
    const standing = visitStatement(statement);
    if (!standing) continue;
    const afterBlank = isBlankBefore(body, index, isRoot);
    const beforeBlank = isBlankAfter(body, index, isRoot);

    if (standing.close) trimNext(body[index + 1], 'all');
    if (standing.open) trimPrevious(body[index - 1], 'all');
    if (standing.inlineStandalone && afterBlank && beforeBlank) {
      trimNext(body[index + 1], 'line');
      const previous = body[index - 1];
      if (trimPrevious(previous, 'line') && statement.type === 'PartialStatement') {
        statement.indent = previous?.type === 'ContentStatement' ? trailingIndent(previous.original) : '';
      }
    }
    if (!isBlock(statement)) continue;
    if (standing.openStandalone && afterBlank) {
      trimNext(firstProgram(statement)?.body[0], 'line');
      trimPrevious(body[index - 1], 'line');
    }
    if (standing.closeStandalone && beforeBlank) {
      trimNext(body[index + 1], 'line');
      trimPrevious((inverseOf(statement) ?? statement.program)?.body.at(-1), 'line');
    }
  }
}

function visitStatement(statement: RawStatement): Standing | undefined {
  switch (statement.type) {
    case 'BlockStatement':
    case 'DecoratorBlock':
    case 'PartialBlockStatement':
      return visitBlock(statement);
    case 'MustacheStatement':
    case 'Decorator':
      return flags(statement.strip);
    case 'PartialStatement':
    case 'CommentStatement':
      return { ...flags(statement.strip), inlineStandalone: true };
    case 'ContentStatement':
      return undefined;
  }
}

function flags(strip: StripFlags): { readonly open: boolean; readonly close: boolean } {
  return { open: strip.open === true, close: strip.close === true };
}

type AnyBlock = RawBlock | RawPartialBlock;

function isBlock(statement: RawStatement): statement is AnyBlock {
  return (
    statement.type === 'BlockStatement' ||
    statement.type === 'DecoratorBlock' ||
    statement.type === 'PartialBlockStatement'
  );
}

function inverseOf(block: AnyBlock): RawProgram | undefined {
  return block.type === 'PartialBlockStatement' ? undefined : block.inverse;
}

function firstProgram(block: AnyBlock): RawProgram | undefined {
  return block.program ?? inverseOf(block);
}

function visitBlock(block: AnyBlock): Standing {
  if (block.program) visitProgram(block.program, false);
  const ownInverse = inverseOf(block);
  if (ownInverse) visitProgram(ownInverse, false);

  const first = firstProgram(block)?.body ?? [];
  const inverse = block.program && ownInverse;
  const firstInverse = inverse?.chained ? chainLink(inverse, 'first') : inverse?.body;
  const lastInverse = inverse && lastOfChain(inverse).body;
  const { openStrip, closeStrip = {} } = block;
  const standing = {
    open: openStrip.open === true,
    close: closeStrip.close === true,
    openStandalone: isBlankAfter(first, -1, false),
    closeStandalone: isBlankBefore(firstInverse ?? first, (firstInverse ?? first).length, false),
  };

  if (openStrip.close) trimNext(first[0], 'all');
  if (inverse && firstInverse && lastInverse) {
    const inverseStrip = block.type === 'PartialBlockStatement' ? undefined : block.inverseStrip;
    if (inverseStrip?.open) trimPrevious(first.at(-1), 'all');
    if (inverseStrip?.close) trimNext(firstInverse[0], 'all');
    if (closeStrip.open) trimPrevious(lastInverse.at(-1), 'all');
    if (isBlankBefore(first, first.length, false) && isBlankAfter(firstInverse, -1, false)) {
      trimPrevious(first.at(-1), 'line');
      trimNext(firstInverse[0], 'line');
    }
  } else if (closeStrip.open) {
    trimPrevious(first.at(-1), 'all');
  }
  return standing;
}

function chainLink(program: RawProgram, which: 'first' | 'last'): readonly RawStatement[] | undefined {
  const link = which === 'first' ? program.body[0] : program.body.at(-1);
  return link && isBlock(link) ? link.program?.body : undefined;
}

/** Handlebars 4.7 looks for the end of a chain in the programs and not in the inverses, and so finds its first link. */
function lastOfChain(inverse: RawProgram): RawProgram {
  let last = inverse;
  while (last.chained) {
    const link = last.body.at(-1);
    if (!link || !isBlock(link) || !link.program) break;
    last = link.program;
  }
  return last;
}

/** Whether nothing but white space with a line end lies before a place of `body`, up to the tag before it. */
function isBlankBefore(body: readonly RawStatement[], index: number, isRoot: boolean): boolean {
  const previous = body[index - 1];
  if (!previous) return isRoot;
  if (previous.type !== 'ContentStatement') return false;
  const text = previous.original;
  const start = text.length - trailing(text, isSpace);
  if (text.indexOf('\n', start) >= 0) return true;
  return start === 0 && isRoot && body[index - 2] === undefined;
}

/** Whether nothing but white space with a line end lies after a place of `body`, up to the next tag. */
function isBlankAfter(body: readonly RawStatement[], index: number, isRoot: boolean): boolean {
  const next = body[index + 1];
  if (!next) return isRoot;
  if (next.type !== 'ContentStatement') return false;
  const text = next.original;
  const end = leading(text, isSpace);
  const lineEnd = text.indexOf('\n');
  if (lineEnd >= 0 && lineEnd < end) return true;
  return end === text.length && isRoot && body[index + 2] === undefined;
}

/** Takes white space from the start of the words after a tag: all of it, or the rest of the tag's own line. */
function trimNext(statement: RawStatement | undefined, extent: 'all' | 'line'): void {
  if (statement?.type !== 'ContentStatement' || (extent === 'line' && statement.rightStripped)) return;
  const text = statement.value;
  let length = leading(text, extent === 'all' ? isSpace : isBlank);
  if (extent === 'line') {
    if (text.startsWith('\r\n', length)) length += 2;
    else if (text[length] === '\r' || text[length] === '\n') length += 1;
  }
  statement.value = text.slice(length);
  statement.skipped = (statement.skipped ?? 0) + length;
  statement.rightStripped = length > 0;
}

/** Takes white space from the end of the words before a tag. Whether there was any. */
function trimPrevious(statement: RawStatement | undefined, extent: 'all' | 'line'): boolean {
  if (statement?.type !== 'ContentStatement' || (extent === 'line' && statement.leftStripped)) return false;
  const length = trailing(statement.value, extent === 'all' ? isSpace : isBlank);
  statement.value = statement.value.slice(0, statement.value.length - length);
  statement.leftStripped = length > 0;
  return statement.leftStripped;
}

function trailingIndent(text: RawContent['original']): string {
  return text.slice(text.length - trailing(text, isBlank));
}
