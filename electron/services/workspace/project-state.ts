import type { EventOf, OutputOf } from '../../../shared/ipc/api.ts';
import type { Envelope } from '../../../shared/ipc/errors.ts';
import type { FileContent } from '../../../shared/project/file-content.ts';
import { done } from '../bridge/answer.ts';
import type { Journal } from '../journal/journal.ts';
import type { SerialQueue } from '../serial-queue.ts';
import { changedFiles } from './changed-files.ts';
import type { ProjectPath } from './project-path.ts';
import type { Source, Watch } from './source.ts';

/** A project that is open. Everything that reads or changes it goes through its queue. */
export interface ProjectState {
  readonly id: string;
  /** Another one when the project is opened again with a login. */
  source: Source;
  readonly journal: Journal;
  readonly queue: SerialQueue;
  /** As they were when they were last read; never the drafts. */
  files: ReadonlyMap<string, FileContent>;
  /** Texts that were saved while somebody may still write from the text before: see `rebase`. */
  readonly saved: Map<ProjectPath, SavedText>;
  watch: Watch | undefined;
  isGone: boolean;
}

/** What was saved into a file, and the texts that a draft on top of it may still name as its base. */
export interface SavedText {
  readonly earlier: readonly (string | null)[];
  readonly text: string | null;
}

/** Reads the files again. Answers with those that changed since the last time. */
export function readAgain(state: ProjectState): Envelope<EventOf<'projects.changed'>['files']> {
  const result = state.source.read();
  state.isGone = !result.ok && (result.error.code === 'not-found' || result.error.code === 'not-a-folder');
  if (!result.ok) return result;
  const changed = changedFiles(state.files, result.value);
  state.files = result.value;
  for (const [path, saved] of state.saved) if (saved.text !== textIn(state, path)) state.saved.delete(path);
  return done(changed.map(([path, content]) => [path, content]));
}

/** The text of a file as it was last read; null when there is none. */
export function textIn(state: ProjectState, path: string): string | null {
  const content = state.files.get(path);
  return content && 'text' in content ? content.text : null;
}

/** Notes what a file of ours holds now, so that the watch does not take it for somebody else's change. */
export function noteSaved(
  state: ProjectState,
  path: ProjectPath,
  earlier: readonly (string | null)[],
  text: string | null,
): void {
  const files = new Map(state.files);
  if (text === null) files.delete(path);
  else files.set(path, { text });
  state.files = files;
  state.saved.set(path, { earlier, text });
}

/**
 * The base of a draft that was written while its file was saved: whoever typed it did not know yet that what they
 * began from is no longer in the file.
 */
export function rebase(state: ProjectState, path: ProjectPath, base: string | null): string | null {
  const saved = state.saved.get(path);
  return saved?.earlier.includes(base) ? saved.text : base;
}

/** The project as the page gets it. */
export function describeProject({ id, source, files, journal }: ProjectState): OutputOf<'projects.read'> {
  const { kind, name, place } = source;
  return {
    id,
    kind,
    name,
    place,
    files: [...files],
    drafts: [...journal.drafts().values()],
    keptAside: [...journal.aside.list()].map(([path, at]) => ({ path, at })),
  };
}
