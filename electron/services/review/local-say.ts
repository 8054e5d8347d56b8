import { assertNever } from '../../../shared/assert-never.ts';
import type { Person, ProposalEvent } from '../../../shared/proposal/proposal.ts';
import type { Watch } from '../git/remote.ts';
import { append, type Found, isOpen, type LocalNeeds, told } from './local-context.ts';
import type { Act, HostedProposal, Said } from './review-host.ts';
import { ReviewProblem } from './review-problem.ts';

/** Adds what somebody says to a proposal. What the rules do not allow is refused, not stored and ignored. */
export function say(
  needs: LocalNeeds,
  act: Act,
  number: number,
  what: Said,
  watch: Watch,
): Promise<HostedProposal> {
  return append(needs, act, number, async (found) => [eventOf(needs, act, what, found)], watch);
}

function eventOf({ isSample }: LocalNeeds, act: Act, what: Said, found: Found): ProposalEvent {
  const { authors, threads } = found.proposal.state;
  switch (what.kind) {
    case 'remark': {
      const { place, ...remark } = what;
      return { ...told(act), ...remark, ...(place === undefined ? {} : { place }) };
    }
    case 'answered':
      if (!threads.some(({ remark }) => remark.id === what.remark))
        throw new ReviewProblem({ code: 'no-such-remark' });
      return { ...told(act), ...what };
    case 'approved':
    case 'changes-asked':
      mustBeSeen(found, what.head);
      if (!isSample && authors.some((author) => isSame(author, act.by)))
        throw new ReviewProblem({ code: 'own-proposal' });
      if (what.kind === 'changes-asked') return { ...told(act), ...what };
      return { ...told(act), kind: what.kind, head: what.head, ...spoken(what.text) };
    case 'withdrawn':
      mustBeOpen(found);
      return { ...told(act), kind: what.kind, ...spoken(what.text) };
    default:
      return assertNever(what);
  }
}

function spoken(text: string | undefined): { readonly text?: string } {
  return text === undefined ? {} : { text };
}

function mustBeOpen({ proposal }: Found): void {
  if (!isOpen(proposal)) throw new ReviewProblem({ code: 'not-open', status: proposal.state.status });
}

/** A verdict counts only for what its giver has seen. */
export function mustBeSeen(found: Found, head: string): void {
  mustBeOpen(found);
  const now = found.proposal.state.current.head;
  if (now !== head) throw new ReviewProblem({ code: 'updated-since', head: now });
}

function isSame(one: Person, other: Person): boolean {
  return one.email.trim().toLowerCase() === other.email.trim().toLowerCase();
}
