import { lineOf } from './line-table.ts';
import { type EditorText, fill } from './text.ts';
import type { VisualModel } from './visual-model.ts';

/**
 * Where a place in the visual view is, for those who do not see it: its message, and whether it lies in words that no
 * example reaches.
 * @param coverage how many examples come to each way, by the keys of `model.pieces`
 */
export function whereabouts(
  model: VisualModel,
  offset: number,
  coverage: Readonly<Record<string, number>> | undefined,
  text: EditorText,
): string {
  const line = lineOf(model.lines, offset);
  const at = model.cards.findIndex(({ first, last }) => first <= line && line <= last);
  const card = model.cards[at];
  const place =
    card === undefined
      ? ''
      : fill(text.whereabouts, {
          role: text.roles[card.role],
          number: at + 1,
          count: model.cards.length,
        });
  return [place, unreachedAt(model, offset, coverage, text)].filter((words) => words !== '').join('. ');
}

/** The innermost way through the template around a place, when no example comes there. */
function unreachedAt(
  { pieces }: VisualModel,
  offset: number,
  coverage: Readonly<Record<string, number>> | undefined,
  text: EditorText,
): string {
  const open: { readonly label: string; readonly count: number | undefined }[] = [];
  for (const { kind, end, label = '', branch } of pieces) {
    if (end > offset) break;
    const count = branch === undefined ? undefined : coverage?.[branch];
    if (kind === 'close' || kind === 'else') open.pop();
    if (kind === 'open' || kind === 'else') open.push({ label, count });
  }
  const unreached = open.findLast(({ count }) => count === 0);
  return unreached ? `${unreached.label}: ${text.noExample}` : '';
}
