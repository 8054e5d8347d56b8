import { wantedText } from '../journal/save-draft.ts';
import { type ProjectState, textIn } from './project-state.ts';

/**
 * Ends the drafts whose text is already in the folder: a save that was cut off after the file was written, or somebody
 * else who wrote the same. The text of a deleted file is kept aside with its draft.
 */
export async function settleDrafts(state: ProjectState): Promise<void> {
  const { journal, files } = state;
  for (const draft of [...journal.drafts().values()]) {
    const content = files.get(draft.path);
    const isUnknown = content !== undefined && 'refused' in content;
    if (isUnknown || wantedText(draft) !== textIn(state, draft.path)) continue;
    await (draft.text === null ? journal.giveUp(draft.path) : journal.remove(draft.path));
  }
}
