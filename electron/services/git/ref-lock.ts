import { randomUUID } from 'node:crypto';
import { link, open, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { threadId } from 'node:worker_threads';
import { z } from 'zod';
import { isAlive, ownIdentity, processIdentity } from '../data/process-identity.ts';
import { systemCodeOf } from '../system-error.ts';
import { GitProblem } from './git-failure.ts';
import { makeFoldersLike } from './safe-fs.ts';

/** Git waits 0.1 s for a name's lock; here somebody may be on a slow shared drive. */
const longestWait = 3_000;

/** What a file system answers that has no links. */
const withoutLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** The lock of one name, as git itself takes it: `<name>.lock`, made only where there is none. */
export interface RefLock {
  /** Gives the name its new value; afterwards the lock is gone. */
  readonly move: () => Promise<void>;
  /** Leaves the name as it is. */
  readonly release: () => Promise<void>;
}

/**
 * A note on who took a lock, so that the lock of a killed Galley on this computer can be told from one that is held.
 * It is a second link to the lock's own file, so the two cannot be mistaken for another pair.
 */
const note = z.object({ ...processIdentity.shape, host: z.string(), thread: z.int().optional() });

/** Threads of this process that have ended, by their ids, which are never given again: their locks are nobody's. */
export const endedThreads = new Set<number>();

/**
 * Takes the lock of a name for a move to `value`. Waits `patience` milliseconds for others; `busy` when they keep it. A lock left
 * behind by a killed Galley of this computer is taken away; git's own locks never are.
 */
export async function lockRef(
  gitdir: string,
  ref: string,
  value: string,
  clock: () => Date,
  patience = longestWait,
): Promise<RefLock> {
  const path = join(gitdir, ref);
  const lock = `${path}.lock`;
  const notes = join(gitdir, 'galley-locks');
  const id = randomUUID();
  const own = join(notes, `${id}.value`);
  const who = join(notes, `${id}.json`);
  await makeFoldersLike(notes);
  await writeNew(who, JSON.stringify({ ...ownIdentity(clock()), host: hostname(), thread: threadId }));
  await writeNew(own, `${value}\n`);
  const forget = async () => {
    await rm(own, { force: true });
    await rm(who, { force: true });
  };
  try {
    await take(own, lock, notes, clock, patience);
  } catch (error) {
    await forget();
    throw error;
  }
  return {
    move: async () => {
      try {
        // Names that are gone may have left an empty folder; one with names in it stays, and the move fails.
        await rmdir(path).catch(() => undefined);
        await rename(lock, path);
      } catch (error) {
        await rm(lock, { force: true });
        throw systemCodeOf(error) === 'EISDIR' ? new GitProblem('refused', { detail: ref }) : error;
      } finally {
        await forget();
      }
    },
    release: async () => {
      await rm(lock, { force: true });
      await forget();
    },
  };
}

async function take(
  own: string,
  lock: string,
  notes: string,
  clock: () => Date,
  patience: number,
): Promise<void> {
  for (let pause = 5, waited = 0; ; waited += pause, pause = Math.min(200, pause * 2)) {
    try {
      // Git takes away folders that have become empty, so they are made each time.
      await makeFoldersLike(dirname(lock));
      await linkOrWrite(own, lock);
      return;
    } catch (error) {
      const code = systemCodeOf(error);
      if (code === 'ENOTDIR') throw new GitProblem('refused', { detail: lock });
      if (code !== 'EEXIST' && code !== 'ENOENT') throw error;
    }
    if (await breakDeadLock(lock, notes, clock)) continue;
    if (waited > patience) throw new GitProblem('busy', { detail: lock });
    await wait(pause + Math.random() * pause);
  }
}

/** Some file systems have no links: there, the lock of a killed Galley is told from a held one by nobody. */
async function linkOrWrite(own: string, lock: string): Promise<void> {
  try {
    await link(own, lock);
  } catch (error) {
    if (!withoutLinks.has(systemCodeOf(error) ?? '')) throw error;
    await writeNew(lock, await readFile(own, 'utf8'));
  }
}

/** Answers whether a lock of a dead Galley was taken away. */
async function breakDeadLock(lock: string, notes: string, clock: () => Date): Promise<boolean> {
  const held = await stat(lock).catch(() => undefined);
  if (held === undefined) return true;
  for (const name of await readdir(notes).catch(() => [])) {
    if (!name.endsWith('.value')) continue;
    const value = await stat(join(notes, name)).catch(() => undefined);
    if (value === undefined || value.ino !== held.ino || value.nlink < 2) continue;
    const who = join(notes, name.replace(/\.value$/, '.json'));
    if (!(await isDead(who, clock))) return false;
    // The link is what says that this lock is the dead one's; whoever removes it first may take the lock away.
    const mine = join(notes, `${randomUUID()}.broken`);
    try {
      await rename(join(notes, name), mine);
    } catch {
      return true;
    }
    if ((await stat(lock).catch(() => undefined))?.ino === held.ino) await rm(lock, { force: true });
    await rm(mine, { force: true });
    await rm(who, { force: true });
    return true;
  }
  return false;
}

async function isDead(who: string, clock: () => Date): Promise<boolean> {
  try {
    const { host, thread, ...identity } = note.parse(JSON.parse(await readFile(who, 'utf8')));
    if (host !== hostname()) return false;
    if (!isAlive(identity, clock())) return true;
    return identity.pid === process.pid && thread !== undefined && endedThreads.has(thread);
  } catch {
    return false;
  }
}

async function writeNew(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
