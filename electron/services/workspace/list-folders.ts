import { readdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { OutputOf } from '../../../shared/ipc/api.ts';
import type { Envelope } from '../../../shared/ipc/errors.ts';
import { configPath, skippedFolders } from '../../../shared/project/detect.ts';
import { done, refused } from '../bridge/answer.ts';
import { ipcCodeOf, systemCodeOf } from '../system-error.ts';

/** More than anybody chooses from by eye. */
const mostFolders = 2_000;

/** The folders below a folder, by name; hidden ones and those of tools are left out. null: the home folder. */
export async function listFolders(folder: string | null): Promise<Envelope<OutputOf<'folders.list'>>> {
  if (folder !== null && !isAbsolute(folder)) return refused('bad-path', folder);
  const place = resolve(folder ?? homedir());
  try {
    const entries = await readdir(place, { withFileTypes: true });
    const candidates = entries
      .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
      .filter(({ name }) => !name.startsWith('.') && !skippedFolders.has(name))
      .slice(0, mostFolders);
    const looked = await Promise.all(candidates.map(({ name }) => look(join(place, name), name)));
    const folders = looked.filter((found) => found !== undefined);
    folders.sort((a, b) => order.compare(a.name, b.name));
    const parent = dirname(place);
    return done({ folder: place, parent: parent === place ? null : parent, folders });
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === undefined) throw error;
    return refused(ipcCodeOf(code), place);
  }
}

const order = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

interface FoundFolder {
  readonly name: string;
  readonly path: string;
  readonly hasPrompts: boolean;
}

async function look(path: string, name: string): Promise<FoundFolder | undefined> {
  const isFolder = await stat(path).then(
    (status) => status.isDirectory(),
    () => false,
  );
  if (!isFolder) return undefined;
  const names = await readdir(path).catch(() => []); // a folder that may not be opened is still shown
  return { name, path, hasPrompts: names.some(tellsOfPrompts) };
}

function tellsOfPrompts(name: string): boolean {
  return name === configPath || name === 'prompts' || name.endsWith('.prompt');
}
