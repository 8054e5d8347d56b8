import type { BriefBlock } from './brief-blocks.ts';

/** A brief in two parts: what people wrote, and what was worked out. */
export interface FoldedBrief {
  readonly first: readonly BriefBlock[];
  readonly rest: readonly BriefBlock[];
  /** The headings of the rest. */
  readonly titles: readonly string[];
}

/** Sections with these headings are read first; `makeBrief` writes them. */
const readFirst = new Set([
  'What changed',
  'Why',
  'What people will notice',
  'To look at twice',
  'For a developer',
]);

/** Parts a brief at the first of its sections that was worked out; what begins without a heading is people's text. */
export function foldedBrief(blocks: readonly BriefBlock[]): FoldedBrief {
  const at = blocks.findIndex((block) => block.kind === 'heading' && !readFirst.has(block.text));
  const hasFirst = blocks.some((block) => block.kind === 'heading' && readFirst.has(block.text));
  if (at < 0 || !hasFirst) return { first: blocks, rest: [], titles: [] };
  const rest = blocks.slice(at).filter(({ kind }) => kind !== 'foot');
  const feet = blocks.slice(at).filter(({ kind }) => kind === 'foot');
  return {
    first: blocks.slice(0, at),
    rest: [...rest, ...feet],
    titles: rest.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])),
  };
}
