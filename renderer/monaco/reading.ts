import type { editor } from 'monaco-editor/editor';
import type { PromptDocument } from '../../shared/prompt/document.ts';
import { parseDocument } from '../../shared/prompt/parse-document.ts';
import { afterPlainEdit } from './plain-edit.ts';
import { readableDocument } from './readable.ts';
import type { EditorText } from './text.ts';
import { type VisualModel, visualModel } from './visual-model.ts';

/** A text whose reading takes longer than this is read when the typing pauses. In milliseconds. */
const slowReading = 6;

/** How long a pause is. In milliseconds. */
const pause = 60;

/** What is known of an editor's text. Words that cannot change a template's meaning are followed without reading it. */
export interface Reading {
  /** The document as it is now, read if need be. */
  document(): PromptDocument;
  /** The visual model; a moment behind while a long text is typed in. */
  visual(): VisualModel;
  /** Takes note of a change of the model. */
  follow(event: editor.IModelContentChangedEvent): void;
  dispose(): void;
}

/**
 * Reads a model's text, and again when it changes.
 * @param onRead called when the visual model is another one than can be had by moving what is shown
 */
export function readModel(
  path: string,
  model: editor.ITextModel,
  text: EditorText,
  onRead: () => void,
): Reading {
  let source = model.getValue();
  let readAt = -1;
  let cost = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let document = read();
  let visual = visualModel(readableDocument(document), text);

  return {
    document: () => {
      if (readAt !== model.getVersionId()) document = read();
      return document;
    },
    visual: () => visual,
    follow({ changes }) {
      const [change] = changes;
      const before = source;
      source = model.getValue();
      const moved =
        changes.length === 1 && change && document.template.program && timer === undefined
          ? afterPlainEdit(visual, before, {
              start: change.rangeOffset,
              length: change.rangeLength,
              text: change.text,
            })
          : undefined;
      if (moved) visual = moved;
      else if (cost < slowReading) show();
      else {
        clearTimeout(timer);
        timer = setTimeout(show, pause);
      }
    },
    dispose: () => clearTimeout(timer),
  };

  function read(): PromptDocument {
    const start = performance.now();
    const found = parseDocument(path, source);
    cost = performance.now() - start;
    readAt = model.getVersionId();
    return found;
  }

  function show(): void {
    clearTimeout(timer);
    timer = undefined;
    document = read();
    visual = visualModel(readableDocument(document), text);
    onRead();
  }
}
