import type { ProposalStatus } from '../../../shared/proposal/proposal.ts';
import { text } from '../../text/en.ts';

const signs: Readonly<Record<ProposalStatus, string>> = {
  draft: '–',
  'with-reviewer': '○',
  'changes-asked': '!',
  approved: '✓',
  live: '✓',
  withdrawn: '–',
  conflict: '!',
};

/** Where a proposal stands, as a sign with its word. */
export function StatusBadge({ status }: { readonly status: ProposalStatus }) {
  return (
    <span className={`badge proposal-status status-${status}`}>
      <span aria-hidden="true">{signs[status]}</span> {text.proposals.statuses[status]}
    </span>
  );
}
