import type { OutputOf } from '../../../shared/ipc/api.ts';
import type { Envelope } from '../../../shared/ipc/errors.ts';
import { done, refused } from '../bridge/answer.ts';
import type { Draft } from '../journal/draft.ts';
import { wantedText } from '../journal/save-draft.ts';
import { ipcCodeOf } from '../system-error.ts';
import { parseProjectPath } from './project-path.ts';
import { type ProjectState, rebase, textIn } from './project-state.ts';

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

/** Gives up the edit of a file. Its text is kept aside. */
export async function discardDraft(state: ProjectState, path: string): Promise<Envelope<null>> {
  const safe = parseProjectPath(path);
  if (!safe) return refused('bad-path', path);
  const result = await state.journal.giveUp(safe);
  return result.ok ? done(null) : refused(ipcCodeOf(result.code), result.code);
}

/** Keeps a text aside that is nowhere else, or soon will not be. */
export async function keepAside(
  state: ProjectState,
  { path, text, base }: Edit,
  now: Date,
): Promise<Envelope<OutputOf<'drafts.keep-aside'>>> {
  const safe = parseProjectPath(path);
  if (!safe) return refused('bad-path', path);
  const at = now.toISOString();
  const result = await state.journal.aside.write({ path: safe, text, base, editedAt: at });
  return result.ok ? done({ at }) : refused(ipcCodeOf(result.code), result.code);
}

/**
 * Makes the text that was kept aside last the edit of its file again; an edit that is there goes aside in its place.
 * `not-found` when nothing was kept.
 */
export async function takeBack(
  state: ProjectState,
  path: string,
  now: Date,
): Promise<Envelope<OutputOf<'drafts.take-back'>>> {
  const safe = parseProjectPath(path);
  if (!safe) return refused('bad-path', path);
  const { aside, drafts, giveUp, write } = state.journal;
  const kept = await aside.newest(safe);
  if (!kept) return refused('not-found', path);
  const draft: Draft = { ...wished(kept.draft, textIn(state, safe)), editedAt: now.toISOString() };
  if (drafts().has(safe)) {
    const ended = await giveUp(safe);
    if (!ended.ok) return refused(ipcCodeOf(ended.code), ended.code);
  }
  const written = await write(draft);
  if (!written.ok) return refused(ipcCodeOf(written.code), written.code);
  await aside.remove(kept);
  return done(draft);
}

/** Of a file that was deleted by an edit, and is gone, the text is wanted back and not the deletion. */
function wished(draft: Draft, now: string | null): Draft {
  return draft.text === null && now === null ? { ...draft, text: draft.base, base: null } : draft;
}
