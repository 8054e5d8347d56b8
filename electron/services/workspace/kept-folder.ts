import { existsSync, statSync } from 'node:fs';
import { readdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { atomicWrite } from '../atomic-write.ts';
import { readJsonFile } from '../data/json-file.ts';
import type { Log } from '../log.ts';
import { removeTemporaries } from '../temporary-name.ts';

/** Which folder a journal is of. The three figures tell a folder that was renamed from another one of the same name. */
const keptFolder = z.object({
  format: z.literal(1),
  place: z.string(),
  device: z.string(),
  inode: z.string(),
  born: z.string(),
});

type KeptFolder = z.output<typeof keptFolder>;

const fileName = 'folder.json';

/**
 * Notes beside a journal which folder it is of. Where there is no journal yet, and the folder is one that had another
 * place (it was renamed or moved on its disk), its journal is taken along, so that its drafts are found.
 */
export async function keepFolder(kept: string, root: string, log: Log): Promise<void> {
  const now = identityOf(root);
  const file = join(kept, fileName);
  if (!existsSync(kept)) {
    const earlier = await earlierOf(dirname(kept), now);
    if (earlier !== undefined) {
      await rename(earlier, kept);
      log.write('info', 'project.moved');
    }
  }
  await removeTemporaries(kept);
  const noted = await readNote(file);
  if (noted && isSame(noted, now) && noted.place === root) return;
  const result = await atomicWrite(file, `${JSON.stringify(now)}\n`);
  if (!result.ok) log.write('warning', 'project.not-noted', { code: result.code });
}

/** The data of a project that was this folder at a place where nothing is any more. */
async function earlierOf(projects: string, now: KeptFolder): Promise<string | undefined> {
  for (const name of await readdir(projects).catch(() => [])) {
    const noted = await readNote(join(projects, name, fileName));
    if (noted && isSame(noted, now) && !existsSync(noted.place)) return join(projects, name);
  }
  return undefined;
}

async function readNote(path: string): Promise<KeptFolder | undefined> {
  const file = await readJsonFile(path);
  return file.kind === 'object' ? keptFolder.safeParse(file.value).data : undefined;
}

function isSame(noted: KeptFolder, now: KeptFolder): boolean {
  return noted.device === now.device && noted.inode === now.inode && noted.born === now.born;
}

function identityOf(root: string): KeptFolder {
  const { dev, ino, birthtimeNs } = statSync(root, { bigint: true });
  return { format: 1, place: root, device: `${dev}`, inode: `${ino}`, born: `${birthtimeNs}` };
}
