import { defaultConfig, type ProjectConfig } from '../../../shared/project/config.ts';
import { configPath } from '../../../shared/project/detect.ts';
import { readConfig } from '../../../shared/project/read-config.ts';
import { readRef } from '../git/fetch-pack.ts';
import { GitProblem, orThrow } from '../git/git-failure.ts';
import { type GitStore, readBlob, readTree, treeOf } from '../git/git-store.ts';
import { isRefName } from '../git/ref-names.ts';
import type { Remote, RemoteLook, Watch } from '../git/remote.ts';
import type { LivePoint } from './history-work.ts';

/** What a project's own settings say of its proposals, in the version of the default branch. */
export async function declaredProposals(store: GitStore, tip: string): Promise<ProjectConfig['proposals']> {
  const entry = (await readTree(store, await treeOf(store, tip))).find(({ path }) => path === configPath);
  if (entry?.type !== 'blob') return defaultConfig.proposals;
  const config = readConfig(new TextDecoder().decode(await readBlob(store, entry.oid)));
  const { base, prefix } = config.ok ? config.value.proposals : defaultConfig.proposals;
  return {
    prefix: isRefName(`refs/heads/${prefix}1`) ? prefix : defaultConfig.proposals.prefix,
    ...(base !== undefined && { base }),
  };
}

/**
 * The same remote, with the branch that the settings name in the place of its default branch, and where it stands.
 * `no-base` when there is no such branch.
 */
export async function withDeclaredLive(
  remote: Remote,
  base: string,
  watch: Watch,
): Promise<{ readonly remote: Remote; readonly live: LivePoint }> {
  const ref = `refs/heads/${base}`;
  const missing = new GitProblem('no-base', { detail: base });
  if (!isRefName(ref)) throw missing;
  const named = (look: RemoteLook): RemoteLook => {
    const { defaultBranch: _other, ...rest } = look;
    return look.refs.has(ref) ? { ...rest, defaultBranch: ref } : rest;
  };
  const declared: Remote = {
    ...remote,
    look: async (of) => {
      const look = await remote.look(of);
      return look.ok ? { ok: true, value: named(look.value) } : look;
    },
    fetch: async (choose, options, of) => {
      const look = await remote.fetch((seen) => choose(named(seen)), options, of);
      return look.ok ? { ok: true, value: named(look.value) } : look;
    },
  };
  // What was fetched before is enough to begin with, so that a project opens without a network too.
  const here = await readRef(remote.store, ref);
  if (here !== undefined) return { remote: declared, live: { ref, tip: here } };
  const look = orThrow(await remote.fetch(({ refs }) => (refs.has(ref) ? [ref] : []), { depth: 1 }, watch));
  const tip = look.refs.get(ref);
  if (tip === undefined) throw missing;
  return { remote: declared, live: { ref, tip } };
}
