import { join } from 'node:path';
import type { OutputOf } from '../../../shared/ipc/api.ts';
import type { ProjectFiles } from '../../../shared/project/file-content.ts';
import type { SetAside } from '../data/set-aside.ts';
import { attempt, type Outcome, orThrow } from '../git/git-failure.ts';
import { hasObject } from '../git/git-store.ts';
import type { RemoteNeeds } from '../git/open-remote.ts';
import { openClone } from '../git/private-clone.ts';
import type { ProjectAddress } from '../git/project-address.ts';
import { readVersionFiles } from '../git/read-version-files.ts';
import type { Watch } from '../git/remote.ts';
import { createLocalReviewHost } from '../review/local-review-host.ts';
import type { ReviewHost } from '../review/review-host.ts';
import { declaredProposals, withDeclaredLive } from './declared-live.ts';
import { listVersions } from './list-versions.ts';

/** Full name of the branch that is live (the default branch, if the project's settings name no other), and where it stands. */
export interface LivePoint {
  readonly ref: string;
  readonly tip: string;
}

/**
 * All that is done with a project's shared history, by values that can be sent from one thread to another. Calls for
 * one project must come one after the other.
 */
export interface HistoryWork {
  /** Asks where the default branch stands, and brings its newest version here. */
  readonly refresh: (known: LivePoint, watch?: Watch) => Promise<Outcome<LivePoint>>;
  /** All files of a version. */
  readonly files: (commit: string, watch?: Watch) => Promise<Outcome<ProjectFiles>>;
  /** Whether a version is in what was fetched. */
  readonly has: (commit: string, watch?: Watch) => Promise<Outcome<boolean>>;
  readonly versions: (
    live: LivePoint,
    path: string,
    before: string | null,
    watch?: Watch,
  ) => Promise<Outcome<OutputOf<'versions.list'>>>;
  readonly host: ReviewHost;
  /** Sets a damaged private copy aside and fetches it anew; does nothing for a folder, which is its own. */
  readonly rebuild: (watch?: Watch) => Promise<Outcome<null>>;
}

/** What working on a history needs. */
export interface HistoryPlace {
  readonly address: ProjectAddress;
  /** The project's folder in the data folder. */
  readonly folder: string;
  readonly isSample: boolean;
}

/** What working on a history needs of its surroundings. */
export interface HistoryWorkNeeds extends RemoteNeeds {
  readonly setAside: SetAside;
}

/** A history that was opened, and where its default branch stood. */
export interface OpenedHistory {
  readonly work: HistoryWork;
  readonly live: LivePoint;
}

/** Opens the history at an address: a bare folder as it is, any other through a private clone. */
export function openHistoryWork(
  { address, folder, isSample }: HistoryPlace,
  needs: HistoryWorkNeeds,
  watch: Watch = {},
): Promise<Outcome<OpenedHistory>> {
  return attempt(async () => {
    const open = (of: Watch) => openClone(address, { ...needs, folder }, of);
    const opened = orThrow(await open(watch));
    const { store } = opened.remote;
    const { base, prefix } = await declaredProposals(store, opened.tip);
    const { remote, live } =
      base === undefined
        ? { remote: opened.remote, live: { ref: opened.defaultBranch, tip: opened.tip } }
        : await withDeclaredLive(opened.remote, base, watch);
    const work: HistoryWork = {
      refresh: ({ ref, tip: known }, of = {}) =>
        attempt(async () => {
          const look = orThrow(await remote.fetch((seen) => [seen.defaultBranch ?? ref], {}, of));
          const now = look.defaultBranch ?? ref;
          return { ref: now, tip: look.refs.get(now) ?? known };
        }),
      files: (commit) => readVersionFiles(store, commit),
      has: (commit) => attempt(() => hasObject(store, commit)),
      versions: (at, path, before, of = {}) => listVersions({ remote, live: at }, path, before, of),
      host: createLocalReviewHost({ remote, isSample, prefix }),
      rebuild: (of = {}) =>
        attempt(async () => {
          if (address.kind === 'folder') return null;
          await needs.setAside(join(folder, 'clone'), 'clone');
          store.forget();
          orThrow(await open(of));
          return null;
        }),
    };
    return { work, live };
  });
}
