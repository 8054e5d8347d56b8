import { editor, KeyCode, Range, Selection } from 'monaco-editor/editor';
import { deleteAnswer, restingPlace } from './guard.ts';
import type { VisualModel } from './visual-model.ts';

/**
 * Makes chips act as one character and keeps cursors and deletions off what the visual view hides.
 * @param current the visual model of the editor's text as it is now; nothing while the source is shown
 */
export function guardCursors(
  target: editor.IStandaloneCodeEditor,
  current: () => VisualModel | undefined,
): void {
  let last = 0;
  target.onDidChangeCursorSelection(({ selection, secondarySelections, reason }) => {
    const model = target.getModel();
    const visual = model && upToDate(model, current());
    if (!model || !visual || reason === editor.CursorChangeReason.ContentFlush) return;
    const rest = (line: number, column: number): number =>
      restingPlace(visual, model.getOffsetAt({ lineNumber: line, column }), last);
    const all = [selection, ...secondarySelections];
    const rested = all.map((one) => {
      const anchor = model.getPositionAt(rest(one.selectionStartLineNumber, one.selectionStartColumn));
      const active = model.getPositionAt(rest(one.positionLineNumber, one.positionColumn));
      return new Selection(anchor.lineNumber, anchor.column, active.lineNumber, active.column);
    });
    last = model.getOffsetAt(rested[0]?.getPosition() ?? selection.getPosition());
    if (rested.some((one, index) => !one.equalsSelection(all[index] ?? one))) target.setSelections(rested);
  });

  target.onKeyDown((event) => {
    const isBack = event.keyCode === KeyCode.Backspace;
    if (!isBack && event.keyCode !== KeyCode.Delete) return;
    const model = target.getModel();
    const visual = model && upToDate(model, current());
    const selections = target.getSelections() ?? [];
    const [selection] = selections;
    if (!model || !visual || !selection?.isEmpty() || selections.length > 1) return;
    const offset = model.getOffsetAt(selection.getPosition());
    const answer = deleteAnswer(visual, offset, isBack ? 'back' : 'forward');
    if (answer.kind === 'allow') return;
    event.preventDefault();
    event.stopPropagation();
    if (answer.kind === 'block') return;
    const { start, end } = answer.range;
    target.setSelection(Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end)));
  });
}

/** While a long text is typed in, its visual model may be a moment behind, and its offsets mean nothing. */
function upToDate(model: editor.ITextModel, visual: VisualModel | undefined): VisualModel | undefined {
  return visual?.lines.length === model.getValueLength() ? visual : undefined;
}
