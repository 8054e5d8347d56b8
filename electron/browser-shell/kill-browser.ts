import { readlink } from 'node:fs/promises';
import { join } from 'node:path';

/** Whose browser has a profile folder open: Chromium's `SingletonLock` is a link to "host-process" (Linux, macOS). */
export async function browserProcess(profile: string): Promise<number | undefined> {
  const target = await readlink(join(profile, 'SingletonLock')).catch(() => '');
  const id = Number(/-(\d+)$/.exec(target)?.[1]);
  return Number.isSafeInteger(id) && id > 1 ? id : undefined;
}

/** Kills the browser that has a profile folder open, where the system tells which one that is. */
export async function killBrowser(profile: string): Promise<void> {
  const id = await browserProcess(profile);
  if (id === undefined) return;
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
