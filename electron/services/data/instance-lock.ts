import { mkdir, rm, rmdir, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Envelope } from '../../../shared/ipc/errors.ts';
import { atomicWrite } from '../atomic-write.ts';
import { done, refused } from '../bridge/answer.ts';
import { ipcCodeOf, systemCodeOf } from '../system-error.ts';
import { readJsonFile } from './json-file.ts';
import { isAlive, ownIdentity, type ProcessIdentity, processIdentity } from './process-identity.ts';

/** A data folder that is ours until `release`. */
export interface InstanceLock {
  readonly release: () => Promise<void>;
}

/** Longer than anybody decides, far shorter than anybody waits. */
const deciding = { longest: 5_000, patience: 8_000, pause: 20 };

/**
 * Takes the data folder for this process; `locked` while another one that runs has it. The lock of a process that
 * ended is taken over at once. A data folder is for one computer: processes of another one cannot be seen.
 */
export async function takeLock(path: string, clock: () => Date): Promise<Envelope<InstanceLock>> {
  // Two that find a dead owner at the same moment decide one after the other.
  const door = `${path}.deciding`;
  try {
    if (!(await enter(door))) return refused('locked', path);
    try {
      const owner = await ownerOf(path);
      if (owner && isAlive(owner, clock())) return refused('locked', `process ${owner.pid}`);
      const own = ownIdentity(clock());
      const result = await atomicWrite(path, `${JSON.stringify(own)}\n`);
      if (!result.ok) return refused(ipcCodeOf(result.code), path);
      return done({ release: () => release(path, own) });
    } finally {
      await rmdir(door).catch(() => undefined);
    }
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === undefined) throw error;
    return refused(ipcCodeOf(code), path);
  }
}

/** A folder can be made only once. One that is old was left by a process that was killed while it decided. */
async function enter(door: string): Promise<boolean> {
  for (let waited = 0; waited < deciding.patience; waited += deciding.pause) {
    try {
      await mkdir(door);
      return true;
    } catch (error) {
      if (systemCodeOf(error) !== 'EEXIST') throw error;
    }
    const made = await stat(door).catch(() => undefined);
    if (made && Date.now() - made.mtimeMs > deciding.longest) await rmdir(door).catch(() => undefined);
    await wait(deciding.pause);
  }
  return false;
}

/** A lock file that cannot be understood is nobody's: it is written whole or not at all. */
async function ownerOf(path: string): Promise<ProcessIdentity | undefined> {
  const file = await readJsonFile(path);
  return file.kind === 'object' ? processIdentity.safeParse(file.value).data : undefined;
}

async function release(path: string, own: ProcessIdentity): Promise<void> {
  const owner = await ownerOf(path);
  if (owner?.pid === own.pid && owner.writtenAt === own.writtenAt) await rm(path, { force: true });
}
