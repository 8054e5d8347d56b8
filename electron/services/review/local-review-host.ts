import { orThrow } from '../git/git-failure.ts';
import type { Watch } from '../git/remote.ts';
import { fetchVersions, find, hosted, isOpen, type LocalNeeds, liveOf, numbersIn } from './local-context.ts';
import { editsOf, makeLive, restoreProposal } from './local-make-live.ts';
import { openProposal, updateProposal } from './local-open.ts';
import { say } from './local-say.ts';
import { conflictsWith } from './merge-edits.ts';
import { proposalRef, readEvents } from './proposal-log.ts';
import type { HostedProposal, ReviewHost } from './review-host.ts';
import { attemptReview } from './review-problem.ts';

/**
 * Reviewed proposals with nothing but git: each is a name of the remote (`refs/galley/proposals/<number>`) under which
 * its events stand, one version an event. Names move only from where they were seen, so that two people who act at
 * once both come through. It believes what people say of themselves: a courtesy, and no protection.
 * Calls for one project must come one after the other.
 */
export function createLocalReviewHost(needs: LocalNeeds): ReviewHost {
  /** Conflicts by the proposed version and the live one: neither of them ever changes. */
  const known = new Map<string, readonly string[]>();
  return {
    kind: 'local',
    whoAmI: async () => ({ ok: true, value: undefined }),
    mayPropose: async () => ({ ok: true, value: 'unknown' }),
    open: (act, input, watch = {}) => attemptReview(() => openProposal(needs, act, input, watch)),
    update: (act, number, input, watch = {}) =>
      attemptReview(() => updateProposal(needs, act, number, input, watch)),
    read: (number, watch = {}) => attemptReview(async () => (await find(needs, number, watch)).proposal),
    list: (watch = {}) => attemptReview(() => list(needs, known, watch)),
    files: (number, watch = {}) =>
      attemptReview(async () => {
        const { proposal } = await find(needs, number, watch);
        await fetchVersions(needs, [proposal], watch);
        const edits = await editsOf(needs.remote.store, proposal);
        return [...edits].map(([path, { base, text }]) => ({ path, base, proposed: text }));
      }),
    say: (act, number, what, watch = {}) => attemptReview(() => say(needs, act, number, what, watch)),
    makeLive: (act, number, head, watch = {}) =>
      attemptReview(() => makeLive(needs, act, number, head, watch)),
    restore: (act, number, input, watch = {}) =>
      attemptReview(() => restoreProposal(needs, act, number, input, watch)),
  };
}

async function list(
  needs: LocalNeeds,
  known: Map<string, readonly string[]>,
  watch: Watch,
): Promise<readonly HostedProposal[]> {
  const { remote } = needs;
  const look = orThrow(
    await remote.fetch((seen) => [liveOf(seen).ref, ...numbersIn(seen).map(proposalRef)], {}, watch),
  );
  const live = liveOf(look).tip;
  const proposals: HostedProposal[] = [];
  for (const number of numbersIn(look).toReversed()) {
    const tip = look.refs.get(proposalRef(number)) ?? '';
    const proposal = hosted(needs, number, await readEvents(remote.store, tip));
    if (proposal !== undefined) proposals.push(proposal);
  }
  const keyOf = ({ state }: HostedProposal): string => `${state.current.head} ${live}`;
  const isUnclear = (one: HostedProposal): boolean => isOpen(one) && one.state.current.base !== live;
  const unclear = proposals.filter((one) => isUnclear(one) && !known.has(keyOf(one)));
  await fetchVersions(needs, unclear, watch);
  for (const one of unclear)
    known.set(keyOf(one), await conflictsWith(remote.store, live, await editsOf(remote.store, one)));
  return proposals.map((one) => ({
    ...one,
    conflicts: isUnclear(one) ? (known.get(keyOf(one)) ?? []) : [],
  }));
}
