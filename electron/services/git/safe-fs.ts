import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { systemCodeOf } from '../system-error.ts';
import { temporaryNameOf } from '../temporary-name.ts';

/** Objects never change, and git makes them so that nobody writes to them by accident. */
const objectPermissions = 0o444;

const groupMayWrite = 0o020;

/**
 * The file system that isomorphic-git is given. It writes in place, so that a kill would leave half an object that is
 * never written again; here a file takes its name only when it is whole and on the disk.
 */
export const safeFs = {
  promises: {
    readFile: fs.readFile,
    writeFile,
    mkdir: makeFolderLike,
    rmdir: fs.rmdir,
    unlink: fs.unlink,
    rm: fs.rm,
    rename: fs.rename,
    stat: fs.stat,
    lstat: fs.lstat,
    readdir: fs.readdir,
    readlink: fs.readlink,
    symlink: fs.symlink,
    chmod: fs.chmod,
  },
};

/**
 * Makes a folder with the permissions of the one that it lies in, where those let a group write: a repository that
 * several people of one computer share (`git init --shared`) must stay writable for all of them. Like `fs.mkdir`, it
 * fails for a folder that is there.
 */
export async function makeFolderLike(path: string): Promise<void> {
  await fs.mkdir(path);
  const { mode } = await fs.stat(dirname(path));
  if ((mode & groupMayWrite) !== 0) await fs.chmod(path, mode & 0o7777);
}

/** Makes a folder and those above it, like `makeFolderLike`. One that is there stays as it is. */
export async function makeFoldersLike(path: string): Promise<void> {
  try {
    await makeFolderLike(path);
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFoldersLike(dirname(path));
    await makeFoldersLike(path);
  }
}

async function writeFile(path: string, content: string | Uint8Array): Promise<void> {
  const isObject = /[\\/]objects[\\/]/.test(path);
  // Git takes these for what they are, and clears them away when they are old; of others it says that they are damaged.
  const name = isObject ? `tmp_obj_${randomUUID()}` : temporaryNameOf(path);
  const temporary = join(dirname(path), name);
  try {
    const file = await fs.open(temporary, 'wx', isObject ? objectPermissions : 0o666);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await fs.rename(temporary, path);
  } finally {
    await fs.rm(temporary, { force: true }).catch(() => undefined);
  }
}
