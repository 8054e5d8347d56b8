import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { atomicWrite, syncFolder, type WriteResult } from '../atomic-write.ts';
import type { SetAside } from '../data/set-aside.ts';
import { systemCodeOf } from '../system-error.ts';
import { removeTemporaries } from '../temporary-name.ts';
import type { ProjectPath } from '../workspace/project-path.ts';
import { type Draft, draftFileName, parseDraft, printDraft } from './draft.ts';
import { type KeptAside, openKeptAside } from './kept-aside.ts';

/** The drafts of one project, each in a file of its own. What it holds in memory is what is on disk. */
export interface Journal {
  /** By their paths. */
  readonly drafts: () => ReadonlyMap<ProjectPath, Draft>;
  /** Answers when the draft is on the disk; otherwise the earlier one still holds. */
  readonly write: (draft: Draft) => Promise<WriteResult>;
  /** What drafts left when they were given up. */
  readonly aside: KeptAside;
  /** Ends a draft; its text is kept aside. */
  readonly giveUp: (path: ProjectPath) => Promise<WriteResult>;
  /** Ends a draft whose text is safe elsewhere. */
  readonly remove: (path: ProjectPath) => Promise<WriteResult>;
}

/**
 * Opens the journal in a project's folder of the data folder. Half-written files of a killed process are removed (what
 * they were to become was never acknowledged); files that cannot be understood are set aside.
 * Calls must come one after the other.
 */
export async function openJournal(folder: string, setAside: SetAside): Promise<Journal> {
  const place = join(folder, 'drafts');
  await removeTemporaries(place);
  const aside = await openKeptAside(join(folder, 'given-up'));
  const drafts = await readDrafts(place, setAside);
  const end = async (
    path: ProjectPath,
    act: (file: string, draft: Draft) => Promise<void>,
  ): Promise<WriteResult> => {
    const draft = drafts.get(path);
    if (!draft) return { ok: true };
    try {
      await act(join(place, draftFileName(path)), draft);
      await syncFolder(place);
      drafts.delete(path);
      return { ok: true };
    } catch (error) {
      const code = systemCodeOf(error);
      if (code === undefined) throw error;
      return { ok: false, code };
    }
  };
  return {
    drafts: () => drafts,
    write: async (draft) => {
      const result = await atomicWrite(join(place, draftFileName(draft.path)), printDraft(draft));
      if (result.ok) drafts.set(draft.path, draft);
      return result;
    },
    aside,
    giveUp: (path) => end(path, (file, draft) => aside.move(draft, file)),
    remove: (path) => end(path, (file) => rm(file, { force: true })),
  };
}

async function readDrafts(place: string, setAside: SetAside): Promise<Map<ProjectPath, Draft>> {
  const drafts = new Map<ProjectPath, Draft>();
  for (const name of await namesIn(place)) {
    if (name.startsWith('.')) continue; // the system's own
    const file = join(place, name);
    const content = await readFile(file, 'utf8').catch(() => '');
    const draft = parseDraft(name, content);
    if (draft) drafts.set(draft.path, draft);
    else await setAside(file, 'draft');
  }
  return drafts;
}

/** A folder that cannot be opened must not look as if there were no drafts: that error goes up. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
