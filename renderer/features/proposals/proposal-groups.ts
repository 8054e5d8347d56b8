import type { ProposalStatus } from '../../../shared/proposal/proposal.ts';
import type { ListedProposal } from '../../stores/proposals-store.ts';

/** Proposals that stand alike. */
export interface ProposalGroup {
  readonly status: ProposalStatus;
  readonly proposals: readonly ListedProposal[];
  /** Nothing can be done with them any more, so only the newest are shown unasked. */
  readonly isOver: boolean;
}

/** What stands in somebody's way first, what is over last. */
const order: readonly ProposalStatus[] = [
  'conflict',
  'changes-asked',
  'with-reviewer',
  'approved',
  'draft',
  'live',
  'withdrawn',
];

/** Proposals by where they stand, each group in the order of the list; no empty group. */
export function proposalGroups(list: readonly ListedProposal[]): readonly ProposalGroup[] {
  return order.flatMap((status) => {
    const proposals = list.filter(({ state }) => state.status === status);
    const isOver = status === 'live' || status === 'withdrawn';
    return proposals.length === 0 ? [] : [{ status, proposals, isOver }];
  });
}
