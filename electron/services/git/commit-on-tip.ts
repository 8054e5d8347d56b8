import { type Changes, changeTree } from './change-tree.ts';
import { compareTrees } from './compare-trees.ts';
import { attempt, GitProblem, type Outcome, orThrow } from './git-failure.ts';
import { type GitStore, type Signature, treeOf, writeCommit } from './git-store.ts';
import type { Remote, Watch } from './remote.ts';

/** A version to be built on another. */
export interface NewVersion {
  readonly changes: Changes;
  readonly author: Signature;
  readonly message: string;
}

/** A version that was built, and the objects that a remote with its parent does not have. */
export interface BuiltVersion {
  readonly commit: string;
  /** The first version that it was built on. */
  readonly parent: string;
  readonly objects: readonly string[];
}

/** Fetches a branch and builds a version on where it stands now. `baseRef` is a full name. Nothing is sent yet. */
export async function commitOnTip(
  input: NewVersion & { readonly remote: Remote; readonly baseRef: string },
  watch: Watch = {},
): Promise<Outcome<BuiltVersion>> {
  const { remote, baseRef } = input;
  return attempt(async () => {
    const look = orThrow(await remote.fetch(() => [baseRef], {}, watch));
    const tip = look.refs.get(baseRef);
    if (tip === undefined) throw new GitProblem('not-found', { detail: baseRef });
    return buildVersion(remote.store, [tip], input);
  });
}

/**
 * Builds a version on `parents[0]`. The same input gives the same version, so that a second try after a kill makes
 * nothing new. Before it counts, it is compared with its parent: only the listed paths may differ.
 */
export async function buildVersion(
  store: GitStore,
  parents: readonly string[],
  { changes, author, message }: NewVersion,
): Promise<BuiltVersion> {
  const parent = parents[0] ?? '';
  const before = await treeOf(store, parent);
  const written = await changeTree(store, before, changes);
  if (written.tree === before) throw new GitProblem('nothing-changed');
  await guard(store, before, written.tree, changes);
  const signature = cleanSignature(author);
  const commit = await writeCommit(store, { tree: written.tree, parents, author: signature, message });
  return { commit, parent, objects: [...written.objects, commit] };
}

async function guard(store: GitStore, before: string, after: string, changes: Changes): Promise<void> {
  for (const [path, { before: old, after: now }] of await compareTrees(store, before, after)) {
    const isListed = changes.has(path) && (changes.get(path) === null) === (now === undefined);
    const keepsMode = old === undefined || now === undefined || old.mode === now.mode;
    if (!isListed || !keepsMode) throw new GitProblem('touches-other-paths', { detail: path });
  }
}

/** A name and an address as a version can carry them; what is left empty by that is a `bad-author`. */
export function cleanSignature(author: Signature): Signature {
  const clean = (text: string) =>
    text
      .replace(/[<>\p{Cc}]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  const name = clean(author.name);
  const email = clean(author.email);
  if (name === '' || email === '') throw new GitProblem('bad-author');
  return { ...author, name, email };
}
