import { lstatSync, readdirSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { ProjectPath } from '../workspace/project-path.ts';

/** Where a path of a project lies on the disk, or why it must not be written. */
export type Place =
  | { readonly ok: true; readonly path: string; readonly status: Stats | undefined }
  | { readonly ok: false; readonly code: 'link' | 'name-clash' | 'not-a-file'; readonly detail: string };

/**
 * Finds a path below a project's folder without following any link. A name that differs from one that is there only in
 * capitals or in the way its accents are stored is refused: on many computers they are one file.
 */
export function findPlace(root: string, path: ProjectPath): Place {
  const segments = path.split('/');
  let at = root;
  for (const [index, segment] of segments.entries()) {
    const names = namesIn(at);
    if (!names.includes(segment)) {
      const other = names.find((name) => folded(name) === folded(segment));
      if (other !== undefined) return { ok: false, code: 'name-clash', detail: other };
      return { ok: true, path: join(root, path), status: undefined };
    }
    at = join(at, segment);
    const status = lstatSync(at);
    if (status.isSymbolicLink()) return { ok: false, code: 'link', detail: segment };
    const isLast = index === segments.length - 1;
    if (isLast && status.isFile()) return { ok: true, path: at, status };
    if (isLast || !status.isDirectory()) return { ok: false, code: 'not-a-file', detail: segment };
  }
  return { ok: false, code: 'not-a-file', detail: path };
}

function namesIn(folder: string): readonly string[] {
  return readdirSync(folder);
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
