import { randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import git from 'isomorphic-git';
import { z } from 'zod';
import { atomicWrite, makeFolder, syncFolder } from '../atomic-write.ts';
import type { SetAside } from '../data/set-aside.ts';
import { readRef } from './fetch-pack.ts';
import { attempt, failureOf, GitProblem, type Outcome, orThrow } from './git-failure.ts';
import { openStore, readTree, treeOf } from './git-store.ts';
import { openRemote, type RemoteNeeds } from './open-remote.ts';
import type { ProjectAddress } from './project-address.ts';
import type { Remote, RemoteLook, Watch } from './remote.ts';
import { safeFs } from './safe-fs.ts';

/** Written last, so that a clone with it is a whole one. */
const marker = z.object({ version: z.literal(1), address: z.string(), defaultBranch: z.string() });

/** A project that can be worked on. */
export interface PrivateClone {
  readonly remote: Remote;
  /** What the remote had when it was last asked; absent when it was opened without asking. */
  readonly look?: RemoteLook;
  /** Full name. */
  readonly defaultBranch: string;
  /** The version that the default branch stood at. */
  readonly tip: string;
}

/** What opening a clone needs. */
export interface CloneNeeds extends RemoteNeeds {
  /** The project's folder in the data folder; the clone is `clone` in it. */
  readonly folder: string;
  readonly setAside: SetAside;
}

/**
 * Opens the private clone of a project, and makes it where there is none: one version deep, one branch, no working
 * copy. It is built beside its place and takes it when whole, so that a cancelled or killed one leaves nothing that
 * counts. A damaged clone is set aside and built anew. A shared folder needs no clone: it is its own.
 */
export async function openClone(
  address: ProjectAddress,
  needs: CloneNeeds,
  watch: Watch = {},
): Promise<Outcome<PrivateClone>> {
  return attempt(async () => {
    if (address.kind === 'folder') return openFolder(address, needs, watch);
    const place = join(needs.folder, 'clone');
    await removeUnfinished(needs.folder, /^clone\.part-[0-9a-f-]{36}$/);
    await removeUnfinished(join(place, 'objects', 'pack'), /^tmp_galley_[0-9a-f-]{36}\.(?:pack|idx)$/);
    const state = await inspect(place, address.url);
    if (state === 'damaged') await needs.setAside(place, 'clone');
    if (state !== 'damaged' && state !== 'absent') {
      return { ...state, remote: openRemote(address, openStore(place), needs) };
    }
    await build(address, place, needs, watch);
    const built = await inspect(place, address.url);
    if (built === 'absent' || built === 'damaged') throw new GitProblem('damaged');
    return { ...built, remote: openRemote(address, openStore(place), needs) };
  });
}

async function openFolder(address: ProjectAddress, needs: RemoteNeeds, watch: Watch): Promise<PrivateClone> {
  const remote = openRemote(address, openStore(''), needs);
  const look = orThrow(await remote.look(watch));
  const { defaultBranch } = look;
  const tip = look.refs.get(defaultBranch ?? '');
  if (defaultBranch === undefined || tip === undefined) throw new GitProblem('empty');
  return { remote, look, defaultBranch, tip };
}

/** What a killed process left behind. */
async function removeUnfinished(folder: string, name: RegExp): Promise<void> {
  for (const entry of await readdir(folder).catch(() => []))
    if (name.test(entry)) await rm(join(folder, entry), { recursive: true, force: true });
}

async function inspect(
  place: string,
  address: string,
): Promise<'absent' | 'damaged' | { readonly defaultBranch: string; readonly tip: string }> {
  const names = await readdir(place).catch(() => undefined);
  if (names === undefined) return 'absent';
  try {
    const told = marker.parse(JSON.parse(await readFile(join(place, 'galley.json'), 'utf8')));
    const store = openStore(place);
    const tip = await readRef(store, told.defaultBranch);
    if (told.address !== address || tip === undefined) return 'damaged';
    await readTree(store, await treeOf(store, tip));
    return (await isWhole(place, told.defaultBranch))
      ? { defaultBranch: told.defaultBranch, tip }
      : 'damaged';
  } catch (error) {
    // A marker that cannot be read throws errors of JSON and zod; both say the same here.
    if (error instanceof SyntaxError || error instanceof z.ZodError || failureOf(error)) return 'damaged';
    throw error;
  }
}

/**
 * Whether the small files beside the objects are as they were written: git itself wants them, and without `shallow` the
 * server is told that there is more here than there is.
 */
async function isWhole(place: string, defaultBranch: string): Promise<boolean> {
  const read = (name: string) => readFile(join(place, name), 'utf8').catch(() => undefined);
  const [head, shallow, config] = await Promise.all([read('HEAD'), read('shallow'), read('config')]);
  const isShallow = shallow !== undefined && /^(?:[0-9a-f]{40}\n)*$/.test(shallow);
  return head === `ref: ${defaultBranch}\n` && isShallow && config?.includes('bare = true') === true;
}

async function build(
  address: ProjectAddress & { readonly kind: 'http' },
  place: string,
  needs: CloneNeeds,
  watch: Watch,
): Promise<void> {
  const part = join(needs.folder, `clone.part-${randomUUID()}`);
  try {
    await makeFolder(part);
    await git.init({ fs: safeFs, gitdir: part, bare: true, defaultBranch: 'main' });
    const remote = openRemote(address, openStore(part), needs);
    const look = orThrow(await remote.fetch((seen) => [wanted(seen)], { depth: 1 }, watch));
    const defaultBranch = wanted(look);
    await git.writeRef({
      fs: safeFs,
      gitdir: part,
      ref: 'HEAD',
      value: defaultBranch,
      symbolic: true,
      force: true,
    });
    if (watch.signal?.aborted) throw new GitProblem('cancelled');
    const text = JSON.stringify({ version: 1, address: address.url, defaultBranch });
    const written = await atomicWrite(join(part, 'galley.json'), text);
    if (!written.ok)
      throw new GitProblem(written.code === 'ENOSPC' ? 'disk-full' : 'no-permission', {
        detail: written.code,
      });
    await rename(part, place);
    await syncFolder(needs.folder);
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}

function wanted({ defaultBranch }: RemoteLook): string {
  if (defaultBranch === undefined) throw new GitProblem('empty');
  return defaultBranch;
}
