import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { DataFolder } from '../data/data-folder.ts';
import type { SetAside } from '../data/set-aside.ts';
import { attempt, type Outcome, orThrow } from '../git/git-failure.ts';
import type { RemoteNeeds } from '../git/open-remote.ts';
import { openClone } from '../git/private-clone.ts';
import type { ProjectAddress } from '../git/project-address.ts';
import type { Remote, Watch } from '../git/remote.ts';
import { createLocalReviewHost } from '../review/local-review-host.ts';
import type { ReviewHost } from '../review/review-host.ts';
import { createSerialQueue, type SerialQueue } from '../serial-queue.ts';

/** The history that several people share, and in which their proposals are. */
export interface SharedHistory {
  /** Names it in the data folder. */
  readonly key: string;
  /** What people call it: the last part of its address. */
  readonly name: string;
  /** For people: where it lies. Never with a login. */
  readonly place: string;
  readonly remote: Remote;
  readonly host: ReviewHost;
  /** Full name of the default branch, and the version that it stood at when this was opened. */
  readonly live: { readonly ref: string; readonly tip: string };
  /** The sample, in which its only user plays the reviewer too. */
  readonly allowOwnApproval: boolean;
  /** Everything that asks or changes the remote goes through it, and never through the project's own: a server may be slow. */
  readonly queue: SerialQueue;
  /** Sets a damaged private copy aside and fetches it anew; does nothing for a folder, which is its own. */
  readonly rebuild: (watch: Watch) => Promise<Outcome<null>>;
}

/** What opening a shared history needs. */
export interface HistoryNeeds extends RemoteNeeds {
  readonly data: DataFolder;
  readonly setAside: SetAside;
}

/** Opens the history at an address: a bare folder as it is, any other through a private clone. */
export function openHistory(
  address: ProjectAddress,
  isSample: boolean,
  needs: HistoryNeeds,
  watch: Watch,
): Promise<Outcome<SharedHistory>> {
  return attempt(async () => {
    const key = isSample ? 'sample' : historyKey(address);
    const folder = needs.data.project(key);
    const open = (of: Watch) => openClone(address, { ...needs, folder }, of);
    const { remote, defaultBranch, tip } = orThrow(await open(watch));
    const place = placeOf(address);
    return {
      key,
      name: isSample ? 'Where2Eat' : nameOf(place),
      place,
      remote,
      host: createLocalReviewHost({ remote, isSample }),
      live: { ref: defaultBranch, tip },
      allowOwnApproval: isSample,
      queue: createSerialQueue(),
      rebuild: (of) =>
        attempt(async () => {
          if (address.kind === 'folder') return null;
          await needs.setAside(join(folder, 'clone'), 'clone');
          remote.store.forget();
          orThrow(await open(of));
          return null;
        }),
    };
  });
}

/** Names the project at an address in the data folder. */
export function historyKey(address: ProjectAddress): string {
  return `address-${createHash('sha256').update(placeOf(address)).digest('hex').slice(0, 24)}`;
}

/** An address for people to read, and to open it again; never with a login. */
export function placeOf(address: ProjectAddress): string {
  return address.kind === 'folder' ? address.folder : address.url;
}

/** What people call the project at a place. */
export function nameOf(place: string): string {
  const last = place.split(/[/\\]/).findLast((part) => part !== '') ?? place;
  return last.replace(/\.git$/, '') || last;
}
