import { type editor, Range } from 'monaco-editor/editor';
import { minimalEdit } from './minimal-edit.ts';
import { textOf } from './models.ts';

// A part of the editor that `features.ts` brings; only the editor's public types leave it out.
interface SnippetController extends editor.IEditorContribution {
  insert(
    snippet: string,
    options: { readonly undoStopBefore: boolean; readonly undoStopAfter: boolean },
  ): void;
}

/**
 * Puts a snippet in at the cursor, or in the place of the selection, in one step that can be undone.
 * @param also makes another change of the whole text in the same step; nothing when it cannot
 * @returns whether all of it was done
 */
export function insertSnippet(
  target: editor.IStandaloneCodeEditor,
  snippet: string,
  also: (text: string) => string | undefined = (text) => text,
): boolean {
  const model = target.getModel();
  // See `SnippetController`.
  const controller = target.getContribution('snippetController2') as SnippetController | null;
  if (!model || !controller) return false;
  controller.insert(snippet, { undoStopBefore: true, undoStopAfter: false });
  const wanted = also(textOf(model));
  if (wanted !== undefined) changeTo(model, wanted);
  target.pushUndoStop();
  target.focus();
  return wanted !== undefined;
}

/** Like `replaceText`, as a part of the step that is being made. */
function changeTo(model: editor.ITextModel, wanted: string): void {
  const edit = minimalEdit(model.getValue(), wanted.replace(/^\ufeff/, ''));
  if (!edit) return;
  const range = Range.fromPositions(model.getPositionAt(edit.start), model.getPositionAt(edit.end));
  model.pushEditOperations(null, [{ range, text: edit.text }], () => null);
}
