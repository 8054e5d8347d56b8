import type { PromptDocument } from './document.ts';
import type { Range } from './range.ts';
import { type Block, type Branch, blockHelpers, type Program } from './template-tree.ts';

/** A way through a template that is taken or not. */
export interface TemplateBlock extends Range {
  /** The helper that decides; `section` for `{{#name}}`, `inverse` for `{{^name}}`, `else` for `{{else}}`. */
  readonly kind:
    | 'if'
    | 'unless'
    | 'each'
    | 'with'
    | 'ifEquals'
    | 'unlessEquals'
    | 'section'
    | 'inverse'
    | 'else';
  /** What it depends on, as written: `premium` for `{{#if premium}}`. An `{{else}}` has the text of its block. */
  readonly label: string;
  /** The same as in `Rendering.branches`. */
  readonly key: string;
  /** How many blocks it lies in. */
  readonly depth: number;
}

/** The ways through a document's own template, in the order of the text; its range reaches to the next way or the end. */
export function blocks(document: PromptDocument): readonly TemplateBlock[] {
  const found: TemplateBlock[] = [];
  if (document.template.program) collect(document, document.template.program, 0, found);
  return found;
}

function collect(document: PromptDocument, program: Program, depth: number, found: TemplateBlock[]): void {
  for (const statement of program.statements) {
    if (statement.kind === 'block') collectBlock(document, statement, depth, found);
    if ((statement.kind === 'partial' || statement.kind === 'inline') && statement.program) {
      collect(document, statement.program, depth, found);
    }
  }
}

function collectBlock(document: PromptDocument, block: Block, depth: number, found: TemplateBlock[]): void {
  const { call, program, inverse } = block;
  const isChoice = call.helper === undefined || blockHelpers.has(call.helper);
  const label = labelOf(document, block);
  const branches = [program, inverse].filter((branch) => branch !== undefined);
  branches.sort((left, right) => left.start - right.start);
  for (const branch of branches) {
    if (isChoice && !branch.isChain) {
      const { start, end } = branch;
      found.push({ kind: kindOf(block, branch), label, key: `${document.path}:${start}`, depth, start, end });
    }
    collect(document, branch.program, branch.isChain ? depth : depth + 1, found);
  }
}

function kindOf(block: Block, branch: Branch): TemplateBlock['kind'] {
  if (branch.start !== block.start) return 'else';
  if (branch === block.inverse) return 'inverse';
  switch (block.call.helper) {
    case 'if':
    case 'unless':
    case 'each':
    case 'with':
    case 'ifEquals':
    case 'unlessEquals':
      return block.call.helper;
    default:
      return 'section';
  }
}

function labelOf({ source }: PromptDocument, { call }: Block): string {
  if (call.helper === undefined) return call.path.original;
  const ends = [...call.params, ...call.hash].map(({ end }) => end);
  return source.slice(call.path.end, Math.max(call.path.end, ...ends)).trim();
}
