import { skippedFolders } from '../../../shared/project/detect.ts';
import type { FileContent, ProjectFiles } from '../../../shared/project/file-content.ts';
import { fileContentOf, tooLarge } from '../file-content-of.ts';
import { isWantedPath } from '../wanted-path.ts';
import { attempt, type Outcome } from './git-failure.ts';
import { type GitStore, readBlob, readTree, type TreeEntry, treeOf } from './git-store.ts';

/** Larger files are no texts that somebody edits. */
const mostBytes = 1_000_000;

/** How every file begins that stands for one kept elsewhere (git-lfs, specification v1). */
const lfsHeader = 'version https://git-lfs.github.com/spec/';

const link: FileContent = {
  refused: 'not-a-file',
  reason: 'It is a link to another file. Open that file instead.',
};
const otherProject: FileContent = {
  refused: 'not-a-file',
  reason: 'It is another project within this one, and not part of this app.',
};
const keptElsewhere: FileContent = {
  refused: 'not-a-file',
  reason: 'The file itself is kept elsewhere (Git LFS). Only its address is here.',
};

/**
 * Reads the files of a project as they stand in a version: what `loadProject` takes, as `readProject` reads it from a
 * folder. Links, other projects, files kept elsewhere and files over 1 MB stand in the result as refused.
 */
export function readVersionFiles(store: GitStore, commit: string): Promise<Outcome<ProjectFiles>> {
  return attempt(async () => {
    const files = new Map<string, FileContent>();
    await readFolder(store, await treeOf(store, commit), '', files);
    return files;
  });
}

async function readFolder(
  store: GitStore,
  tree: string,
  inside: string,
  files: Map<string, FileContent>,
): Promise<void> {
  for (const entry of await readTree(store, tree)) {
    const path = inside + entry.path;
    if (entry.type === 'tree') {
      if (isVisible(entry.path)) await readFolder(store, entry.oid, `${path}/`, files);
    } else if (entry.type === 'commit') files.set(path, otherProject);
    else if (isWantedPath(path)) files.set(path, await readFile(store, entry));
  }
}

/** One file's content by its entry. */
async function readFile(store: GitStore, entry: TreeEntry): Promise<FileContent> {
  if (entry.mode === '120000') return link;
  const bytes = await readBlob(store, entry.oid);
  if (bytes.length > mostBytes) return tooLarge(mostBytes);
  const content = fileContentOf(bytes, mostBytes);
  return 'text' in content && content.text.startsWith(lfsHeader) ? keptElsewhere : content;
}

function isVisible(name: string): boolean {
  return !name.startsWith('.') && !skippedFolders.has(name);
}
