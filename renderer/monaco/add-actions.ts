import { type editor, KeyCode, KeyMod } from 'monaco-editor/editor';
import type { EditorText } from './text.ts';

/** What the editor's own keys do. */
export interface KeyActions {
  readonly insert: () => void;
  /** @param offset where the cursor is */
  readonly openPassage: (offset: number) => void;
  readonly showPassage: (offset: number) => void;
}

/** Gives an editor its own keys: Ctrl+I puts something in, F12 opens a shared passage, Alt+F12 shows it in place. */
export function addActions(
  target: editor.IStandaloneCodeEditor,
  words: EditorText,
  { insert, openPassage, showPassage }: KeyActions,
): void {
  const atCursor = (act: (offset: number) => void) => (): void => {
    const position = target.getPosition();
    const offset = position && target.getModel()?.getOffsetAt(position);
    if (typeof offset === 'number') act(offset);
  };
  target.addAction({
    id: 'galley.insert',
    label: words.insert,
    keybindings: [KeyMod.CtrlCmd | KeyCode.KeyI],
    run: insert,
  });
  target.addAction({
    id: 'galley.openPassage',
    label: words.openPassage,
    keybindings: [KeyCode.F12],
    run: atCursor(openPassage),
  });
  target.addAction({
    id: 'galley.showPassage',
    label: words.showPassage,
    keybindings: [KeyMod.Alt | KeyCode.F12],
    run: atCursor(showPassage),
  });
}
