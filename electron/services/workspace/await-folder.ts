import { statSync } from 'node:fs';
import type { Watch } from './source.ts';

/** How often a missing folder is looked for, in milliseconds: nobody waits long, and a look costs next to nothing. */
const pause = 1_000;

/** Looks for a folder that is gone and calls `onReturn` once it is there. No system tells of what is not there yet. */
export function awaitFolder(root: string, onReturn: () => Promise<void>): Watch {
  const timer = setInterval(() => {
    if (!isFolder(root)) return;
    clearInterval(timer);
    void onReturn();
  }, pause);
  timer.unref();
  return { close: () => clearInterval(timer) };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
