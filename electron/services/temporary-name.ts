import { randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';

const temporary = /^\.(?<start>.{0,40})\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/s;

/** A name beside `path` that nobody else has, under which its new text is written before it takes the name. */
export function temporaryNameOf(path: string): string {
  return `.${startOf(path)}.${randomUUID()}.tmp`;
}

/**
 * Takes away what writers that were killed have left in a folder; with `name`, only what was to become that file.
 * Answers with the names that were removed; a folder that is not there holds none.
 */
export async function removeTemporaries(folder: string, name?: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  const left = names.filter((entry) => {
    const start = temporary.exec(entry)?.groups?.start;
    return start !== undefined && (name === undefined || start === startOf(name));
  });
  for (const entry of left) await rm(join(folder, entry), { force: true }).catch(() => undefined);
  return left;
}

/** Short, so that the longest name that a file may have still leaves room for the rest. */
function startOf(path: string): string {
  return Array.from(basename(path)).slice(0, 20).join('').slice(0, 40);
}
