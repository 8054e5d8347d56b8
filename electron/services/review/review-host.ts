import type { GitFailureCode } from '../git/git-failure.ts';
import type { Watch } from '../git/remote.ts';
import type { Person } from './proposal-event.ts';
import type { ProposalState } from './proposal-state.ts';

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
  /** It was updated since the caller saw it; `commit` is the version now. */
  | { readonly code: 'updated-since'; readonly commit: string }
  | { readonly code: 'no-such-remark' }
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
}

/** Merges a text that two people changed. */
export type MergeText = (
  base: string,
  mine: string,
  theirs: string,
) => { readonly kind: 'clean'; readonly text: string } | { readonly kind: 'conflict' };

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
  ) => Promise<ReviewOutcome<ProposalState>>;
  readonly update: (
    act: Act,
    number: number,
    input: ProposalInput,
    watch?: Watch,
  ) => Promise<ReviewOutcome<ProposalState>>;
  readonly read: (number: number, watch?: Watch) => Promise<ReviewOutcome<ProposalState>>;
  /** Newest first. */
  readonly list: (watch?: Watch) => Promise<ReviewOutcome<readonly ProposalState[]>>;
  readonly remark: (
    act: Act,
    number: number,
    remark: { readonly path: string; readonly quote: string; readonly text: string },
    watch?: Watch,
  ) => Promise<ReviewOutcome<ProposalState>>;
  /** `remark` is a remark's id. */
  readonly answer: (
    act: Act,
    number: number,
    answer: { readonly remark: string; readonly text: string },
    watch?: Watch,
  ) => Promise<ReviewOutcome<ProposalState>>;
  /** `commit` is the version that was looked at. */
  readonly approve: (
    act: Act,
    number: number,
    commit: string,
    watch?: Watch,
  ) => Promise<ReviewOutcome<ProposalState>>;
  readonly askForChanges: (
    act: Act,
    number: number,
    asked: { readonly commit: string; readonly text: string },
    watch?: Watch,
  ) => Promise<ReviewOutcome<ProposalState>>;
  readonly withdraw: (
    act: Act,
    number: number,
    text: string,
    watch?: Watch,
  ) => Promise<ReviewOutcome<ProposalState>>;
  /** Moves the default branch to an approved proposal, merged with what became live meanwhile. */
  readonly makeLive: (act: Act, number: number, watch?: Watch) => Promise<ReviewOutcome<ProposalState>>;
  /** Opens a new proposal that takes a live one back, merged with what became live since. */
  readonly restore: (
    act: Act,
    number: number,
    input: { readonly key: string; readonly title: string; readonly body: string },
    watch?: Watch,
  ) => Promise<ReviewOutcome<ProposalState>>;
}
