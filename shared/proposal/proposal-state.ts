import type {
  AnsweredEvent,
  OpenedEvent,
  Person,
  ProposalEvent,
  ProposalStatus,
  ProposedVersion,
  RemarkEvent,
  WaitingFor,
} from './proposal.ts';

/** A remark with what was answered to it. */
export interface RemarkThread {
  readonly remark: RemarkEvent;
  readonly answers: readonly AnsweredEvent[];
  /** Whether the last answer settled it. */
  readonly settled: boolean;
  /** Whether the proposal was updated since, so that the sentence may be another. */
  readonly outdated: boolean;
}

/** What a reviewer last said about the version that stands. */
export interface Review {
  readonly by: Person;
  readonly verdict: 'approved' | 'changes-asked';
  readonly text?: string;
  /** The version that they saw; of an approval always the one that stands. */
  readonly head: string;
  readonly at: string;
}

/** Why an event changes nothing. It is kept all the same. */
export type IgnoredReason =
  /** It came before the proposal was opened, or opens it again. */
  | 'out-of-order'
  | 'repeated'
  /** The proposal is live or withdrawn. */
  | 'after-the-end'
  /** It approves or makes live another version than the one that stands. */
  | 'other-version'
  /** Who proposed or updated it may not review it. */
  | 'own-proposal'
  /** It would make live what is not approved. */
  | 'not-approved'
  /** It answers a remark that is not there. */
  | 'no-such-remark';

/** A proposal as its events left it. */
export interface ProposalState {
  readonly status: ProposalStatus;
  readonly waitingFor: WaitingFor;
  readonly opened: OpenedEvent;
  readonly current: ProposedVersion;
  /** How many versions were proposed. */
  readonly versions: number;
  /** Who proposed or updated it: none of them may review it. */
  readonly authors: readonly Person[];
  readonly reviews: readonly Review[];
  readonly threads: readonly RemarkThread[];
  /** Set when it is live: the live version's commit. */
  readonly liveCommit?: string;
  readonly ignored: readonly { readonly event: ProposalEvent; readonly reason: IgnoredReason }[];
}
