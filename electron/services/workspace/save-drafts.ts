import type { EventOf, OutputOf } from '../../../shared/ipc/api.ts';
import type { SaveRefusal } from '../../../shared/ipc/save-refusals.ts';
import { saveDraft } from '../journal/save-draft.ts';
import type { Log } from '../log.ts';
import { parseProjectPath } from './project-path.ts';
import { noteSaved, type ProjectState } from './project-state.ts';

/** What saving needs beside the project. */
export interface SaveNeeds {
  readonly log: Log;
  readonly changed: (event: EventOf<'projects.changed'>) => void;
}

/**
 * Writes drafts into the project's folder, file by file; one that is refused does not hold up the others and keeps its
 * draft. A draft ends only when its file is on the disk; should that fail, it is found to be saved at the next start.
 */
export async function saveDrafts(
  state: ProjectState,
  paths: readonly string[],
  { log, changed }: SaveNeeds,
): Promise<OutputOf<'drafts.save-to-folder'>> {
  const { folder } = state.source;
  const saved: string[] = [];
  const refused: { path: string; code: SaveRefusal; detail?: string }[] = [];
  for (const path of new Set(paths)) {
    const safe = parseProjectPath(path);
    const draft = safe && state.journal.drafts().get(safe);
    if (!safe || !draft || folder === undefined) {
      refused.push({ path, code: reasonNot(safe, draft) });
      continue;
    }
    const result = await saveDraft(folder, draft);
    if (!result.ok) {
      log.write('warning', 'save.refused', { code: result.code });
      refused.push({ path, code: result.code, ...(result.detail ? { detail: result.detail } : {}) });
      continue;
    }
    noteSaved(state, safe, [draft.base, draft.text], result.text);
    // A deleted file's text is still in its draft: that one is kept aside.
    const ended = await (draft.text === null ? state.journal.giveUp(safe) : state.journal.remove(safe));
    if (!ended.ok) log.write('warning', 'save.draft-stays', { code: ended.code });
    saved.push(path);
    if (result.text !== draft.text && result.text !== null)
      changed({ id: state.id, gone: false, files: [[path, { text: result.text }]] });
  }
  return { saved, refused };
}

function reasonNot(path: unknown, draft: unknown): SaveRefusal {
  if (!path) return 'bad-path';
  return draft ? 'no-folder' : 'no-draft';
}
