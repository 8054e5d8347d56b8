import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import type { Envelope } from '../../../shared/ipc/errors.ts';
import { done } from '../bridge/answer.ts';
import type { DataFolder } from '../data/data-folder.ts';
import type { SetAside } from '../data/set-aside.ts';
import { findPlace } from '../journal/find-place.ts';
import { openJournal } from '../journal/journal.ts';
import type { Log } from '../log.ts';
import { createSerialQueue } from '../serial-queue.ts';
import { systemCodeOf } from '../system-error.ts';
import { removeTemporaries } from '../temporary-name.ts';
import { keepFolder } from './kept-folder.ts';
import type { ProjectPath } from './project-path.ts';
import type { ProjectState } from './project-state.ts';
import { settleDrafts } from './settle-drafts.ts';
import type { Source } from './source.ts';

/** What opening a project needs. */
export interface OpenNeeds {
  readonly data: DataFolder;
  readonly setAside: SetAside;
  readonly log: Log;
}

/**
 * Opens a project with the drafts that an earlier run kept. What that run left half done is finished: files under
 * temporary names are removed, and drafts whose text is already in the project end.
 */
export async function openProject(
  source: Source,
  { data, setAside, log }: OpenNeeds,
): Promise<Envelope<ProjectState>> {
  const files = source.read();
  if (!files.ok) return files;
  const kept = data.project(source.key);
  if (source.kind === 'folder') await keepFolder(kept, source.place, log);
  const journal = await openJournal(kept, setAside);
  const state: ProjectState = {
    id: randomUUID(),
    source,
    journal,
    queue: createSerialQueue(),
    files: files.value,
    saved: new Map(),
    watch: undefined,
    isGone: false,
  };
  const { folder } = source;
  if (folder !== undefined) for (const path of journal.drafts().keys()) await removeLeftOver(folder, path);
  await settleDrafts(state);
  return done(state);
}

/** A save that was cut off has left its file beside the one that it was to become, and its draft. */
async function removeLeftOver(root: string, path: ProjectPath): Promise<void> {
  try {
    const place = findPlace(root, path);
    if (place.ok) await removeTemporaries(dirname(place.path), path);
  } catch (error) {
    if (systemCodeOf(error) === undefined) throw error; // a folder that is gone holds nothing
  }
}
