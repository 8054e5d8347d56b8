import type { Range } from './range.ts';
import type { RawExpression, RawPath } from './raw-template.ts';
import { TemplateFault } from './template-fault.ts';

/** A part of a name as the grammar gives it; `original` still has its brackets. */
export interface PathSegment {
  readonly part: string;
  readonly original: string;
  readonly separator?: string;
}

/** A name from its parts. Throws `TemplateFault` for one that cannot be looked up. */
export function rawPath(data: boolean, segments: readonly PathSegment[], loc: Range): RawPath {
  let original = data ? '@' : '';
  let depth = 0;
  const parts: string[] = [];
  for (const { part, original: written, separator } of segments) {
    original += (separator ?? '') + part;
    if (separator === '.#') throw new TemplateFault({ kind: 'bad-path', path: original }, loc);
    const isOperator = written === part && (part === '..' || part === '.' || part === 'this');
    if (!isOperator) parts.push(part);
    else if (parts.length > 0) throw new TemplateFault({ kind: 'bad-path', path: original }, loc);
    else if (part === '..') depth++;
  }
  return { type: 'PathExpression', data, depth, parts, original, loc };
}

/** How a name is spelt, without brackets: by this Handlebars compares an opening with its closing. */
export function originalOf(expression: RawExpression): unknown {
  if (expression.type === 'PathExpression') return expression.original;
  return expression.type === 'SubExpression' ? undefined : expression.value;
}

/** Throws `TemplateFault` when a block is closed under another name than it was opened. */
export function matchNames(open: RawExpression, close: unknown, range: Range): void {
  if (originalOf(open) === close) return;
  throw new TemplateFault(
    { kind: 'close-mismatch', open: String(originalOf(open)), close: String(close), openAt: open.loc.start },
    range,
  );
}
