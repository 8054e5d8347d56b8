import fs from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { temporaryNameOf } from '../temporary-name.ts';

/** Objects never change, and git makes them so that nobody writes to them by accident. */
const objectPermissions = 0o444;

/**
 * The file system that isomorphic-git is given. It writes in place, so that a kill would leave half an object that is
 * never written again; here a file takes its name only when it is whole and on the disk.
 */
export const safeFs = {
  promises: {
    readFile: fs.readFile,
    writeFile,
    mkdir: fs.mkdir,
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

async function writeFile(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = join(dirname(path), temporaryNameOf(path));
  const isObject = /[\\/]objects[\\/]/.test(path);
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
