import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from '../atomic-write.ts';

/**
 * Adds one line of JSON to a file that only its owner may read, and forces it to the disk. It is written in one piece at
 * the end of the file, so that several processes may add to the same one; a line end goes before it too, so that half a
 * line that a full disk left there spoils no other. Throws the system's error.
 */
export async function appendLine(path: string, value: object): Promise<void> {
  await makeFolder(dirname(path));
  const file = await open(path, 'a', 0o600);
  try {
    await file.appendFile(`\n${JSON.stringify(value)}\n`, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The lines of such a file that are JSON; what was written half is left out. */
export function jsonLines(text: string): readonly unknown[] {
  return text.split('\n').flatMap((line): readonly unknown[] => {
    if (line === '') return [];
    try {
      return [JSON.parse(line)];
    } catch {
      return [];
    }
  });
}
