import type { z } from 'zod';
import type { OutputOf } from '../../../shared/ipc/api.ts';
import type { calls } from '../../../shared/ipc/contract.ts';
import type { Person, ProposalEvent } from '../../../shared/proposal/proposal.ts';
import type { ProposalState } from '../../../shared/proposal/proposal-state.ts';
import type { GitFailureCode } from '../git/git-failure.ts';
import type { Watch } from '../git/remote.ts';

/** A file in three versions that do not fit together; `null` where it is not there. */
export interface Conflict {
  readonly path: string;
  readonly base: string | null;
  readonly mine: string | null;
  readonly theirs: string | null;
}

/** Why something was not done to a proposal. Stable. */
export type ReviewFailure =
  /** `words` are the server's own, `detail` a name, path or number. */
  | { readonly code: GitFailureCode; readonly words?: string; readonly detail?: string }
  | { readonly code: 'no-such-proposal'; readonly number: number }
  /** It is live or withdrawn. */
  | { readonly code: 'not-open'; readonly status: ProposalState['status'] }
  /** It is not live, so there is nothing to take back. */
  | { readonly code: 'not-live' }
  /** Who proposed may not approve. */
  | { readonly code: 'own-proposal' }
  | { readonly code: 'not-approved' }
  /** It was updated since the caller saw it; `head` is the version now. */
  | { readonly code: 'updated-since'; readonly head: string }
  | { readonly code: 'no-such-remark' }
  /** What was said cannot be stored, because it says nothing; `detail` is the field. */
  | { readonly code: 'bad-event'; readonly detail: string }
  /** Others changed the same places. */
  | { readonly code: 'conflict'; readonly conflicts: readonly Conflict[] }
  /** This host cannot do it. */
  | { readonly code: 'not-supported' };

/** A value, or why there is none. */
export type ReviewOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ReviewFailure };

/** Who acts, when, and the id of the act: made once and kept, so that trying again after a crash does it once. */
export interface Act {
  readonly id: string;
  readonly at: Date;
  readonly by: Person;
}

/** What a file held when its editing began, and what it shall hold; `null` where it is not there. */
export interface Edit {
  readonly base: string | null;
  readonly text: string | null;
}

/** A proposal as it is sent. */
export interface ProposalInput {
  /** By their paths. They are merged with what is live at the moment of sending. */
  readonly edits: ReadonlyMap<string, Edit>;
  readonly title: string;
  /** For its reviewer, in Markdown. */
  readonly body: string;
  /** Whether it may be reviewed. */
  readonly ready: boolean;
}

/** A proposal as its host keeps it, with where it stands. */
export interface HostedProposal {
  readonly number: number;
  /** In the order in which the host keeps them. */
  readonly events: readonly ProposalEvent[];
  readonly state: ProposalState;
  /** Files that do not go together with what is live now; only where the call says that it looks for them. */
  readonly conflicts?: readonly string[];
}

/** What somebody says about a proposal: a remark, an answer, a verdict, or that it is taken back. */
export type Said = z.output<(typeof calls)['proposals.say']['input']>['what'];

/** Where a proposal's files stand: as they were, and as they are proposed. */
export type ProposedFiles = OutputOf<'proposals.files'>['files'];

/** Where proposals are reviewed. Every act may be tried again with the same `Act.id`: it is done once. */
export interface ReviewHost {
  readonly kind: 'local';
  /** Who acts here, where the host knows people; undefined where it believes what it is told. */
  readonly whoAmI: (watch?: Watch) => Promise<ReviewOutcome<Person | undefined>>;
  /** Whether a proposal can be sent from here. Local hosts learn that only by sending, and say `unknown`. */
  readonly mayPropose: (watch?: Watch) => Promise<ReviewOutcome<'yes' | 'unknown'>>;
  /** `key` stands for the proposal as long as the proposer works on it: opening it again answers the one that is there. */
  readonly open: (
    act: Act,
    input: ProposalInput & { readonly key: string; readonly slug: string },
    watch?: Watch,
  ) => Promise<ReviewOutcome<HostedProposal>>;
  /** `head` is the version that was seen: `updated-since` where another stands by now. */
  readonly update: (
    act: Act,
    number: number,
    input: ProposalInput & { readonly head?: string },
    watch?: Watch,
  ) => Promise<ReviewOutcome<HostedProposal>>;
  readonly read: (number: number, watch?: Watch) => Promise<ReviewOutcome<HostedProposal>>;
  /** Newest first, with the conflicts of those that are open. */
  readonly list: (watch?: Watch) => Promise<ReviewOutcome<readonly HostedProposal[]>>;
  readonly files: (number: number, watch?: Watch) => Promise<ReviewOutcome<ProposedFiles>>;
  readonly say: (
    act: Act,
    number: number,
    what: Said,
    watch?: Watch,
  ) => Promise<ReviewOutcome<HostedProposal>>;
  /** Moves the default branch to an approved proposal, merged with what became live meanwhile. `head` was looked at. */
  readonly makeLive: (
    act: Act,
    number: number,
    head: string,
    watch?: Watch,
  ) => Promise<ReviewOutcome<HostedProposal>>;
  /** Opens a new proposal that takes a live one back, merged with what became live since. */
  readonly restore: (
    act: Act,
    number: number,
    input: { readonly key: string; readonly title: string; readonly body: string },
    watch?: Watch,
  ) => Promise<ReviewOutcome<HostedProposal>>;
}
