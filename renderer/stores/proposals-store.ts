import { createStore } from 'zustand/vanilla';
import type { EventOf, OutputOf } from '../../shared/ipc/api.ts';
import type { IpcError } from '../../shared/ipc/errors.ts';
import type { Person } from '../../shared/proposal/proposal.ts';
import type { ProposalState } from '../../shared/proposal/proposal-state.ts';
import { stateOf } from '../../shared/proposal/state-of.ts';

/** A proposal with where it stands. */
export interface ListedProposal {
  readonly number: number;
  readonly events: OutputOf<'proposals.say'>['events'];
  /** Files of which the live version has other words now, which do not go together with the proposed ones. */
  readonly conflicts: readonly string[];
  readonly state: ProposalState;
}

/** Where the project's proposals go. */
export type ProposalHost = OutputOf<'proposals.list'>['host'];

/** How far long work is. */
export type JobProgress = Omit<EventOf<'jobs.progress'>, 'job'>;

/** The proposals of the open project. */
export interface ProposalsState {
  /** Undefined until the list was read once. */
  readonly host?: ProposalHost | undefined;
  /** Newest first. */
  readonly list: readonly ListedProposal[];
  /** Who the creator is, as reviewers see it; null until it was asked. */
  readonly me: Person | null;
  /** The list is being read. */
  readonly isLoading: boolean;
  /** Why the list could not be read last; what was read before stays. */
  readonly failure?: IpcError | undefined;
  /** What is being sent or said just now, by its proposal; null: a new one. */
  readonly busy?: { readonly number: number | null; readonly job: string } | undefined;
  /** How far the long work is that runs, by the names of the jobs. */
  readonly jobs: ReadonlyMap<string, JobProgress>;
  /** How many files of the live version changed since the creator looked. */
  readonly moved: number;
}

const nothingListed: Omit<ProposalsState, 'me'> = {
  list: [],
  isLoading: false,
  jobs: new Map(),
  moved: 0,
  host: undefined,
  failure: undefined,
  busy: undefined,
};

/** Makes the store of proposals. */
export function createProposalsStore() {
  return createStore<ProposalsState>(() => ({ ...nothingListed, me: null }));
}

/** The store of proposals. */
export type ProposalsStore = ReturnType<typeof createProposalsStore>;

/** The state while no list is read: who the creator is stays. */
export function emptyProposals(state: ProposalsState): ProposalsState {
  return { ...nothingListed, me: state.me };
}

/** A proposal as the services tell it, with where it stands; undefined when nothing opened it. */
export function listed(
  { number, events, conflicts }: OutputOf<'proposals.say'>,
  host: ProposalHost | undefined,
): ListedProposal | undefined {
  const state = stateOf(events, {
    conflict: conflicts.length > 0,
    allowOwnApproval: host?.allowOwnApproval ?? false,
  });
  return state && { number, events, conflicts, state };
}

/** The list with a proposal in its place, newest first. */
export function withProposal(
  list: readonly ListedProposal[],
  one: ListedProposal,
): readonly ListedProposal[] {
  return [...list.filter(({ number }) => number !== one.number), one].sort(
    (left, right) => right.number - left.number,
  );
}

/** Whether a proposal can still be changed. */
export function isOpen({ state: { status } }: ListedProposal): boolean {
  return status !== 'live' && status !== 'withdrawn';
}

/** Whether a proposal is the creator's own. */
export function isMine({ state }: ListedProposal, me: Person | null): boolean {
  const key = me?.email.trim().toLowerCase();
  return state.authors.some(({ email }) => email.trim().toLowerCase() === key);
}

/** The files that are in an open proposal of the creator's, each with the number of that proposal. */
export function proposedPaths({
  list,
  me,
}: Pick<ProposalsState, 'list' | 'me'>): ReadonlyMap<string, number> {
  const mine = list.filter((one) => isOpen(one) && isMine(one, me));
  return new Map(
    mine.flatMap(({ number, state }) => state.current.paths.map((path) => [path, number] as const)),
  );
}
