import { randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { atomicWrite, makeFolder, syncFolder, type WriteResult } from '../atomic-write.ts';
import { systemCodeOf } from '../system-error.ts';
import { removeTemporaries } from '../temporary-name.ts';
import type { ProjectPath } from '../workspace/project-path.ts';
import { type Draft, draftFileName, parseDraft, printDraft } from './draft.ts';

/** Texts that ended as drafts without being in the project's folder: given up, or not taken of two. */
export interface KeptAside {
  /** When the last text of each file was edited. */
  readonly list: () => ReadonlyMap<ProjectPath, string>;
  /** Moves a draft's file here, which needs no room on the disk. Throws what the system says. */
  readonly move: (draft: Draft, file: string) => Promise<void>;
  readonly write: (draft: Draft) => Promise<WriteResult>;
  /** The text that was kept last; undefined when there is none, or it cannot be read any more. */
  readonly newest: (path: ProjectPath) => Promise<AsideDraft | undefined>;
  /** Ends one that lives elsewhere again. */
  readonly remove: (aside: AsideDraft) => Promise<void>;
}

/** A kept text and the name of its file. */
export interface AsideDraft {
  readonly draft: Draft;
  readonly name: string;
}

/** So many texts of one file are kept; older ones go. */
const mostOfOneFile = 20;

/** Opens the folder with what was kept. Its files are never looked at again until they are asked for. */
export async function openKeptAside(folder: string): Promise<KeptAside> {
  await removeTemporaries(folder);
  const kept = new Map<ProjectPath, { readonly name: string; readonly at: string }[]>();
  for (const name of await namesIn(folder)) {
    const draft = await read(join(folder, name), name);
    if (draft) note(draft, name);
  }

  function note({ path, editedAt }: Draft, name: string): void {
    const sorted = [...(kept.get(path) ?? []), { name, at: editedAt }].sort((a, b) => order(a.name, b.name));
    kept.set(path, sorted);
  }

  async function added(draft: Draft, name: string): Promise<void> {
    note(draft, name);
    const all = kept.get(draft.path) ?? [];
    for (const { name: old } of all.splice(0, all.length - mostOfOneFile)) {
      await rm(join(folder, old), { force: true });
    }
  }

  return {
    list: () =>
      new Map([...kept].flatMap(([path, all]) => all.slice(-1).map(({ at }) => [path, at] as const))),
    move: async (draft, file) => {
      const name = asideName(draft.path);
      await makeFolder(folder);
      await rename(file, join(folder, name));
      await syncFolder(folder);
      await added(draft, name);
    },
    write: async (draft) => {
      const name = asideName(draft.path);
      const result = await atomicWrite(join(folder, name), printDraft(draft));
      if (result.ok) await added(draft, name);
      return result;
    },
    newest: async (path) => {
      for (const { name } of [...(kept.get(path) ?? [])].reverse()) {
        const draft = await read(join(folder, name), name);
        if (draft) return { draft, name };
      }
      return undefined;
    },
    remove: async ({ draft: { path }, name }) => {
      await rm(join(folder, name), { force: true });
      const left = (kept.get(path) ?? []).filter((one) => one.name !== name);
      if (left.length > 0) kept.set(path, left);
      else kept.delete(path);
    },
  };
}

/** The name of its draft's file, with the time, by which they are ordered. */
function asideName(path: ProjectPath): string {
  const time = String(Date.now()).padStart(14, '0');
  return draftFileName(path).replace(/json$/, `${time}-${randomUUID().slice(0, 8)}.json`);
}

/** Without a time (an earlier version's): before all others. */
function order(a: string, b: string): number {
  const [first, second] = [timeOf(a), timeOf(b)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

function timeOf(name: string): string {
  return /\.(\d{14})-[0-9a-f]{8}\.json$/.exec(name)?.[1] ?? '';
}

async function read(file: string, name: string): Promise<Draft | undefined> {
  const content = await readFile(file, 'utf8').catch(() => '');
  return parseDraft(name.replace(/\.\d{14}-[0-9a-f]{8}\.json$/, '.json'), content);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.json'));
  } catch (error) {
    if (systemCodeOf(error) === undefined) throw error;
    return []; // what was given up must not keep a project from opening
  }
}
