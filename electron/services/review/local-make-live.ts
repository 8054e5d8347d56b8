import { buildVersion } from '../git/commit-on-tip.ts';
import { compareTrees } from '../git/compare-trees.ts';
import { GitProblem } from '../git/git-failure.ts';
import { treeOf } from '../git/git-store.ts';
import type { Watch } from '../git/remote.ts';
import { append, type Found, fetchVersions, find, type LocalNeeds, told } from './local-context.ts';
import { openProposal } from './local-open.ts';
import { editsBetween, mergeEdits } from './merge-edits.ts';
import type { ProposalEvent } from './proposal-event.ts';
import { signatureOf } from './proposal-log.ts';
import type { ProposalState } from './proposal-state.ts';
import type { Act, Edit } from './review-host.ts';
import { ReviewProblem } from './review-problem.ts';

/** The version that the default branch moves to, with the objects that it needs. */
interface NextLive {
  readonly commit: string;
  readonly objects: readonly string[];
}

/**
 * Makes an approved proposal live: what is live must still be what it was made on, or merge with it file by file. The
 * default branch moves only from where it was seen, together with the event that tells it.
 */
export function makeLive(needs: LocalNeeds, act: Act, number: number, watch: Watch): Promise<ProposalState> {
  return append(
    needs,
    act,
    number,
    async (found) => {
      const { state, live } = found;
      if (state.status !== 'open') throw new ReviewProblem({ code: 'not-open', status: state.status });
      if (state.review !== 'approved') throw new ReviewProblem({ code: 'not-approved' });
      await fetchVersions(needs, state, watch);
      const next = await nextLive(needs, act, found);
      const event: ProposalEvent = {
        ...told(act),
        kind: 'made-live',
        commit: state.commit,
        live: next.commit,
      };
      const move = { ref: live.ref, from: live.tip, to: next.commit };
      // First what cannot be told wrongly: an event without the move would say what is not so.
      const before = next.commit === live.tip ? [] : [move];
      return [event, { before, objects: next.objects, keeps: [next.commit] }];
    },
    watch,
  );
}

async function nextLive(
  { remote: { store }, mergeText }: LocalNeeds,
  act: Act,
  { state, live }: Found,
): Promise<NextLive> {
  const { commit, base, title, number } = state;
  if (live.tip === commit || live.tip === base) return { commit, objects: [] };
  const edits = await editsOf(store, state);
  const message = `${title.replace(/\s+/g, ' ').trim()}\n\nProposal ${number}, made live.`;
  try {
    const changes = await mergeEdits(store, live.tip, edits, mergeText);
    return await buildVersion(store, [live.tip, commit], { changes, author: signatureOf(act), message });
  } catch (error) {
    // All of it is live already: an earlier try got as far as that, or somebody merged it elsewhere.
    if (error instanceof GitProblem && error.failure.code === 'nothing-changed')
      return { commit: live.tip, objects: [] };
    throw error;
  }
}

async function editsOf(
  store: LocalNeeds['remote']['store'],
  { base, commit }: ProposalState,
): Promise<ReadonlyMap<string, Edit>> {
  const changes = await compareTrees(store, await treeOf(store, base), await treeOf(store, commit));
  return editsBetween(store, base, commit, changes.keys());
}

/** Opens a proposal that takes a live one back: what it changed is changed back, and what came since is kept. */
export async function restoreProposal(
  needs: LocalNeeds,
  act: Act,
  number: number,
  input: { readonly key: string; readonly title: string; readonly body: string },
  watch: Watch,
): Promise<ProposalState> {
  const { remote } = needs;
  const { state } = await find(needs, number, watch);
  if (state.status !== 'live') throw new ReviewProblem({ code: 'not-live' });
  await fetchVersions(needs, state, watch);
  const forward = await editsOf(remote.store, state);
  const edits = new Map([...forward].map(([path, { base, text }]) => [path, { base: text, text: base }]));
  return openProposal(needs, act, { ...input, edits, slug: `restore-${number}`, restores: number }, watch);
}
