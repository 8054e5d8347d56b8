import { createStore } from 'zustand/vanilla';
import type { OutputOf } from '../../shared/ipc/api.ts';
import type { IpcError } from '../../shared/ipc/errors.ts';
import type { FileContent } from '../../shared/project/file-content.ts';
import type { DraftText } from '../engine/engine-message.ts';

/** An open project as the services describe it. */
export type OpenedProject = OutputOf<'projects.open'>;

/** An edit that is kept and not yet in the project's folder. */
export interface Draft {
  /** null: the file is to be deleted. */
  readonly text: string | null;
  /** The text that the edit began from; null: the file is new. */
  readonly base: string | null;
}

/** How safe the last edit is. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly error: IpcError };

/** The open project: its files as they are without drafts, and the drafts over them. */
export interface ProjectState {
  readonly status: 'none' | 'opening' | 'open' | 'failed';
  readonly error?: IpcError | undefined;
  /** The address that could not be opened. */
  readonly failedAddress?: string | undefined;
  readonly project?: Pick<OpenedProject, 'id' | 'kind' | 'name' | 'place'> | undefined;
  readonly files: ReadonlyMap<string, FileContent>;
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly save: SaveState;
  /** Files that somebody else changed while they are edited here. */
  readonly changedOutside: ReadonlySet<string>;
  /** Files of which a text was kept aside, with the time of its last edit. */
  readonly keptAside: ReadonlyMap<string, string>;
  /** The project's folder is gone. */
  readonly isGone: boolean;
}

const nothingOpen: ProjectState = {
  status: 'none',
  files: new Map(),
  drafts: new Map(),
  save: { kind: 'saved' },
  changedOutside: new Set(),
  keptAside: new Map(),
  isGone: false,
};

/** Makes the store of the open project. */
export function createProjectStore() {
  return createStore<ProjectState>(() => nothingOpen);
}

/** The store of the open project. */
export type ProjectStore = ReturnType<typeof createProjectStore>;

/** The state right after a project was opened. */
export function openedState(opened: OpenedProject): ProjectState {
  const { id, kind, name, place, keptAside } = opened;
  const files: ProjectState['files'] = new Map(opened.files);
  const drafts = new Map(opened.drafts.map(({ path, text, base }) => [path, { text, base }]));
  return {
    ...nothingOpen,
    status: 'open',
    project: { id, kind, name, place },
    files,
    drafts,
    // Somebody may have changed a file while Galley was closed.
    changedOutside: new Set(
      [...drafts].flatMap(([path, { base }]) => (baseText(files, path) === base ? [] : [path])),
    ),
    keptAside: new Map(keptAside.map(({ path, at }) => [path, at])),
  };
}

/** The state while a project is opened, or when that failed. */
export function closedState(
  status: 'none' | 'opening' | 'failed',
  error?: IpcError,
  failedAddress?: string,
): ProjectState {
  return { ...nothingOpen, status, error, failedAddress };
}

/** The text of a file as it is edited here; undefined when there is no such file, or it cannot be read. */
export function currentText(
  { files, drafts }: Pick<ProjectState, 'files' | 'drafts'>,
  path: string,
): string | undefined {
  const draft = drafts.get(path);
  if (draft !== undefined) return draft.text ?? undefined;
  return baseText(files, path) ?? undefined;
}

/** The text of a file without drafts; null when there is none. */
export function baseText(files: ReadonlyMap<string, FileContent>, path: string): string | null {
  const file = files.get(path);
  return file !== undefined && 'text' in file ? file.text : null;
}

/** The state with a file's new text. A text that is as it was before the edit leaves no draft. */
export function withText(state: ProjectState, path: string, text: string | null): ProjectState {
  const base = state.drafts.get(path)?.base ?? baseText(state.files, path);
  const drafts = new Map(state.drafts);
  if (text !== base && text !== baseText(state.files, path)) {
    drafts.set(path, { text, base });
    return { ...state, drafts };
  }
  drafts.delete(path);
  return {
    ...state,
    drafts,
    changedOutside: new Set([...state.changedOutside].filter((one) => one !== path)),
  };
}

/** The drafts as the engine takes them. */
export function draftTexts(drafts: ProjectState['drafts']): readonly DraftText[] {
  return [...drafts].map(([path, { text }]) => [path, text]);
}

/**
 * The state after files were changed by somebody else. A file that is edited here keeps its edit and is marked, unless
 * it was changed to just that.
 */
export function withOutsideChanges(
  state: ProjectState,
  changed: readonly (readonly [path: string, content: FileContent | null])[],
): ProjectState {
  const files = new Map(state.files);
  const drafts = new Map(state.drafts);
  const changedOutside = new Set(state.changedOutside);
  for (const [path, content] of changed) {
    if (content === null) files.delete(path);
    else files.set(path, content);
    const draft = drafts.get(path);
    if (draft === undefined) continue;
    const now = baseText(files, path);
    if (now === draft.text) drafts.delete(path);
    if (now === draft.text || now === draft.base) changedOutside.delete(path);
    else changedOutside.add(path);
  }
  return { ...state, files, drafts, changedOutside };
}
