import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { atomicWrite, makeFolder, syncFolder, type WriteResult } from '../atomic-write.ts';
import type { SetAside } from '../data/set-aside.ts';
import { systemCodeOf } from '../system-error.ts';
import { removeTemporaries } from '../temporary-name.ts';
import type { ProjectPath } from '../workspace/project-path.ts';
import { type Draft, draftFileName, parseDraft, printDraft } from './draft.ts';

/** The drafts of one project, each in a file of its own. What it holds in memory is what is on disk. */
export interface Journal {
  /** By their paths. */
  readonly drafts: () => ReadonlyMap<ProjectPath, Draft>;
  /** Answers when the draft is on the disk; otherwise the earlier one still holds. */
  readonly write: (draft: Draft) => Promise<WriteResult>;
  /** Ends a draft; its text is kept aside until the next one of the same file ends like this. */
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
  const given = join(folder, 'given-up');
  await removeTemporaries(place);
  const drafts = await readDrafts(place, setAside);
  const end = async (path: ProjectPath, act: (file: string) => Promise<void>): Promise<WriteResult> => {
    if (!drafts.has(path)) return { ok: true };
    try {
      await act(draftFileName(path));
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
    giveUp: (path) =>
      end(path, async (file) => {
        await makeFolder(given);
        await rename(join(place, file), join(given, file));
        await syncFolder(given);
      }),
    remove: (path) => end(path, (file) => rm(join(place, file), { force: true })),
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
