import type { editor } from 'monaco-editor/editor';
import type { EditorState } from './editor-state.ts';
import { modelOf, replaceText, textOf } from './models.ts';
import { tellProviders } from './providers.ts';
import { type Reading, readModel } from './reading.ts';

/** How many texts that were told and have not come back are remembered. */
const remembered = 50;

/** A file in an editor: its text, what is known of it, and the exchange of its text with the rest of the app. */
export interface OpenFile {
  readonly model: editor.ITextModel;
  readonly reading: Reading;
  /** Takes over a text that another part of the app made. What comes back late of what was typed here is not that. */
  receive(text: string): void;
  close(): void;
}

/** Who is told of what. */
export interface FileListener {
  /** The text was changed in the editor. */
  typed(text: string): void;
  /** The visual model is another one. */
  read(): void;
  /** Any change, after `read`. */
  changed(event: editor.IModelContentChangedEvent): void;
}

/**
 * Opens a file with the text that the app has of it.
 * @param current what the editor shows now, for completion and hover
 */
export function openFile(current: () => EditorState, listener: FileListener): OpenFile {
  const { path, text, base, project, words } = current();
  const model = modelOf(project, path, base ?? text);
  replaceText(model, text);
  const reading = readModel(path, model, words, listener.read);
  /** Texts that were told and have not come back yet. */
  let told: readonly string[] = [];
  let isReceiving = false;
  const subscription = model.onDidChangeContent((event) => {
    reading.follow(event);
    listener.changed(event);
    if (isReceiving) return;
    const value = textOf(model);
    told = [...told, value].slice(-remembered);
    listener.typed(value);
  });
  const forget = tellProviders(model, () => ({
    document: reading.document(),
    visual: reading.visual(),
    fillIns: current().fillIns,
    passages: current().passages ?? [],
    text: words,
  }));

  return {
    model,
    reading,
    receive(next) {
      const index = told.indexOf(next);
      told = index < 0 ? [] : told.slice(index + 1);
      if (index >= 0) return;
      isReceiving = true;
      replaceText(model, next);
      isReceiving = false;
    },
    close() {
      subscription.dispose();
      reading.dispose();
      forget();
    },
  };
}
