import type { ProposalEvent } from '../../../shared/proposal/proposal.ts';
import { buildVersion } from '../git/commit-on-tip.ts';
import { compareTrees } from '../git/compare-trees.ts';
import { GitProblem } from '../git/git-failure.ts';
import { type GitStore, treeOf } from '../git/git-store.ts';
import type { Watch } from '../git/remote.ts';
import { append, type Found, fetchVersions, find, type LocalNeeds, told } from './local-context.ts';
import { openProposal } from './local-open.ts';
import { mustBeSeen } from './local-say.ts';
import { editsBetween, mergeEdits } from './merge-edits.ts';
import { signatureOf } from './proposal-log.ts';
import type { Act, Edit, HostedProposal } from './review-host.ts';
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
export function makeLive(
  needs: LocalNeeds,
  act: Act,
  number: number,
  head: string,
  watch: Watch,
): Promise<HostedProposal> {
  return append(
    needs,
    act,
    number,
    async (found) => {
      const { proposal, live } = found;
      mustBeSeen(found, head);
      if (proposal.state.status !== 'approved') throw new ReviewProblem({ code: 'not-approved' });
      await fetchVersions(needs, [proposal], watch);
      const next = await nextLive(needs, act, found);
      const event: ProposalEvent = { ...told(act), kind: 'made-live', head, commit: next.commit };
      const move = { ref: live.ref, from: live.tip, to: next.commit };
      // First what cannot be told wrongly: an event without the move would say what is not so.
      const before = next.commit === live.tip ? [] : [move];
      return [event, { before, objects: next.objects, keeps: [next.commit] }];
    },
    watch,
  );
}

async function nextLive(
  { remote: { store } }: LocalNeeds,
  act: Act,
  { proposal, live }: Found,
): Promise<NextLive> {
  const { head, base, title } = proposal.state.current;
  if (live.tip === head || live.tip === base) return { commit: head, objects: [] };
  const edits = await editsOf(store, proposal);
  const message = `${title}\n\nProposal ${proposal.number}, made live.`;
  try {
    const changes = await mergeEdits(store, live.tip, edits);
    return await buildVersion(store, [live.tip, head], { changes, author: signatureOf(act), message });
  } catch (error) {
    // All of it is live already: an earlier try got as far as that, or somebody merged it elsewhere.
    if (error instanceof GitProblem && error.failure.code === 'nothing-changed')
      return { commit: live.tip, objects: [] };
    throw error;
  }
}

/** What a proposal's version changes, as edits of what it was made on. Its versions must have been fetched. */
export async function editsOf(
  store: GitStore,
  { state }: HostedProposal,
): Promise<ReadonlyMap<string, Edit>> {
  const { base, head } = state.current;
  const changes = await compareTrees(store, await treeOf(store, base), await treeOf(store, head));
  return editsBetween(store, base, head, changes.keys());
}

/** Opens a proposal that takes a live one back: what it changed is changed back, and what came since is kept. */
export async function restoreProposal(
  needs: LocalNeeds,
  act: Act,
  number: number,
  input: { readonly key: string; readonly title: string; readonly body: string },
  watch: Watch,
): Promise<HostedProposal> {
  const { proposal } = await find(needs, number, watch);
  if (proposal.state.status !== 'live') throw new ReviewProblem({ code: 'not-live' });
  await fetchVersions(needs, [proposal], watch);
  const forward = await editsOf(needs.remote.store, proposal);
  const edits = new Map([...forward].map(([path, { base, text }]) => [path, { base: text, text: base }]));
  const restore = { ...input, ready: true, edits, slug: `restore-${number}`, restores: number };
  return openProposal(needs, act, restore, watch);
}
