import type { OutputOf } from '../../../shared/ipc/api.ts';
import type { Envelope } from '../../../shared/ipc/errors.ts';
import { done, refused } from '../bridge/answer.ts';
import type { Draft } from '../journal/draft.ts';
import { wantedText } from '../journal/save-draft.ts';
import { ipcCodeOf } from '../system-error.ts';
import { parseProjectPath } from './project-path.ts';
import { type ProjectState, rebase } from './project-state.ts';

/** An edit as the page tells it. */
export interface Edit {
  readonly path: string;
  readonly text: string | null;
  readonly base: string | null;
}

/** Keeps an edit in the journal. An edit that leads back to the text that it began from ends the draft. */
export async function writeDraft(
  state: ProjectState,
  { path, text, base }: Edit,
  now: Date,
): Promise<Envelope<OutputOf<'drafts.write'>>> {
  const safe = parseProjectPath(path);
  if (!safe) return refused('bad-path', path);
  const draft: Draft = { path: safe, text, base: rebase(state, safe, base), editedAt: now.toISOString() };
  const result =
    wantedText(draft) === draft.base ? await state.journal.remove(safe) : await state.journal.write(draft);
  return result.ok ? done({ editedAt: draft.editedAt }) : refused(ipcCodeOf(result.code), result.code);
}

/** Gives up the edit of a file. Its text is kept aside until the next edit of the same file is given up. */
export async function discardDraft(state: ProjectState, path: string): Promise<Envelope<null>> {
  const safe = parseProjectPath(path);
  if (!safe) return refused('bad-path', path);
  const result = await state.journal.giveUp(safe);
  return result.ok ? done(null) : refused(ipcCodeOf(result.code), result.code);
}
