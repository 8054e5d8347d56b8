import type { PromptDocument } from '../../shared/prompt/document.ts';
import type { Range } from '../../shared/prompt/range.ts';
import type { EditorText } from './text.ts';
import type { RawPiece } from './tree-pieces.ts';

const helpers: ReadonlySet<string> = new Set([
  'else',
  'history',
  'this',
  'json',
  'log',
  'lookup',
  'media',
  'section',
]);

/**
 * The tags of a template that could not be read whose meaning is plain without its tree: `{{name}}`, `{{role "user"}}`,
 * `{{history}}`, `{{> name}}` and comments. Those at the fault stay as they are written, and so do all blocks.
 */
export function roughPieces(
  { source, template: { problem } }: PromptDocument,
  tags: readonly Range[],
  text: EditorText,
): readonly RawPiece[] {
  return tags.flatMap((tag) => {
    const isAtFault = problem !== undefined && tag.start < problem.end && problem.start < tag.end;
    const piece = isAtFault ? undefined : roughPiece(source, tag, text);
    return piece ? [piece] : [];
  });
}

function roughPiece(source: string, tag: Range, text: EditorText): RawPiece | undefined {
  const words = source.slice(tag.start, tag.end);
  if (/^\{\{~?!/.test(words)) return { kind: 'comment', ...tag, depth: 0 };
  if (/^\{\{\s*history\s*\}\}$/.test(words))
    return { kind: 'history', ...tag, label: text.history, depth: 0 };
  const role = /^\{\{\s*role\s+["'](\w+)["']\s*\}\}$/.exec(words)?.[1];
  if (role !== undefined) return { kind: 'role', ...tag, name: role, depth: 0 };
  const passage = /^\{\{>\s*([\w./-]+)\s*\}\}$/.exec(words)?.[1];
  const name = /^\{\{\s*([\p{L}_][\p{L}\p{N}_.-]*)\s*\}\}$/u.exec(words)?.[1];
  const kind = passage === undefined ? 'fill-in' : 'passage';
  const shownName = passage ?? name;
  if (shownName === undefined || (kind === 'fill-in' && helpers.has(shownName))) return undefined;
  const start = tag.start + words.indexOf(shownName);
  return { kind, ...tag, shown: { start, end: start + shownName.length }, name: shownName, depth: 0 };
}
