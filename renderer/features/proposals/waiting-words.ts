import { assertNever } from '../../../shared/assert-never.ts';
import type { ListedProposal } from '../../stores/proposals-store.ts';
import { momentWords } from '../../text/dates.ts';
import { text } from '../../text/en.ts';

/** Where a proposal stands and for whom it waits, as a sentence. */
export function waitingWords({ events, state }: ListedProposal, isOwn: boolean): string {
  const words = text.proposals.waiting;
  const reviewer = (verdict: string) =>
    state.reviews
      .filter((review) => review.verdict === verdict)
      .map(({ by }) => by.name)
      .join(', ');
  const last = (kind: string) => events.findLast((event) => event.kind === kind);
  switch (state.status) {
    case 'draft':
      return words.draft(isOwn);
    case 'with-reviewer':
      return words.reviewer;
    case 'changes-asked':
      return words.changesAsked(reviewer('changes-asked'), isOwn);
    case 'approved':
      return words.approved(reviewer('approved'));
    case 'live': {
      const event = last('made-live') ?? state.opened;
      return words.live(event.by.name, momentWords(event.at));
    }
    case 'withdrawn': {
      const event = last('withdrawn') ?? state.opened;
      return words.withdrawn(event.by.name, momentWords(event.at));
    }
    case 'conflict':
      return words.conflict(isOwn);
    default:
      return assertNever(state.status);
  }
}
