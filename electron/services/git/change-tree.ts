import { parseSafePath } from '../../../shared/project/safe-path.ts';
import { GitProblem } from './git-failure.ts';
import { type GitStore, readTree, type TreeEntry, writeBlob, writeTree } from './git-store.ts';

/** New texts by their paths; `null` takes the file away. */
export type Changes = ReadonlyMap<string, string | null>;

/** A folder that was written, with every object that is new. */
export interface WrittenTree {
  readonly tree: string;
  readonly objects: readonly string[];
}

/** What is to change within one folder: its own files, and what lies deeper. */
interface Level {
  readonly files: Map<string, string | null>;
  readonly folders: Map<string, Level>;
}

/**
 * Writes the folders of a version anew with some files changed: only those on the way to them, by hand, because the
 * library's index takes time by the number of folders (1.4 s for 1,000 folders, measured). Modes stay. A path that
 * is unsafe, or leads to or through a link, another project or a folder, is an `unsafe-path`.
 */
export async function changeTree(store: GitStore, tree: string, changes: Changes): Promise<WrittenTree> {
  const top: Level = { files: new Map(), folders: new Map() };
  for (const [path, text] of changes) addPath(top, path, text);
  const objects: string[] = [];
  const written = await writeLevel(store, tree, top, '', objects);
  if (written !== undefined) return { tree: written, objects };
  const empty = await writeTree(store, []);
  return { tree: empty, objects: [...objects, empty] };
}

function addPath(top: Level, path: string, text: string | null): void {
  const safe = parseSafePath(path);
  if (!safe.ok) throw new GitProblem('unsafe-path', { detail: path });
  const segments = safe.path.split('/');
  const name = segments.pop() ?? '';
  let level = top;
  for (const segment of segments) {
    const next = level.folders.get(segment) ?? { files: new Map(), folders: new Map() };
    level.folders.set(segment, next);
    level = next;
  }
  level.files.set(name, text);
}

/** The new folder's id; undefined when nothing is left in it. `tree` is undefined for a folder that was not there. */
async function writeLevel(
  store: GitStore,
  tree: string | undefined,
  level: Level,
  inside: string,
  objects: string[],
): Promise<string | undefined> {
  const before = tree === undefined ? [] : await readTree(store, tree);
  const entries = new Map(before.map((entry) => [entry.path, entry]));
  for (const [name, deeper] of level.folders) {
    const entry = entries.get(name);
    if (entry !== undefined && entry.type !== 'tree') throw unsafe(inside, name);
    const written = await writeLevel(store, entry?.oid, deeper, `${inside}${name}/`, objects);
    if (written === undefined) entries.delete(name);
    else entries.set(name, { mode: '040000', path: name, oid: written, type: 'tree' });
  }
  for (const [name, text] of level.files) {
    const entry = entries.get(name);
    if (entry !== undefined && !isFile(entry)) throw unsafe(inside, name);
    refuseTwin(entries, inside, name);
    if (text === null) entries.delete(name);
    else {
      const oid = await writeBlob(store, text);
      if (oid !== entry?.oid) objects.push(oid);
      entries.set(name, { mode: entry?.mode ?? '100644', path: name, oid, type: 'blob' });
    }
  }
  if (entries.size === 0) return undefined;
  const written = await writeTree(store, [...entries.values()]);
  if (written !== tree) objects.push(written);
  return written;
}

function isFile({ type, mode }: TreeEntry): boolean {
  return type === 'blob' && mode.startsWith('100');
}

/** Two names that differ in their case only are one file on most computers. */
function refuseTwin(entries: ReadonlyMap<string, TreeEntry>, inside: string, name: string): void {
  if (entries.has(name)) return;
  const folded = name.toLowerCase();
  for (const other of entries.keys()) if (other.toLowerCase() === folded) throw unsafe(inside, name);
}

function unsafe(inside: string, name: string): GitProblem {
  return new GitProblem('unsafe-path', { detail: inside + name });
}
