import type { Person } from '../../../shared/proposal/proposal.ts';
import { isMine, type ListedProposal, type ProposalHost } from '../../stores/proposals-store.ts';

/** What somebody may do with a proposal as it stands. The services hold to the same rules. */
export interface Rights {
  readonly isOwn: boolean;
  /** Words for or against it: both from the same people, and while it is open and ready. */
  readonly review: boolean;
  readonly makeLive: boolean;
  readonly withdraw: boolean;
  /** Send a new version, or settle it against what is live. */
  readonly update: boolean;
  readonly restore: boolean;
}

/** What somebody may do with a proposal; who has no name yet may still review, and is asked for it first. */
export function rightsOf(
  proposal: ListedProposal,
  me: Person | null,
  host: Pick<ProposalHost, 'allowOwnApproval'> | undefined,
): Rights {
  const { status } = proposal.state;
  const isOwn = isMine(proposal, me);
  const isOver = status === 'live' || status === 'withdrawn';
  const mayReview = !isOwn || (host?.allowOwnApproval ?? false);
  return {
    isOwn,
    review: mayReview && !isOver && status !== 'draft' && status !== 'conflict',
    makeLive: status === 'approved',
    withdraw: isOwn && !isOver,
    update: isOwn && !isOver,
    restore: status === 'live',
  };
}
