import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { basename } from 'node:path';
import type { Envelope } from '../../../shared/ipc/errors.ts';
import type { FileContent } from '../../../shared/project/file-content.ts';
import { done, refused } from '../bridge/answer.ts';
import { folderUpstream } from '../git/folder-upstream.ts';
import { attempt, type Outcome, orThrow } from '../git/git-failure.ts';
import type { Watch as GitWatch } from '../git/remote.ts';
import { workInFolder } from '../history/work-in-folder.ts';
import type { Log } from '../log.ts';
import { readProject } from '../read-project.ts';
import { awaitFolder } from './await-folder.ts';
import type { SharedHistory } from './shared-history.ts';
import { watchFolder } from './watch-folder.ts';

/** What is looked at until it is closed. */
export interface Watch {
  readonly close: () => void;
}

/** Where a project's files come from. Drafts lie over them; the source knows nothing of drafts. */
export interface Source {
  readonly kind: 'sample' | 'folder' | 'address';
  /** Names the project in the data folder: the same for every run, whatever the project is called. */
  readonly key: string;
  /** What people call it. */
  readonly name: string;
  /** For people: where it lies. */
  readonly place: string;
  /** The folder that drafts can be saved to, absolute and without links; undefined where they can only be proposed. */
  readonly folder: string | undefined;
  /** All files as they are now. */
  readonly read: () => Envelope<ReadonlyMap<string, FileContent>>;
  /** Calls `onChange`, never twice at once, when the files may be others. */
  readonly watch: (onChange: () => Promise<void>) => Watch;
  /** Calls `onReturn` once, when a project that was gone is there again. */
  readonly awaitReturn: (onReturn: () => Promise<void>) => Watch;
  /** Asks where the files come from whether they have moved, and reads them; absent where they are simply there. */
  readonly refresh?: (watch: GitWatch) => Promise<Outcome<boolean>>;
  /** The history that proposals go to, opened when it is first asked for; undefined where there is none. */
  readonly shared: (watch: GitWatch) => Promise<Outcome<SharedHistory | undefined>>;
}

/** Opens the history at an address as somebody wrote it. */
export type OpenShared = (address: string, watch: GitWatch) => Promise<Outcome<SharedHistory>>;

/** A folder on this computer as a project's source. `not-found` and others when it cannot be opened. */
export function folderSource(folder: string, log: Log, openShared: OpenShared): Envelope<Source> {
  const first = readFolder(folder);
  if (!first.ok) return first;
  const root = realpathSync(folder);
  const confirmed = new Set<string>();
  return done({
    kind: 'folder',
    key: folderKey(root),
    name: basename(root) || root,
    place: root,
    folder: root,
    read: () => readFolder(root),
    watch: (onChange) => watchFolder(root, onChange, log),
    awaitReturn: (onReturn) => awaitFolder(root, onReturn),
    shared: (watch) => sharedBy(root, openShared, confirmed, watch),
  });
}

/** The history that a folder's git names, if it holds the folder: a home folder may be in git, and what lies in it not. */
function sharedBy(
  root: string,
  openShared: OpenShared,
  /** The addresses whose history was seen to hold the folder. */
  confirmed: Set<string>,
  watch: GitWatch,
): Promise<Outcome<SharedHistory | undefined>> {
  return attempt(async () => {
    const upstream = await folderUpstream(root);
    if (upstream === undefined) return undefined;
    const history = orThrow(await openShared(upstream.address, watch));
    if (upstream.inside === '') return history;
    const work = workInFolder(history.work, upstream.inside);
    const isIn = async (commit: string) => orThrow(await work.files(commit, watch)).size > 0;
    // What is live was read when the history was opened; the folder may be newer.
    const isShared =
      confirmed.has(upstream.address) ||
      (await isIn(history.live.tip)) ||
      (await isIn(orThrow(await work.refresh(history.live, watch)).tip));
    if (!isShared) return undefined;
    confirmed.add(upstream.address);
    return { ...history, work, host: work.host };
  });
}

/** Names a folder's project in the data folder. `root` is absolute and without links. */
export function folderKey(root: string): string {
  return `folder-${createHash('sha256').update(root).digest('hex').slice(0, 24)}`;
}

/** Twice the largest project that is planned for; a home folder or a whole disk is refused within a second or two. */
const limits = { fileCount: 20_000, entryCount: 250_000 };

/** The bridge carries no longer path; no prompt has one. */
const longestPath = 1000;

/** Reads a project's folder, with limits so that a folder chosen by mistake does not hold up everything. */
function readFolder(root: string): Envelope<ReadonlyMap<string, FileContent>> {
  const result = readProject(root, limits);
  if (!result.ok) return refused(result.code, root);
  return done(new Map([...result.files].filter(([path]) => path.length <= longestPath)));
}
