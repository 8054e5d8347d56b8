import { mergeText } from '../../shared/proposal/merge-text.ts';
import { baseText, type Draft, type ProjectState } from './project-store.ts';

/** What happened to the edits that somebody else's changes met. */
export interface Settled {
  readonly state: ProjectState;
  /** Files whose edit now holds both changes, with the edit as it was before. */
  readonly joined: readonly (readonly [path: string, before: Draft])[];
}

/**
 * Puts somebody else's changes and the edits made here together, in every file where the two do not meet. Files where
 * they do, files that were made or deleted, and those that `isApart` names stay marked: the creator decides.
 */
export function settleOutside(state: ProjectState, isApart: (path: string) => boolean): Settled {
  const drafts = new Map(state.drafts);
  const changedOutside = new Set(state.changedOutside);
  const joined: (readonly [string, Draft])[] = [];
  for (const path of state.changedOutside) {
    const draft = state.drafts.get(path);
    const theirs = baseText(state.files, path);
    if (draft === undefined) changedOutside.delete(path);
    if (isApart(path) || draft?.text == null || draft.base === null || theirs === null) continue;
    const merged = mergeText(draft.base, draft.text, theirs);
    if (merged.kind === 'conflict') continue;
    changedOutside.delete(path);
    joined.push([path, draft]);
    if (merged.text === theirs) drafts.delete(path);
    else drafts.set(path, { text: merged.text, base: theirs });
  }
  return joined.length === 0 && changedOutside.size === state.changedOutside.size
    ? { state, joined }
    : { state: { ...state, drafts, changedOutside }, joined };
}

/** The state with the edit of a file put in place as it is, and the file marked when it differs from the edit's base. */
export function withDraft(state: ProjectState, path: string, draft: Draft | undefined): ProjectState {
  const drafts = new Map(state.drafts);
  const changedOutside = new Set(state.changedOutside);
  const now = baseText(state.files, path);
  changedOutside.delete(path);
  if (draft === undefined || draft.text === now) drafts.delete(path);
  else {
    drafts.set(path, draft);
    if (draft.base !== now) changedOutside.add(path);
  }
  return { ...state, drafts, changedOutside };
}
