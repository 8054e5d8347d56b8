import { randomUUID } from 'node:crypto';
import { cp, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Envelope } from '../../../shared/ipc/errors.ts';
import { makeFolder, syncFolder } from '../atomic-write.ts';
import { done, refused } from '../bridge/answer.ts';
import { ipcCodeOf, systemCodeOf } from '../system-error.ts';

/**
 * Puts a copy of the sample at `target`, so that the creator may edit it; one that is there is left as it is. A copy
 * that was cut off never takes the name and is removed the next time.
 */
export async function placeSample(original: string, target: string): Promise<Envelope<null>> {
  try {
    const folder = dirname(target);
    const prefix = `${basename(target)}.copy-`;
    await makeFolder(folder);
    for (const name of await readdir(folder))
      if (name.startsWith(prefix)) await rm(join(folder, name), { recursive: true, force: true });
    if (await stat(target).catch(() => undefined)) return done(null);
    const copy = join(folder, prefix + randomUUID());
    try {
      await cp(original, copy, { recursive: true });
      await rename(copy, target);
      await syncFolder(folder);
    } finally {
      await rm(copy, { recursive: true, force: true }).catch(() => undefined);
    }
    return done(null);
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === undefined) throw error;
    return refused(ipcCodeOf(code), code);
  }
}
