import type { Person } from '../../../shared/proposal/proposal.ts';
import { useActions } from '../../stores/app-context.tsx';
import { isMine, type ListedProposal } from '../../stores/proposals-store.ts';
import { momentWords } from '../../text/dates.ts';
import { text } from '../../text/en.ts';
import { StatusBadge } from './status-badge.tsx';
import { waitingWords } from './waiting-words.ts';

/** A proposal in the list: what it is, where it stands, and for whom it waits. */
export function ProposalCard({
  proposal,
  me,
}: {
  readonly proposal: ListedProposal;
  readonly me: Person | null;
}) {
  const { select } = useActions();
  const { number, state } = proposal;
  const isOwn = isMine(proposal, me);
  const open = state.threads.filter(({ settled }) => !settled).length;
  return (
    <button
      type="button"
      className="proposal-card sheet"
      onClick={() => select({ screen: 'proposals', proposal: number })}
    >
      <span className="row spread">
        <span className="proposal-title" dir="auto">
          {state.current.title}
        </span>
        <StatusBadge status={state.status} />
      </span>
      <span>{waitingWords(proposal, isOwn)}</span>
      <span className="quiet">
        {text.proposals.number(number)} ·{' '}
        {text.proposals.by(state.opened.by.name, momentWords(state.opened.at))}
        {isOwn && ` · ${text.proposals.yours}`} · {text.proposals.remarks(open)}
      </span>
    </button>
  );
}
