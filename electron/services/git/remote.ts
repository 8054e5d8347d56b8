import type { Outcome } from './git-failure.ts';
import type { GitStore } from './git-store.ts';

/** How far a long operation is: one bar in three parts. */
export interface GitProgress {
  readonly part: 'preparing' | 'receiving' | 'unpacking';
  /** Of this part, 0 to 1; absent while the server does not tell how much there is. */
  readonly share?: number;
  /** Received so far. */
  readonly bytes: number;
}

/** How an operation is watched and stopped. */
export interface Watch {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: GitProgress) => void;
}

/** What a remote has. */
export interface RemoteLook {
  /** Full names (`refs/heads/main`) and the versions that they stand for. */
  readonly refs: ReadonlyMap<string, string>;
  /** Full name of the default branch; absent in an empty project. */
  readonly defaultBranch?: string;
  /** Size of the whole history in bytes, where it can be known without fetching. */
  readonly bytes?: number;
}

/** One name that shall move, if it still stands where it was seen. */
export interface RefUpdate {
  /** Full name. */
  readonly ref: string;
  /** Where it was seen; `null` when it was not there. */
  readonly from: string | null;
  readonly to: string;
}

/** What became of moving names. `already`: all of them stood there, from an earlier try whose answer was lost. */
export interface Pushed {
  readonly kind: 'moved' | 'already';
  /** What the server said. */
  readonly words: string;
}

/** Bytes that went over the wire, bodies only. */
export interface Traffic {
  sent: number;
  received: number;
}

/** A place where a project's shared history lies. */
export interface Remote {
  readonly kind: 'http' | 'folder';
  /** Where its objects are read and written. */
  readonly store: GitStore;
  readonly traffic: Traffic;
  readonly look: (watch?: Watch) => Promise<Outcome<RemoteLook>>;
  /**
   * Looks, and brings the versions of the chosen names into the store, `depth` versions deep (default 1). What is
   * there already is not fetched again; when all is there, nothing is asked for but the look.
   */
  readonly fetch: (
    choose: (look: RemoteLook) => readonly string[],
    options?: { readonly depth?: number },
    watch?: Watch,
  ) => Promise<Outcome<RemoteLook>>;
  /**
   * Moves names together: all, or none of them. `objects` is all that the remote may not have yet, in the store.
   * Fails with `raced` when one of the names stands elsewhere than `from`.
   */
  readonly push: (
    updates: readonly RefUpdate[],
    objects: readonly string[],
    watch?: Watch,
  ) => Promise<Outcome<Pushed>>;
}

/** Why a name may be moved or not, given where it stands now. */
export function standing(
  updates: readonly RefUpdate[],
  refs: ReadonlyMap<string, string>,
):
  | { readonly kind: 'free' }
  | { readonly kind: 'already' }
  | { readonly kind: 'raced'; readonly ref: string } {
  if (updates.every(({ ref, to }) => refs.get(ref) === to)) return { kind: 'already' };
  const moved = updates.find(({ ref, from }) => (refs.get(ref) ?? null) !== from);
  return moved === undefined ? { kind: 'free' } : { kind: 'raced', ref: moved.ref };
}
