import { text } from '../text/en.ts';
import type { Tell } from './draft-actions.ts';
import type { DraftWriter } from './draft-writer.ts';
import { createEditHistory } from './edit-history.ts';
import { currentText, type ProjectStore, withText } from './project-store.ts';

/** A file's new text; null deletes the file. */
export interface NewText {
  readonly path: string;
  readonly text: string | null;
}

/** How a change made by a form or a button is told. */
export interface ChangeWish {
  /** Said in a message that offers to take the change back; without it, nothing is said. */
  readonly message?: string;
  /** What is being typed: changes of one part that follow one another are taken back together. */
  readonly part?: string;
}

/** Changes by forms and buttons, which can be taken back. */
export type Changes = ReturnType<typeof createChanges>;

/** Makes them over the open project's drafts. */
export function createChanges(project: ProjectStore, drafts: Pick<DraftWriter, 'note'>, tell: Tell) {
  const history = createEditHistory();
  const textOf = (path: string) => currentText(project.getState(), path) ?? null;

  function write(texts: readonly NewText[]): void {
    project.setState((state) =>
      texts.reduce((now, { path, text: next }) => withText(now, path, next), state),
    );
    for (const { path } of texts) drafts.note(path);
  }

  /** Takes a step back, or the newest one, and says so. */
  function undoChange(step?: number): void {
    const result = history.takeBack(textOf, step);
    if (result.kind === 'nothing') tell(text.changes.nothing);
    else if (result.kind === 'later-edits') tell(text.changes.later(result.path), 'error');
    else {
      write(result.changes.map(({ path, before }) => ({ path, text: before })));
      tell(text.changes.takenBack);
    }
  }

  return {
    undoChange,
    clearHistory: history.clear,
    /** Changes files together, as one step that can be taken back. */
    change: (texts: readonly NewText[], { message, part }: ChangeWish = {}) => {
      const changes = texts
        .map(({ path, text: after }) => ({ path, before: textOf(path), after }))
        .filter(({ before, after }) => before !== after);
      if (changes.length === 0) return;
      const step = history.note(changes, part);
      write(texts);
      if (message === undefined) return;
      tell(message, 'info', { label: text.changes.takeBack, run: () => undoChange(step) });
    },
  };
}
