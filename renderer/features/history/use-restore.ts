import { useActions, useApp } from '../../stores/app-context.tsx';
import { proposedPaths } from '../../stores/proposals-store.ts';
import { dateWords } from '../../text/dates.ts';
import { text } from '../../text/en.ts';
import { type RestoreWords, restoreNotes } from './restore-notes.ts';
import type { Version } from './use-versions.ts';

/**
 * Makes a version's words the edit of a prompt and opens the drawer, filled in. An edit that is there is kept aside
 * first; where that fails, nothing is done and it is told.
 */
export function useRestore(path: string, title: string, versions: readonly Version[]) {
  const { discard, takeBack, change, select, tell } = useActions();
  const { stores, notes } = useApp();

  const wordsOf = ({ at }: Version): RestoreWords => {
    const day = dateWords(at);
    return { title: text.history.restoreTitle(title, day), why: text.history.restoreWhy(day) };
  };

  return async (version: Version, words: string): Promise<void> => {
    const draftNow = () => stores.project.getState().drafts.get(path);
    const before = draftNow();
    const isOther = before !== undefined && before.text !== words;
    if (isOther) {
      await discard(path);
      if (draftNow() !== undefined) return;
    }
    const { project } = stores.project.getState();
    if (project === undefined) return;
    const number = proposedPaths(stores.proposals.getState()).get(path) ?? null;
    const written = restoreNotes(notes.read(project.place, number), wordsOf(version), versions.map(wordsOf));
    notes.write(project.place, number, written);
    if (!isOther) change([{ path, text: words }], { message: text.history.restored });
    else {
      change([{ path, text: words }]);
      tell(text.history.restoredAside, 'info', {
        label: text.history.takeBack,
        run: () => void takeBack(path),
      });
    }
    select({ screen: 'editor', path, example: undefined, highlight: undefined, openPropose: true });
  };
}
