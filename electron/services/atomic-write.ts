import { link, lstat, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { temporaryNameOf } from './temporary-name.ts';

/**
 * What writing a file yields. `code` is the system's, such as `ENOSPC`, or `EEXIST` where nothing may be replaced, or
 * `changed` where `isStillWanted` said no.
 */
export type WriteResult = { readonly ok: true } | { readonly ok: false; readonly code: string };

/** Whether a file that is there may be replaced. */
export type WriteMode = 'replace' | 'create';

/** What writing a file may ask for. */
export interface WriteOptions {
  /** Permission bits of the new file, such as `0o640`; without them, those that the system gives. */
  readonly permissions?: number;
  /** Asked when the new text is on the disk and only has to take the name; `false` leaves everything as it was. */
  readonly isStillWanted?: () => boolean;
}

/**
 * Writes a file whole or not at all: into a new file beside it, which is forced to the disk and then takes the name.
 * Missing folders are made. A reader sees the old text or the new one, and a crash leaves one of the two.
 */
export async function atomicWrite(
  path: string,
  text: string,
  mode: WriteMode = 'replace',
  { permissions, isStillWanted }: WriteOptions = {},
): Promise<WriteResult> {
  const folder = dirname(path);
  const temporary = join(folder, temporaryNameOf(path));
  try {
    await makeFolder(folder);
    await writeToDisk(temporary, text, permissions);
    if (isStillWanted?.() === false) return { ok: false, code: 'changed' };
    if (mode === 'create') await takeFreeName(temporary, path);
    else await takeName(temporary, path);
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

/** Makes a folder and those above it, and forces the new names to the disk. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
}

/** Makes a name (or its absence) last, where the system can force a folder to the disk; Windows cannot open one. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    // Some network file systems cannot do it, and a folder may be closed to readers; a failing disk is told.
    if (error instanceof Error && 'code' in error && !['EIO', 'ENOSPC'].includes(String(error.code))) return;
    throw error;
  }
}

async function writeToDisk(path: string, text: string, permissions: number | undefined): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(text, 'utf8');
    if (permissions !== undefined) await file.chmod(permissions);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** On Windows, whoever looks at a file for a moment (a search index, a virus scanner) keeps its name from being taken. */
async function takeName(temporary: string, path: string): Promise<void> {
  for (let pause = 10; ; pause *= 2) {
    try {
      await rename(temporary, path);
      return;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      const mayPass = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(code);
      if (!mayPass || pause > 700) throw error;
      await wait(pause);
    }
  }
}

/** A link fails when the name is taken, unlike a rename; file systems without links are looked at first. */
async function takeFreeName(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code)) throw error;
    const isTaken = await lstat(path).then(
      () => true,
      () => false,
    );
    if (isTaken) throw Object.assign(new Error('the name is taken'), { code: 'EEXIST' });
    await rename(temporary, path);
  }
}
