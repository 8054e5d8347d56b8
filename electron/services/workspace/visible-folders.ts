import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { skippedFolders } from '../../../shared/project/detect.ts';

/** The folders in which `readProject` looks, the project's own first; at most `most` of them. Links are not followed. */
export function visibleFolders(root: string, most: number): readonly string[] {
  const found = [root];
  for (const folder of found) {
    for (const name of foldersIn(folder)) {
      if (found.length >= most) return found;
      if (!name.startsWith('.') && !skippedFolders.has(name)) found.push(join(folder, name));
    }
  }
  return found;
}

function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [entry.name] : [],
    );
  } catch {
    return []; // it may be closed to us, or gone since its name was read
  }
}
