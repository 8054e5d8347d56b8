import { assertNever } from '../../../shared/assert-never.ts';
import type { Person } from '../../../shared/proposal/proposal.ts';
import { isMine, type ListedProposal, type ProposalHost } from '../../stores/proposals-store.ts';

/** Whether somebody is one of those who have to do the next step. Whoever has no name yet may be a reviewer. */
export function waitsForMe(
  proposal: ListedProposal,
  me: Person | null,
  host: Pick<ProposalHost, 'allowOwnApproval'> | undefined,
): boolean {
  const { waitingFor } = proposal.state;
  switch (waitingFor) {
    case 'author':
      return isMine(proposal, me);
    case 'reviewer':
      return !isMine(proposal, me) || (host?.allowOwnApproval ?? false);
    case 'publisher':
      return true;
    case 'nobody':
      return false;
    default:
      return assertNever(waitingFor);
  }
}
