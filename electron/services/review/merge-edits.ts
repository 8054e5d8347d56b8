import { mergeFile } from '../../../shared/proposal/merge-file.ts';
import { fileContentOf } from '../file-content-of.ts';
import type { Changes } from '../git/change-tree.ts';
import { GitProblem } from '../git/git-failure.ts';
import { type GitStore, readBlob, readTree, treeOf } from '../git/git-store.ts';
import type { Conflict, Edit } from './review-host.ts';
import { ReviewProblem } from './review-problem.ts';

/**
 * Edits as changes of the version `tip`: each file is merged with what it holds there. Throws `conflict` with every
 * file that does not fit, in its three versions.
 */
export async function mergeEdits(
  store: GitStore,
  tip: string,
  edits: ReadonlyMap<string, Edit>,
): Promise<Changes> {
  const changes = new Map<string, string | null>();
  const conflicts: Conflict[] = [];
  for (const [path, { base, text: mine }] of edits) {
    const theirs = await textAt(store, tip, path);
    const merged = mergeFile({ path, base, mine, theirs });
    if (merged.kind === 'conflict') conflicts.push({ path, base, mine, theirs });
    else if (merged.text !== theirs) changes.set(path, merged.text);
  }
  if (conflicts.length > 0) throw new ReviewProblem({ code: 'conflict', conflicts });
  if (changes.size === 0) throw new GitProblem('nothing-changed');
  return changes;
}

/** Of a proposal's files, those whose proposed words do not go together with what a version holds by now. */
export async function conflictsWith(
  store: GitStore,
  tip: string,
  edits: ReadonlyMap<string, Edit>,
): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const [path, { base, text: mine }] of edits) {
    const theirs = await textAt(store, tip, path);
    if (mergeFile({ path, base, mine, theirs }).kind === 'conflict') paths.push(path);
  }
  return paths;
}

/** A file's text in a version; `null` where it is not there. What is no text cannot be merged: `unsafe-path`. */
export async function textAt(store: GitStore, commit: string, path: string): Promise<string | null> {
  let tree = await treeOf(store, commit);
  const segments = path.split('/');
  const name = segments.pop();
  for (const segment of segments) {
    const entry = (await readTree(store, tree)).find((one) => one.path === segment);
    if (entry?.type !== 'tree') return null;
    tree = entry.oid;
  }
  const file = (await readTree(store, tree)).find((entry) => entry.path === name);
  if (file === undefined) return null;
  if (file.type !== 'blob' || !file.mode.startsWith('100'))
    throw new GitProblem('unsafe-path', { detail: path });
  const content = fileContentOf(await readBlob(store, file.oid));
  if (!('text' in content)) throw new GitProblem('unsafe-path', { detail: path });
  return content.text;
}

/** What a version changed against an earlier one, as edits; `from` and `to` may be given the other way round to undo it. */
export async function editsBetween(
  store: GitStore,
  from: string,
  to: string,
  paths: Iterable<string>,
): Promise<ReadonlyMap<string, Edit>> {
  const edits = new Map<string, Edit>();
  for (const path of paths)
    edits.set(path, { base: await textAt(store, from, path), text: await textAt(store, to, path) });
  return edits;
}
