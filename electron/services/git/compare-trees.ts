import { type GitStore, readTree, type TreeEntry } from './git-store.ts';

/** A file that differs between two versions; `undefined` where it is not there. */
export interface TreeChange {
  readonly before: TreeEntry | undefined;
  readonly after: TreeEntry | undefined;
}

/** Every file (link, other project) that differs between two folders, by its path. Folders that are the same are not opened. */
export async function compareTrees(
  store: GitStore,
  before: string,
  after: string,
): Promise<ReadonlyMap<string, TreeChange>> {
  const changes = new Map<string, TreeChange>();
  if (before !== after) await compareFolders(store, before, after, '', changes);
  return changes;
}

async function compareFolders(
  store: GitStore,
  before: string | undefined,
  after: string | undefined,
  inside: string,
  changes: Map<string, TreeChange>,
): Promise<void> {
  const old = await entriesOf(store, before);
  const now = await entriesOf(store, after);
  for (const name of new Set([...old.keys(), ...now.keys()])) {
    const left = old.get(name);
    const right = now.get(name);
    if (left?.oid === right?.oid && left?.mode === right?.mode) continue;
    const path = inside + name;
    const leftFile = left?.type === 'tree' ? undefined : left;
    const rightFile = right?.type === 'tree' ? undefined : right;
    if (leftFile || rightFile) changes.set(path, { before: leftFile, after: rightFile });
    const leftFolder = left?.type === 'tree' ? left.oid : undefined;
    const rightFolder = right?.type === 'tree' ? right.oid : undefined;
    if (leftFolder || rightFolder) await compareFolders(store, leftFolder, rightFolder, `${path}/`, changes);
  }
}

async function entriesOf(store: GitStore, tree: string | undefined): Promise<ReadonlyMap<string, TreeEntry>> {
  if (tree === undefined) return new Map();
  return new Map((await readTree(store, tree)).map((entry) => [entry.path, entry]));
}
