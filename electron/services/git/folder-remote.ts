import { mostPackBytes } from './fetch-pack.ts';
import { packBytes, refuseOddFolder } from './folder-format.ts';
import { readAllRefs, readFolderRef, realName } from './folder-refs.ts';
import { attempt, GitProblem } from './git-failure.ts';
import { openStore } from './git-store.ts';
import { lockRef, type RefLock } from './ref-lock.ts';
import { isRefName } from './ref-names.ts';
import { type Pushed, type RefUpdate, type Remote, type RemoteLook, standing, type Watch } from './remote.ts';

/**
 * A project in a bare folder: the sample, a shared drive. There is no transport between: objects are read and written
 * in the folder itself, and names move under git's own locks, so that the git command line and other Galleys may work
 * on it at the same moment. Hooks of the folder are not run. The names of one push move together but for a crash,
 * which may leave the first of them moved: put first what the next try looks at. `patience`: milliseconds to wait for
 * somebody else's lock.
 */
export function createFolderRemote(gitdir: string, clock: () => Date, patience?: number): Remote {
  const store = openStore(gitdir);
  const traffic = { sent: 0, received: 0 };
  const look = async ({ signal }: Watch = {}): Promise<RemoteLook> => {
    stopIfCancelled(signal);
    await refuseOddFolder(gitdir);
    const bytes = await packBytes(gitdir);
    if (bytes > mostPackBytes) throw new GitProblem('too-large', { detail: String(bytes) });
    const refs = await readAllRefs(gitdir);
    const head = await realName(gitdir, 'HEAD');
    store.forget();
    return { refs, bytes, ...(refs.has(head) ? { defaultBranch: head } : {}) };
  };
  return {
    kind: 'folder',
    store,
    traffic,
    look: (watch) => attempt(() => look(watch)),
    fetch: (choose, _options, watch) =>
      attempt(async () => {
        const found = await look(watch);
        const missing = choose(found).find((name) => !found.refs.has(name));
        if (missing !== undefined) throw new GitProblem('not-found', { detail: missing });
        return found;
      }),
    push: (updates, _objects, watch = {}) =>
      attempt(async () => {
        await refuseOddFolder(gitdir);
        stopIfCancelled(watch.signal);
        return moveTogether(gitdir, updates, clock, patience);
      }),
  };
}

function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new GitProblem('cancelled');
}

/** Takes all locks (in one order, so that nobody waits in a circle), looks again, and moves all or none. */
async function moveTogether(
  gitdir: string,
  updates: readonly RefUpdate[],
  clock: () => Date,
  patience: number | undefined,
): Promise<Pushed> {
  const bad = updates.find(({ ref }) => !isRefName(ref));
  if (bad) throw new GitProblem('refused', { detail: bad.ref });
  const locks = new Map<string, RefLock>();
  try {
    for (const { ref, to } of [...updates].sort((a, b) => (a.ref < b.ref ? -1 : 1)))
      locks.set(ref, await lockRef(gitdir, await realName(gitdir, ref), to, clock, patience));
    const refs = new Map<string, string>();
    for (const { ref } of updates) {
      const oid = await readFolderRef(gitdir, ref);
      if (oid !== null) refs.set(ref, oid);
    }
    const now = standing(updates, refs);
    if (now.kind === 'already') return { kind: 'already', words: '' };
    if (now.kind === 'raced') throw new GitProblem('raced', { detail: now.ref });
    for (const { ref } of updates) {
      const lock = locks.get(ref);
      locks.delete(ref);
      await lock?.move();
    }
    return { kind: 'moved', words: '' };
  } finally {
    for (const lock of locks.values()) await lock.release();
  }
}
