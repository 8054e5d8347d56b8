/** Somebody who takes part in a proposal, as their commits name them. Two with the same e-mail are one person. */
export interface Person {
  readonly name: string;
  readonly email: string;
}

/** The sentence that a remark speaks of, with the text around it, so that it is found again after edits. */
export interface RemarkPlace {
  readonly path: string;
  readonly quote: string;
  /** Up to 200 characters that stood right before the quote. */
  readonly before: string;
  /** Up to 200 characters that stood right behind the quote. */
  readonly after: string;
}

interface EventBase {
  /** Unique within the proposal; the same event sent twice counts once. */
  readonly id: string;
  /** ISO 8601 with offset. */
  readonly at: string;
  readonly by: Person;
}

/** What a version of a proposal is made of. */
export interface ProposedVersion {
  /** The commit that holds it. */
  readonly head: string;
  /** The live version's commit that it is made on. */
  readonly base: string;
  readonly title: string;
  /** For the reviewer, in Markdown. */
  readonly body: string;
  /** False while its author says that it is not ready for review. */
  readonly ready: boolean;
  /** The files that it changes, adds or removes. */
  readonly paths: readonly string[];
}

/** The proposal was made. The first event of all. */
export interface OpenedEvent extends EventBase, ProposedVersion {
  readonly kind: 'opened';
  /** Made once by whoever proposes, so that a second try after a crash finds the proposal: 8 to 100 characters. */
  readonly key: string;
  /** The name that its versions stand under, such as `galley/soup-3`. */
  readonly branch: string;
  /** The number of the live proposal that this one takes back. */
  readonly restores?: number;
}

/** A new version took the place of the one before. */
export interface UpdatedEvent extends EventBase, ProposedVersion {
  readonly kind: 'updated';
}

/** Somebody said something, about a sentence or about the whole. `head` is the version that they saw. */
export interface RemarkEvent extends EventBase {
  readonly kind: 'remark';
  readonly head: string;
  readonly text: string;
  readonly place?: RemarkPlace;
}

/** Somebody answered a remark. */
export interface AnsweredEvent extends EventBase {
  readonly kind: 'answered';
  /** The id of the remark. */
  readonly remark: string;
  readonly text: string;
  /** Whether the remark is settled with it. */
  readonly settled: boolean;
}

/** A reviewer approved the version that they saw. */
export interface ApprovedEvent extends EventBase {
  readonly kind: 'approved';
  readonly head: string;
  readonly text?: string;
}

/** A reviewer asked for changes of the version that they saw. */
export interface ChangesAskedEvent extends EventBase {
  readonly kind: 'changes-asked';
  readonly head: string;
  readonly text: string;
}

/** The approved version went live, with `commit` as the live version's new commit. */
export interface MadeLiveEvent extends EventBase {
  readonly kind: 'made-live';
  readonly head: string;
  readonly commit: string;
}

/** The proposal was taken back. */
export interface WithdrawnEvent extends EventBase {
  readonly kind: 'withdrawn';
  readonly text?: string;
}

/** Something that happened to a proposal. Events are only ever added, never changed. */
export type ProposalEvent =
  | OpenedEvent
  | UpdatedEvent
  | RemarkEvent
  | AnsweredEvent
  | ApprovedEvent
  | ChangesAskedEvent
  | MadeLiveEvent
  | WithdrawnEvent;

/** Where a proposal stands. */
export const proposalStatuses = [
  /** Not ready for review, says its author. */
  'draft',
  'with-reviewer',
  'changes-asked',
  'approved',
  'live',
  'withdrawn',
  /** The live version changed the same words: nothing goes on before its author has chosen. */
  'conflict',
] as const;

/** Where a proposal stands. */
export type ProposalStatus = (typeof proposalStatuses)[number];

/** Who has to do something next. `publisher` makes an approved proposal live. */
export type WaitingFor = 'author' | 'reviewer' | 'publisher' | 'nobody';
