import git from 'isomorphic-git';
import { failureOf, GitProblem } from './git-failure.ts';
import { safeFs } from './safe-fs.ts';

/** A git directory in which objects are read and written: a private clone, or a shared bare folder itself. */
export interface GitStore {
  readonly gitdir: string;
  /** What isomorphic-git is called with. Its cache holds indexes and packs, and serves until `forget`. */
  readonly access: () => { readonly fs: typeof safeFs; readonly gitdir: string; readonly cache: object };
  /** Drops what was read so far, because the folder has changed. */
  readonly forget: () => void;
}

/** An entry of a folder in a version, as git keeps it. `mode` has six digits, such as `100644`. */
export interface TreeEntry {
  readonly mode: string;
  readonly path: string;
  readonly oid: string;
  readonly type: 'blob' | 'tree' | 'commit';
}

/** Who wrote something, and when. */
export interface Signature {
  readonly name: string;
  readonly email: string;
  /** In seconds since 1970. */
  readonly timestamp: number;
  /** In minutes, as `Date.getTimezoneOffset` has it. */
  readonly timezoneOffset: number;
}

/** Opens a git directory. */
export function openStore(gitdir: string): GitStore {
  let cache = {};
  return {
    gitdir,
    access: () => ({ fs: safeFs, gitdir, cache }),
    forget: () => {
      cache = {};
    },
  };
}

/** A version as git keeps it. */
export interface Version {
  /** The id of its uppermost folder. */
  readonly tree: string;
  /** The versions that it comes from. */
  readonly parent: readonly string[];
  readonly message: string;
  readonly author: { readonly name: string; readonly timestamp: number };
}

/** A version by its id. */
export async function readVersion(store: GitStore, oid: string): Promise<Version> {
  return (await reading(() => git.readCommit({ ...store.access(), oid }))).commit;
}

/** The entries of a folder, by its object's id. */
export async function readTree(store: GitStore, oid: string): Promise<readonly TreeEntry[]> {
  const { tree } = await reading(() => git.readTree({ ...store.access(), oid }));
  return tree.map((entry) => ({ ...entry, mode: entry.mode.padStart(6, '0') }));
}

/** The id of a version's uppermost folder. */
export async function treeOf(store: GitStore, commit: string): Promise<string> {
  return (await readVersion(store, commit)).tree;
}

/** The versions that a version comes from. */
export async function parentsOf(store: GitStore, commit: string): Promise<readonly string[]> {
  return (await readVersion(store, commit)).parent;
}

/** Whether an object can be read here. */
export async function hasObject(store: GitStore, oid: string): Promise<boolean> {
  try {
    await reading(() => git.readObject({ ...store.access(), oid, format: 'deflated' }));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'NotFoundError') return false;
    throw error;
  }
}

/** A file's bytes. */
export async function readBlob(store: GitStore, oid: string): Promise<Uint8Array> {
  return (await reading(() => git.readBlob({ ...store.access(), oid }))).blob;
}

/** Of a file that is cut off, the library reads past its end: that is no fault of ours but `damaged`. */
async function reading<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (failureOf(error) !== undefined) throw error;
    throw new GitProblem('damaged', { detail: error instanceof Error ? error.name : '' });
  }
}

/** Writes a file's bytes; answers with the object's id. */
export async function writeBlob(store: GitStore, content: string | Uint8Array): Promise<string> {
  const blob = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return git.writeBlob({ ...store.access(), blob });
}

/** Writes a folder; answers with the object's id. The order of the entries does not matter. */
export async function writeTree(store: GitStore, entries: readonly TreeEntry[]): Promise<string> {
  return git.writeTree({ ...store.access(), tree: entries.map((entry) => ({ ...entry })) });
}

/** Writes a version. The same facts give the same id. */
export async function writeCommit(
  store: GitStore,
  facts: {
    readonly tree: string;
    readonly parents: readonly string[];
    readonly author: Signature;
    readonly message: string;
  },
): Promise<string> {
  const { tree, parents, author, message } = facts;
  const commit = { tree, parent: [...parents], author, committer: author, message: `${message.trimEnd()}\n` };
  return git.writeCommit({ ...store.access(), commit });
}
