import { randomUUID } from 'node:crypto';
import { link, mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What writing a file yields. `code` is the system's, such as `ENOSPC`, or `EEXIST` where nothing may be replaced. */
export type WriteResult = { readonly ok: true } | { readonly ok: false; readonly code: string };

/** Whether a file that is there may be replaced. */
export type WriteMode = 'replace' | 'create';

/**
 * Writes a file whole or not at all: into a new file beside it, which is forced to the disk and then takes the name.
 * Missing folders are made. A reader sees the old text or the new one, and a crash leaves one of the two.
 */
export async function atomicWrite(
  path: string,
  text: string,
  mode: WriteMode = 'replace',
): Promise<WriteResult> {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path).slice(0, 40)}.${randomUUID()}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    await writeToDisk(temporary, text);
    if (mode === 'create')
      await link(temporary, path); // unlike a rename, it fails when the name is taken
    else await rename(temporary, path);
    await syncFolder(folder);
    return { ok: true };
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { ok: false, code: String(error.code) };
    throw error;
  } finally {
    // Where the folder could not even be made, there is nothing to take away.
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

async function writeToDisk(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(text, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the new name last, where the system can force a folder to the disk; Windows cannot open one. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
