import { createHash } from 'node:crypto';
import type { DataFolder } from '../data/data-folder.ts';
import { attempt, type Outcome, orThrow } from '../git/git-failure.ts';
import type { HttpLimits, Login } from '../git/http-client.ts';
import type { ProjectAddress } from '../git/project-address.ts';
import type { Watch } from '../git/remote.ts';
import type { HistoryWork, LivePoint } from '../history/history-work.ts';
import type { ThreadNeeds } from '../history/start-history-thread.ts';
import { createThreadedHistory } from '../history/threaded-history.ts';
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
  readonly address: ProjectAddress;
  /** What is done with it, in a thread of its own. */
  readonly work: HistoryWork;
  readonly host: ReviewHost;
  /** Where the default branch stood when this was opened. */
  readonly live: LivePoint;
  /** The sample, in which its only user plays the reviewer too. */
  readonly allowOwnApproval: boolean;
  /** Everything that asks or changes the remote goes through it, and never through the project's own: a server may be slow. */
  readonly queue: SerialQueue;
  /** Waits for what is under way, and ends the thread. */
  readonly close: () => Promise<void>;
}

/** What opening a shared history needs. */
export interface HistoryNeeds extends ThreadNeeds {
  readonly data: DataFolder;
  readonly login?: Login;
  readonly limits?: Partial<HttpLimits>;
}

/** Opens the history at an address: a bare folder as it is, any other through a private clone. */
export function openHistory(
  address: ProjectAddress,
  isSample: boolean,
  needs: HistoryNeeds,
  watch: Watch,
): Promise<Outcome<SharedHistory>> {
  return attempt(async () => {
    const { data, login, limits } = needs;
    const key = isSample ? 'sample' : historyKey(address);
    const input = {
      address,
      folder: data.project(key),
      isSample,
      ...(login && { login }),
      ...(limits && { limits }),
    };
    const work = createThreadedHistory(input, needs);
    const live = await work.open(watch);
    if (!live.ok) await work.close();
    const place = placeOf(address);
    const queue = createSerialQueue();
    return {
      key,
      name: isSample ? 'Where2Eat' : nameOf(place),
      place,
      address,
      work,
      host: work.host,
      live: orThrow(live),
      allowOwnApproval: isSample,
      queue,
      close: async () => {
        await queue.idle();
        await work.close();
      },
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
