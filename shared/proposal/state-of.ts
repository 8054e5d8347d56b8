import { assertNever } from '../assert-never.ts';
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
import type { IgnoredReason, ProposalState, Review } from './proposal-state.ts';

/** What events do not tell. */
export interface StateOptions {
  /** Whether the live version changed the same words, as the engine found. */
  readonly conflict?: boolean;
  /** The sample lets its only user approve; everywhere else two people are needed. */
  readonly allowOwnApproval?: boolean;
}

/** Everything but the thread's answers and the sums, while events are read. */
interface Draft {
  opened: OpenedEvent;
  current: ProposedVersion;
  versions: number;
  authors: Map<string, Person>;
  reviews: Map<string, Review>;
  remarks: Map<string, { readonly remark: RemarkEvent; readonly answers: AnsweredEvent[] }>;
  end?: 'live' | 'withdrawn';
  liveCommit?: string;
}

/**
 * Where a proposal stands after its events, in the order in which the host keeps them; `undefined` when none of them
 * opens it. Events that the rules do not allow change nothing, so that nobody can talk a proposal live. An approval
 * speaks for one version: an update takes all reviews away.
 */
export function stateOf(
  events: readonly ProposalEvent[],
  options: StateOptions = {},
): ProposalState | undefined {
  const first = events.find((event) => event.kind === 'opened');
  if (first === undefined) return undefined;
  const draft: Draft = {
    opened: first,
    current: first,
    versions: 1,
    authors: new Map([[personKey(first.by), first.by]]),
    reviews: new Map(),
    remarks: new Map(),
  };
  const seen = new Set<string>([first.id]);
  const ignored: { event: ProposalEvent; reason: IgnoredReason }[] = [];
  const start = events.indexOf(first);
  for (const [index, event] of events.entries()) {
    if (index === start) continue;
    const isRepeated = seen.has(event.id);
    const reason = isRepeated ? 'repeated' : index < start ? 'out-of-order' : apply(draft, event, options);
    if (index > start) seen.add(event.id);
    if (reason !== undefined) ignored.push({ event, reason });
  }
  return finished(draft, ignored, options);
}

/** Makes the event's change, or says why there is none. */
function apply(draft: Draft, event: ProposalEvent, options: StateOptions): IgnoredReason | undefined {
  const talks = event.kind === 'remark' || event.kind === 'answered';
  if (draft.end !== undefined && !talks) return 'after-the-end';
  switch (event.kind) {
    case 'opened':
      return 'out-of-order';
    case 'updated':
      draft.current = event;
      draft.versions++;
      draft.authors.set(personKey(event.by), event.by);
      draft.reviews.clear();
      return undefined;
    case 'remark':
      draft.remarks.set(event.id, { remark: event, answers: [] });
      return undefined;
    case 'answered': {
      const thread = draft.remarks.get(event.remark);
      thread?.answers.push(event);
      return thread === undefined ? 'no-such-remark' : undefined;
    }
    case 'approved':
    case 'changes-asked':
      return review(draft, event, options);
    case 'made-live':
      if (event.head !== draft.current.head) return 'other-version';
      if (statusOf(draft) !== 'approved') return 'not-approved';
      draft.end = 'live';
      draft.liveCommit = event.commit;
      return undefined;
    case 'withdrawn':
      draft.end = 'withdrawn';
      return undefined;
    default:
      return assertNever(event);
  }
}

/**
 * An approval counts for the version that stands, and for no other. Who asked for changes of an earlier version has not
 * seen the new one, but has not been heard either: that counts.
 */
function review(
  draft: Draft,
  event: ProposalEvent & { readonly kind: 'approved' | 'changes-asked' },
  { allowOwnApproval = false }: StateOptions,
): IgnoredReason | undefined {
  const { kind, by, head, at, text } = event;
  const key = personKey(by);
  if (draft.authors.has(key) && !allowOwnApproval) return 'own-proposal';
  if (kind === 'approved' && head !== draft.current.head) return 'other-version';
  draft.reviews.set(key, { by, verdict: kind, head, at, ...(text === undefined ? {} : { text }) });
  return undefined;
}

function statusOf({ end, current, reviews }: Draft): Exclude<ProposalStatus, 'conflict'> {
  if (end !== undefined) return end;
  if (!current.ready) return 'draft';
  const verdicts = [...reviews.values()].map(({ verdict }) => verdict);
  if (verdicts.includes('changes-asked')) return 'changes-asked';
  return verdicts.includes('approved') ? 'approved' : 'with-reviewer';
}

function finished(
  draft: Draft,
  ignored: ProposalState['ignored'],
  { conflict = false }: StateOptions,
): ProposalState {
  const { opened, current, versions, authors, reviews, remarks, end, liveCommit } = draft;
  const status = conflict && end === undefined ? 'conflict' : statusOf(draft);
  return {
    status,
    waitingFor: waitingFor(status),
    opened,
    current,
    versions,
    authors: [...authors.values()],
    reviews: [...reviews.values()],
    threads: [...remarks.values()].map(({ remark, answers }) => ({
      remark,
      answers,
      settled: answers.at(-1)?.settled ?? false,
      outdated: remark.head !== current.head,
    })),
    ...(liveCommit === undefined ? {} : { liveCommit }),
    ignored,
  };
}

function waitingFor(status: ProposalStatus): WaitingFor {
  switch (status) {
    case 'draft':
    case 'changes-asked':
    case 'conflict':
      return 'author';
    case 'with-reviewer':
      return 'reviewer';
    case 'approved':
      return 'publisher';
    case 'live':
    case 'withdrawn':
      return 'nobody';
    default:
      return assertNever(status);
  }
}

/** The same for two ways of writing one e-mail address. */
function personKey({ email }: Person): string {
  return email.trim().toLowerCase();
}
