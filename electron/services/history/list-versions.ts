import type { OutputOf } from '../../../shared/ipc/api.ts';
import { attempt, GitProblem, type Outcome, orThrow } from '../git/git-failure.ts';
import { type GitStore, hasObject, readTree, readVersion, treeOf, type Version } from '../git/git-store.ts';
import type { Remote, Watch } from '../git/remote.ts';
import type { LivePoint } from './history-work.ts';

type Versions = OutputOf<'versions.list'>;

/** How many versions are shown at once. */
const pageLength = 30;

/** How deep a private copy's history is fetched, step by step, until a page is full: most prompts' fits in the first. */
const depths = [50, 200, 800, 3_200, 12_800];

/**
 * Live versions in which a file was changed, added or removed, newest first, from the one after `before` on. A history
 * is read along its first parents: what was live, and not what led to it.
 */
export function listVersions(
  { remote, live }: { readonly remote: Remote; readonly live: LivePoint },
  path: string,
  before: string | null,
  watch: Watch,
): Promise<Outcome<Versions>> {
  return attempt(async () => {
    for (const depth of depths) {
      const look = orThrow(await remote.fetch((seen) => [seen.defaultBranch ?? live.ref], { depth }, watch));
      const tip = look.refs.get(look.defaultBranch ?? live.ref) ?? live.tip;
      const found = await walk(remote.store, tip, path, before, watch);
      const isLast = remote.kind === 'folder' || depth === depths.at(-1);
      if (found.end !== 'not-here' || isLast) return { versions: found.versions, more: found.end === 'full' };
    }
    return { versions: [], more: false };
  });
}

/** `not-here`: the history goes on, and its earlier part has not been fetched. */
interface Walked {
  readonly versions: Versions['versions'];
  readonly end: 'full' | 'first' | 'not-here';
}

async function walk(
  store: GitStore,
  tip: string,
  path: string,
  before: string | null,
  watch: Watch,
): Promise<Walked> {
  const memo = new Map<string, string | null>();
  const versions: Versions['versions'] = [];
  let isCounted = before === null;
  for (let commit: string | undefined = tip; commit !== undefined; ) {
    if (watch.signal?.aborted) throw new GitProblem('cancelled');
    const facts: Version = await readVersion(store, commit);
    const [parent] = facts.parent;
    if (parent !== undefined && !(await hasObject(store, parent))) return { versions, end: 'not-here' };
    if (isCounted) {
      const now = await objectAt(store, facts.tree, path, memo);
      const earlier = parent === undefined ? null : await objectIn(store, parent, path, memo);
      if (now !== earlier && versions.length === pageLength) return { versions, end: 'full' };
      if (now !== earlier) versions.push(shown(commit, facts));
    }
    if (commit === before) isCounted = true;
    commit = parent;
  }
  return { versions, end: 'first' };
}

async function objectIn(
  store: GitStore,
  commit: string,
  path: string,
  memo: Map<string, string | null>,
): Promise<string | null> {
  return objectAt(store, await treeOf(store, commit), path, memo);
}

/** The object of a file in a folder; null where it is not there. Folders that did not change are opened once. */
async function objectAt(
  store: GitStore,
  tree: string,
  path: string,
  memo: Map<string, string | null>,
): Promise<string | null> {
  const key = `${tree} ${path}`;
  const known = memo.get(key);
  if (known !== undefined) return known;
  const [name = '', ...rest] = path.split('/');
  const entry = (await readTree(store, tree)).find((one) => one.path === name);
  let found: string | null = null;
  if (entry !== undefined && rest.length === 0) found = entry.type === 'blob' ? entry.oid : null;
  else if (entry?.type === 'tree') found = await objectAt(store, entry.oid, rest.join('/'), memo);
  memo.set(key, found);
  return found;
}

function shown(commit: string, facts: Version): Versions['versions'][number] {
  const title = facts.message.trimStart().split('\n', 1)[0]?.trim() ?? '';
  return { commit, at: new Date(facts.author.timestamp * 1000).toISOString(), by: facts.author.name, title };
}
