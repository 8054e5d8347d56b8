import { type FSWatcher, watch } from 'node:fs';
import { factsOfError, type Log } from '../log.ts';
import { systemCodeOf } from '../system-error.ts';
import type { Watch } from './source.ts';
import { visibleFolders } from './visible-folders.ts';

/** Far more than a project has, and below what a Linux desktop grants one user. */
const mostFolders = 5_000;

/** How often a folder is looked at for which the system has no watch left, in milliseconds. */
const blindPause = 3_000;

/** Long enough for a program to write its files, too short to be noticed. */
const pause = 150;

/**
 * Calls `onChange` some 150 ms after something changed below a folder, and again as long as things change. It tells
 * nothing about what changed: the systems' own events are hints. `onChange` is never called twice at once.
 *
 * On Linux, Node's recursive watch would look at every file of every folder, `node_modules` and `.git` too, so only
 * the folders that are read are watched, one by one.
 */
export function watchFolder(root: string, onChange: () => Promise<void>, log: Log): Watch {
  const watchers = new Map<string, FSWatcher>();
  /** A folder that was removed and made again has its old name and a dead watch: where anything happened, a new one is set. */
  const touched = new Set<string>();
  const eachFolder = process.platform === 'linux';
  let timer: NodeJS.Timeout | undefined;
  let blindTimer: NodeJS.Timeout | undefined;
  let isClosed = false;
  let isBusy = false;
  let isAgain = false;

  const drop = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const look = (): void => {
    const folders = new Set(eachFolder ? visibleFolders(root, mostFolders) : [root]);
    for (const folder of watchers.keys()) if (!folders.has(folder)) drop(folder);
    for (const folder of folders) {
      if (watchers.has(folder)) continue;
      try {
        const watcher = watch(folder, { recursive: !eachFolder }, () => changed(folder));
        watcher.on('error', () => {
          drop(folder);
          changed(folder);
        });
        watchers.set(folder, watcher);
      } catch (error) {
        // The folder has gone, or may not be opened: what is not seen now is seen when the project is read again.
        const isFirst = blindTimer === undefined;
        if (isFirst) log.write('warning', 'watch.failed', factsOfError(error));
        if (isFirst && isOutOfWatches(error)) blindTimer = setTimeout(lookBlindly, blindPause);
      }
    }
  };
  const changed = (folder: string): void => {
    if (isClosed) return;
    if (eachFolder) touched.add(folder);
    if (isBusy) isAgain = true;
    else timer ??= setTimeout(settle, pause);
  };
  const lookBlindly = (): void => {
    blindTimer = undefined;
    changed(root);
  };
  const settle = async (): Promise<void> => {
    timer = undefined;
    isBusy = true;
    for (const folder of touched) drop(folder);
    touched.clear();
    look(); // before the files are read, so that no change falls between
    try {
      await onChange();
    } catch (error) {
      log.write('error', 'watch.change-failed', factsOfError(error));
    }
    isBusy = false;
    if (isAgain && !isClosed) timer ??= setTimeout(settle, pause);
    isAgain = false;
  };

  look();
  return {
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      clearTimeout(blindTimer);
      for (const folder of [...watchers.keys()]) drop(folder);
    },
  };
}

/** inotify(7): no memory or no watch left for this user; too many open files. */
function isOutOfWatches(error: unknown): boolean {
  return ['ENOSPC', 'EMFILE', 'ENFILE', 'ENOMEM'].includes(systemCodeOf(error) ?? '');
}
