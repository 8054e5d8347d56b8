import type { OutputOf } from '../../../shared/ipc/api.ts';
import { compareTrees } from '../git/compare-trees.ts';
import { attempt, GitProblem, type Outcome, orThrow } from '../git/git-failure.ts';
import { type GitStore, hasObject, readTree, readVersion, treeOf, type Version } from '../git/git-store.ts';
import type { Remote, Watch } from '../git/remote.ts';
import type { LivePoint } from './history-work.ts';

type Versions = OutputOf<'versions.list'>;

/** How many versions are shown at once. */
const pageLength = 30;

/** How deep a private copy's history is fetched, step by step, until something is found: most prompts' is in the first. */
const depths = [50, 200, 800, 3_200, 12_800];

/**
 * Live versions in which a file was changed, added or removed, newest first, from the one after `before` on. A history
 * is read along its first parents: what was live, and not what led to it. It is fetched no deeper than it takes to
 * find one more. A file that was moved with its words is followed: `path` is where it lay before `before`.
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
      const { versions, end } = await walk(remote.store, tip, path, before, watch);
      const isLast = remote.kind === 'folder' || depth === depths.at(-1);
      if (versions.length === 0 && end === 'not-here' && !isLast) continue;
      return { versions, more: end === 'full' || (end === 'not-here' && !isLast), whole: end === 'first' };
    }
    return { versions: [], more: false, whole: false };
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
  newestPath: string,
  before: string | null,
  watch: Watch,
): Promise<Walked> {
  const memo = new Map<string, string | null>();
  const versions: Versions['versions'] = [];
  let path = newestPath;
  let isCounted = before === null;
  for (let commit: string | undefined = tip; commit !== undefined; ) {
    if (watch.signal?.aborted) throw new GitProblem('cancelled');
    const facts: Version = await readVersion(store, commit);
    const [parent] = facts.parent;
    if (parent !== undefined && !(await hasObject(store, parent))) return { versions, end: 'not-here' };
    if (isCounted) {
      const parentTree = parent === undefined ? undefined : await treeOf(store, parent);
      const now = await objectAt(store, facts.tree, path, memo);
      const earlier = parentTree === undefined ? null : await objectAt(store, parentTree, path, memo);
      if (now !== earlier && versions.length === pageLength) return { versions, end: 'full' };
      if (now !== earlier) {
        const isNew = now !== null && earlier === null && parentTree !== undefined;
        const movedFrom = isNew ? await placeBefore(store, parentTree, facts.tree, path, now) : undefined;
        versions.push({ ...shown(commit, facts), path, ...(movedFrom !== undefined && { movedFrom }) });
        path = movedFrom ?? path;
      }
    }
    if (commit === before) isCounted = true;
    commit = parent;
  }
  return { versions, end: 'first' };
}

/** Where a file lay that is new at its place: the same words under another name of the same kind, which is gone. */
async function placeBefore(
  store: GitStore,
  parentTree: string,
  tree: string,
  path: string,
  object: string,
): Promise<string | undefined> {
  const kind = path.slice(path.lastIndexOf('.'));
  const changes = await compareTrees(store, parentTree, tree);
  return [...changes].find(
    ([name, { before, after }]) => after === undefined && before?.oid === object && name.endsWith(kind),
  )?.[0];
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

function shown(commit: string, facts: Version): Omit<Versions['versions'][number], 'path' | 'movedFrom'> {
  const title = facts.message.trimStart().split('\n', 1)[0]?.trim() ?? '';
  return { commit, at: new Date(facts.author.timestamp * 1000).toISOString(), by: facts.author.name, title };
}
