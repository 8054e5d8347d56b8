import { useApp } from '../../stores/app-context.tsx';
import { currentText } from '../../stores/project-store.ts';
import { text } from '../../text/en.ts';
import { filesOfPrompt } from './files-of-prompt.ts';
import { withTitle } from './new-prompt-text.ts';

/** What the library changes: each as a draft that can be taken back. */
export function useLibraryEdits() {
  const { actions, stores } = useApp();
  const { change, select, tell } = actions;

  return {
    /** Adds a file and shows it. */
    add: (path: string, source: string, title: string) => {
      change([{ path, text: source }], { message: text.library.added(title) });
      select({ screen: 'editor', path, example: undefined, highlight: undefined });
    },
    rename: (path: string, title: string) => {
      const source = currentText(stores.project.getState(), path);
      const edited = source === undefined ? undefined : withTitle(source, path, title);
      if (edited === undefined) tell(text.library.notRenamed, 'error');
      else change([{ path, text: edited }], { message: text.library.renamed });
    },
    /** Deletes a prompt with what belongs to it alone, or a shared passage. */
    remove: (path: string, title: string) => {
      const { snapshot } = stores.check.getState();
      const files =
        snapshot === undefined ? [path] : filesOfPrompt(snapshot, stores.project.getState(), path);
      change(
        files.map((file) => ({ path: file, text: null })),
        { message: text.library.removed(title) },
      );
      const next = snapshot?.prompts.find((prompt) => prompt.path !== path);
      select({ path: next?.path, example: undefined, highlight: undefined });
    },
    /** Takes deleted files back as they were. */
    restore: (paths: readonly string[]) => {
      const { files, drafts } = stores.project.getState();
      const texts = paths.map((path) => {
        const file = files.get(path);
        const live = file !== undefined && 'text' in file ? file.text : null;
        return { path, text: live ?? drafts.get(path)?.base ?? null };
      });
      change(texts, { message: text.changes.takenBack });
    },
  };
}
