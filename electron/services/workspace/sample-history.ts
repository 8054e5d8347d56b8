import { randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import git from 'isomorphic-git';
import { makeFolder, syncFolder } from '../atomic-write.ts';
import { attempt, type Outcome } from '../git/git-failure.ts';
import {
  type GitStore,
  openStore,
  type TreeEntry,
  writeBlob,
  writeCommit,
  writeTree,
} from '../git/git-store.ts';
import { safeFs } from '../git/safe-fs.ts';

/** The same for everybody, so that everybody has the same first version. */
const author = {
  name: 'Where2Eat sample',
  email: 'sample@galley.invalid',
  timestamp: 1_767_225_600,
  timezoneOffset: 0,
};

/**
 * Puts the sample at `target` as a project with a history, of one version with the files of `original`; one that is
 * there is left as it is. It is built beside its place and takes the name when whole, so that a kill leaves nothing
 * that counts; what an earlier one left is removed.
 */
export function placeSample(original: string, target: string): Promise<Outcome<null>> {
  return attempt(async () => {
    const folder = dirname(target);
    const prefix = `${basename(target)}.part-`;
    await makeFolder(folder);
    for (const name of await readdir(folder))
      if (name.startsWith(prefix)) await rm(join(folder, name), { recursive: true, force: true });
    if (await stat(target).catch(() => undefined)) return null;
    const part = join(folder, prefix + randomUUID());
    try {
      await build(original, part);
      await rename(part, target);
      await syncFolder(folder);
    } finally {
      await rm(part, { recursive: true, force: true });
    }
    return null;
  });
}

async function build(original: string, gitdir: string): Promise<void> {
  await makeFolder(gitdir);
  await git.init({ fs: safeFs, gitdir, bare: true, defaultBranch: 'main' });
  const store = openStore(gitdir);
  const tree = await writeFolder(store, original);
  const commit = await writeCommit(store, { tree, parents: [], author, message: 'The sample Where2Eat' });
  await git.writeRef({ ...store.access(), ref: 'refs/heads/main', value: commit });
}

/** Files and folders only, and none that the system put there. */
async function writeFolder(store: GitStore, folder: string): Promise<string> {
  const entries: TreeEntry[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const place = join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) {
      entries.push({ mode: '040000', path: entry.name, oid: await writeFolder(store, place), type: 'tree' });
    } else if (entry.isFile()) {
      const oid = await writeBlob(store, await readFile(place));
      entries.push({ mode: '100644', path: entry.name, oid, type: 'blob' });
    }
  }
  return writeTree(store, entries);
}
