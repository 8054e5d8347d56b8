import type { AnsweredAsk } from '../../../shared/answers/build-run.ts';
import { recordingChange } from '../../../shared/answers/recording-change.ts';
import type { OutputOf } from '../../../shared/ipc/api.ts';
import type { Envelope } from '../../../shared/ipc/errors.ts';
import { done, refused } from '../bridge/answer.ts';
import { ipcCodeOf } from '../system-error.ts';
import { parseProjectPath } from '../workspace/project-path.ts';
import { type ProjectState, textIn } from '../workspace/project-state.ts';
import { writeDraft } from '../workspace/write-draft.ts';
import type { WaitingAnswers } from './waiting-answers.ts';

type Decided = OutputOf<'answers.decide'>;

/**
 * Ends the waiting of some answers. Used ones become an edit of the file of recorded answers, which is on the disk
 * before they stop waiting: they travel with a proposal as any edit does. Others are dropped whole.
 */
export async function decideAnswers(
  state: ProjectState,
  waiting: WaitingAnswers,
  keys: ReadonlySet<string>,
  what: 'use' | 'keep',
  version: string,
  now: Date,
): Promise<Envelope<Decided>> {
  const { key: project } = state.source;
  const chosen = (await waiting.list(project)).filter(({ ask }) => keys.has(ask.key));
  const edits: Decided['edits'] = [];
  const failed: Decided['failed'] = [];
  if (what === 'use') {
    for (const answered of chosen) {
      const edit = await takeInto(state, answered, version, now);
      if ('code' in edit) failed.push({ key: answered.ask.key, code: edit.code });
      else edits.push(edit);
    }
  }
  const left = new Set(failed.map(({ key }) => key));
  const decided = chosen.map(({ ask }) => ask.key).filter((key) => !left.has(key));
  const removed = await waiting.remove(project, new Set(decided));
  // The same answers again would change nothing: a run that a file holds is not added twice.
  return removed.ok || what === 'use'
    ? done({ edits, failed })
    : refused(ipcCodeOf(removed.code), removed.code);
}

async function takeInto(
  state: ProjectState,
  answered: AnsweredAsk,
  version: string,
  now: Date,
): Promise<Decided['edits'][number] | { readonly code: string }> {
  const path = parseProjectPath(answered.ask.recordingPath);
  if (path === undefined) return { code: 'unsafe-path' };
  const draft = state.journal.drafts().get(path);
  const base = draft === undefined ? textIn(state, path) : draft.base;
  const text = (draft === undefined ? base : draft.text) ?? undefined;
  const change = recordingChange(answered, text, `galley/${version}`);
  if (!change.ok) return { code: change.code };
  const written = await writeDraft(state, { path, text: change.text, base }, now);
  return written.ok ? { path, text: change.text, base } : { code: written.error.code };
}
