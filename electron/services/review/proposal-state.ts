import { assertNever } from '../../../shared/assert-never.ts';
import type { Person, ProposalEvent } from './proposal-event.ts';

/** A reviewer's words on a sentence, with what was said to them. */
export interface Remark {
  readonly id: string;
  readonly by: Person;
  readonly at: string;
  /** Empty for a remark on the whole proposal. */
  readonly path: string;
  /** The sentence that is meant; empty for the whole file. */
  readonly quote: string;
  readonly text: string;
  readonly answers: readonly {
    readonly id: string;
    readonly by: Person;
    readonly at: string;
    readonly text: string;
  }[];
}

/** Where a proposal stands, from its events. */
export interface ProposalState {
  readonly number: number;
  readonly key: string;
  readonly title: string;
  readonly body: string;
  /** Short, such as `galley/soup-3`. */
  readonly branch: string;
  /** The proposed version. */
  readonly commit: string;
  /** The one before the last update. */
  readonly previous?: string;
  /** The live version that it was made on. */
  readonly base: string;
  /** Who proposed, and who updated: they may not approve. */
  readonly by: Person;
  readonly writers: readonly Person[];
  readonly openedAt: string;
  readonly restores?: number;
  readonly status: 'open' | 'live' | 'withdrawn';
  /** Of the present version: an update begins anew. */
  readonly review: 'waiting' | 'approved' | 'changes-asked';
  /** What the default branch was moved to. */
  readonly live?: string;
  readonly remarks: readonly Remark[];
  readonly events: readonly ProposalEvent[];
}

/** Where a proposal stands after its events; undefined without an `opened` at their beginning. */
export function stateOf(number: number, events: readonly ProposalEvent[]): ProposalState | undefined {
  const [first, ...later] = events;
  if (first?.kind !== 'opened') return undefined;
  const { key, title, body, branch, commit, base, by, at, restores } = first;
  const opened: ProposalState = {
    number,
    key,
    title,
    body,
    branch,
    commit,
    base,
    by,
    writers: [by],
    openedAt: at,
    ...(restores === undefined ? {} : { restores }),
    status: 'open',
    review: 'waiting',
    remarks: [],
    events,
  };
  return later.reduce(apply, opened);
}

function apply(state: ProposalState, event: ProposalEvent): ProposalState {
  switch (event.kind) {
    case 'opened':
      return state;
    case 'updated': {
      const { commit, base, title, body, by } = event;
      const writers = [...state.writers, by];
      return { ...state, commit, previous: state.commit, base, title, body, writers, review: 'waiting' };
    }
    case 'remark': {
      const { id, by, at, path, quote, text } = event;
      return { ...state, remarks: [...state.remarks, { id, by, at, path, quote, text, answers: [] }] };
    }
    case 'answered': {
      const { id, by, at, text } = event;
      const remarks = state.remarks.map((remark) =>
        remark.id === event.remark
          ? { ...remark, answers: [...remark.answers, { id, by, at, text }] }
          : remark,
      );
      return { ...state, remarks };
    }
    // A verdict on an earlier version says nothing of this one.
    case 'approved':
      return event.commit === state.commit ? { ...state, review: 'approved' } : state;
    case 'changes-asked':
      return event.commit === state.commit ? { ...state, review: 'changes-asked' } : state;
    case 'made-live':
      return { ...state, status: 'live', live: event.live };
    case 'withdrawn':
      return state.status === 'open' ? { ...state, status: 'withdrawn' } : state;
    default:
      return assertNever(event);
  }
}
