import { editor, Range, Uri } from 'monaco-editor/editor';
import { languageId } from './language.ts';
import { minimalEdit } from './minimal-edit.ts';

const models = new Map<string, editor.ITextModel>();
const viewStates = new Map<string, editor.ICodeEditorViewState>();

let openProject: string | undefined;

/**
 * The model of a file, made with `text` at first use and kept, so that its undo survives showing other files. Those of
 * another project are forgotten.
 */
export function modelOf(project: string | undefined, path: string, text: string): editor.ITextModel {
  if (project !== openProject) forgetModels();
  openProject = project;
  const known = models.get(path);
  if (known) return known;
  const model = editor.createModel(text, languageId, Uri.from({ scheme: 'galley', path: `/${path}` }));
  models.set(path, model);
  return model;
}

/** The file's text with its own line ends and byte order mark. */
export function textOf(model: editor.ITextModel): string {
  return model.getValue(undefined, true);
}

/**
 * Changes a model to a text from elsewhere in one smallest step, which can be undone; cursors outside of it stay. A text
 * that differs only in its line ends is the same: Monaco has one kind in a file.
 */
export function replaceText(model: editor.ITextModel, text: string): void {
  const wanted = text.replace(/^\ufeff/, '').replace(/\r\n|\r|\n/g, model.getEOL());
  const edit = minimalEdit(model.getValue(), wanted);
  if (!edit) return;
  const range = Range.fromPositions(model.getPositionAt(edit.start), model.getPositionAt(edit.end));
  model.pushStackElement();
  model.pushEditOperations(null, [{ range, text: edit.text }], () => null);
  model.pushStackElement();
}

/** Where the cursor and the scroll position of a file were. */
export function viewStateOf(path: string): editor.ICodeEditorViewState | undefined {
  return viewStates.get(path);
}

/** Keeps where the cursor and the scroll position of a file are. */
export function keepViewState(path: string, state: editor.ICodeEditorViewState | null): void {
  if (state) viewStates.set(path, state);
}

/** Forgets the files and their undo. An editor that shows one of them is left without a text. */
function forgetModels(): void {
  for (const model of models.values()) model.dispose();
  models.clear();
  viewStates.clear();
}
