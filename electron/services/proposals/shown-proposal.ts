import type { OutputOf } from '../../../shared/ipc/api.ts';
import type { HostedProposal } from '../review/review-host.ts';

/** A proposal as the page gets it. */
export type ShownProposal = OutputOf<'proposals.say'>;

/** A host's proposal for the page. One that was just merged with what is live goes together with it. */
export function shownProposal({ number, events, conflicts = [] }: HostedProposal): ShownProposal {
  return { number, events: [...events], conflicts: [...conflicts] };
}
