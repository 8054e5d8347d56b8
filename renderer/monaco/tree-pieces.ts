import type { PromptDocument } from '../../shared/prompt/document.ts';
import type { Range } from '../../shared/prompt/range.ts';
import type {
  Block,
  Branch,
  Output,
  PartialCall,
  Program,
  Statement,
} from '../../shared/prompt/template-tree.ts';
import { blockWords, expressionWords } from './block-words.ts';
import { type EditorText, fill } from './text.ts';
import type { Piece } from './visual-model.ts';

/** A piece before it is known whether it is alone on its line. */
export type RawPiece = Omit<Piece, 'isAlone'>;

interface Walk {
  readonly document: PromptDocument;
  readonly text: EditorText;
  readonly byStart: ReadonlyMap<number, Range>;
  readonly byEnd: ReadonlyMap<number, Range>;
  readonly pieces: RawPiece[];
}

/** The tags of a template that was read, as its tree explains them. A tag that the two do not agree on is left out. */
export function treePieces(
  document: PromptDocument,
  program: Program,
  tags: readonly Range[],
  text: EditorText,
): readonly RawPiece[] {
  const walk: Walk = {
    document,
    text,
    byStart: new Map(tags.map((tag) => [tag.start, tag])),
    byEnd: new Map(tags.map((tag) => [tag.end, tag])),
    pieces: [],
  };
  walkProgram(walk, program, 0);
  return walk.pieces.sort((left, right) => left.start - right.start);
}

function walkProgram(walk: Walk, program: Program, depth: number): void {
  for (const statement of program.statements) walkStatement(walk, statement, depth);
}

function walkStatement(walk: Walk, statement: Statement, depth: number): void {
  switch (statement.kind) {
    case 'content':
      return;
    case 'comment':
      add(walk, statement.start, { kind: 'comment', depth });
      return;
    case 'output':
      add(walk, statement.start, { ...outputPiece(walk, statement), depth });
      return;
    case 'partial':
      walkPartial(walk, statement, depth);
      return;
    case 'inline':
      if (statement.program) walkProgram(walk, statement.program, depth + 1);
      return;
    case 'block':
      walkBlock(walk, statement, depth, false);
  }
}

function walkPartial(walk: Walk, { name, start, end, nameRange, program }: PartialCall, depth: number): void {
  if (program) {
    walkProgram(walk, program, depth + 1);
    return;
  }
  if (walk.byStart.get(start)?.end !== end || typeof name !== 'string') return;
  walk.pieces.push({ kind: 'passage', start, end, shown: nameRange, name, depth });
}

/** @param isChained whether it is an `{{else if}}`, which is closed with the block that it belongs to */
function walkBlock(walk: Walk, block: Block, depth: number, isChained: boolean): void {
  const { document, text } = walk;
  const words = blockWords(document, block, text);
  const label = isChained ? fill(text.otherwiseIf, { condition: lowerFirst(words) }) : words;
  const branches = [block.program, block.inverse].filter((branch) => branch !== undefined);
  const first = branches.find(({ start }) => start === block.start);
  add(walk, block.start, {
    kind: isChained ? 'else' : 'open',
    label,
    depth,
    ...(first && branchOf(document, first)),
  });
  for (const branch of branches.sort((left, right) => left.start - right.start)) {
    const [only] = branch.program.statements;
    if (branch.isChain && only?.kind === 'block') {
      walkBlock(walk, only, depth, true);
      continue;
    }
    if (branch !== first) {
      add(walk, branch.start, { kind: 'else', label: text.otherwise, depth, ...branchOf(document, branch) });
    }
    walkProgram(walk, branch.program, depth + 1);
  }
  const closing = isChained ? undefined : walk.byEnd.get(block.end);
  if (closing && closing.start > block.start) {
    walk.pieces.push({ kind: 'close', ...closing, label: words, depth });
  }
}

function branchOf({ path }: PromptDocument, { start }: Branch): { readonly branch: string } {
  return { branch: `${path}:${start}` };
}

function outputPiece(
  { document, text }: Walk,
  { call, start, end }: Output,
): Omit<RawPiece, keyof Range | 'depth'> {
  const [first] = call.params;
  const values = [...call.params, ...call.hash.map(({ value }) => value)];
  const name = first ? expressionWords(document, first) : '';
  switch (call.helper) {
    case 'role':
      return { kind: 'role', name: first?.kind === 'literal' ? String(first.value) : '' };
    case 'history':
      return { kind: 'history', label: text.history };
    case 'media':
      return {
        kind: 'part',
        label: fill(text.media, { name: values.map((value) => expressionWords(document, value)).join(', ') }),
      };
    case 'section':
      return { kind: 'part', label: fill(text.section, { name }) };
    case 'json':
      return { kind: 'fill-in', label: fill(text.data, { name }), name };
    case undefined:
      return lookupPiece(document.source, call.path.original, call.path, text);
    default:
      return { kind: 'fill-in', shown: inner(document.source, { start, end }) };
  }
}

function lookupPiece(
  source: string,
  name: string,
  path: Range,
  text: EditorText,
): Omit<RawPiece, keyof Range | 'depth'> {
  const label = { this: text.item, '.': text.item, '@index': text.itemNumber, '@key': text.itemKey }[name];
  if (label !== undefined) return { kind: 'fill-in', label, name };
  return { kind: 'fill-in', shown: inner(source, path), name };
}

function inner(source: string, { start, end }: Range): Range {
  const text = source.slice(start, end);
  const open = /^\{*~?[\s&]*/.exec(text)?.[0].length ?? 0;
  const close = /\s*~?\}*$/.exec(text)?.[0].length ?? 0;
  return { start: start + open, end: Math.max(start + open, end - close) };
}

function add(walk: Walk, start: number, piece: Omit<RawPiece, keyof Range>): void {
  const tag = walk.byStart.get(start);
  if (tag) walk.pieces.push({ ...piece, ...tag });
}

function lowerFirst(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1);
}
