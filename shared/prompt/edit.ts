import type { Range } from './range.ts';

/** A change of a text: what stands in the range is replaced. */
export interface Edit extends Range {
  readonly text: string;
}

/** What making edits yields. */
export type EditResult =
  | { readonly ok: true; readonly source: string }
  | { readonly ok: false; readonly code: 'overlap' | 'out-of-range'; readonly edit: Edit };

/** A text with one range replaced; everything else stays as it is. The range must lie within the text. */
export function replaceRange(source: string, range: Range, text: string): string {
  return source.slice(0, range.start) + text + source.slice(range.end);
}

/**
 * Makes several edits at once; all ranges are into the text as it was. Edits that overlap are refused. Two insertions
 * at one place are made in the order in which they are given.
 */
export function applyEdits(source: string, edits: readonly Edit[]): EditResult {
  const ordered = [...edits].sort((left, right) => left.start - right.start || left.end - right.end);
  let result = '';
  let last = 0;
  for (const edit of ordered) {
    if (edit.start < 0 || edit.end < edit.start || edit.end > source.length) {
      return { ok: false, code: 'out-of-range', edit };
    }
    if (edit.start < last) return { ok: false, code: 'overlap', edit };
    result += source.slice(last, edit.start) + edit.text;
    last = edit.end;
  }
  return { ok: true, source: result + source.slice(last) };
}
