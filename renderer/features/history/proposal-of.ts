import type { ProposalEvent } from '../../../shared/proposal/proposal.ts';

/** What is needed of a proposal to know its versions again. */
interface Told {
  readonly number: number;
  readonly events: readonly ProposalEvent[];
}

/** The number of the proposal that a version is from; undefined where it came another way. */
export function proposalOf(commit: string, list: readonly Told[]): number | undefined {
  return list.find(({ events }) =>
    events.some(
      (event) =>
        (event.kind === 'made-live' && event.commit === commit) ||
        // Its own version may have gone live as it was.
        ((event.kind === 'opened' || event.kind === 'updated') && event.head === commit),
    ),
  )?.number;
}
