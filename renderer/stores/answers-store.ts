import { createStore } from 'zustand/vanilla';
import { assertNever } from '../../shared/assert-never.ts';
import type { EventOf, OutputOf } from '../../shared/ipc/api.ts';

/** An example that would be asked for. */
export type PlannedAnswer = OutputOf<'answers.estimate'>['planned'][number];

/** A new answer that nobody has decided about. */
export type WaitingAnswer = OutputOf<'answers.runs'>['waiting'][number];

/** How one attempt stands. */
export type AttemptState = Extract<EventOf<'answers.progress'>, { kind: 'attempt' }>['attempt'];

/** An answer on its way. */
export interface ComingAnswer {
  readonly key: string;
  readonly title: string;
  readonly sample: number;
  readonly attempt: AttemptState;
  /** What has come of it so far. */
  readonly text: string;
}

/** A run of new answers as the page has heard of it. */
export interface ComingRun {
  /** Undefined until the services have said it: what is told meanwhile is of this run. */
  readonly id?: string | undefined;
  readonly phase: 'asking' | 'cancelling' | 'done';
  readonly spent: number;
  readonly answers: readonly ComingAnswer[];
}

/** What is known of new answers of the open project. */
export interface AnswersState {
  /** The examples that the drawer was opened for; undefined while it is closed. */
  readonly wanted?: readonly string[] | undefined;
  readonly run?: ComingRun | undefined;
  readonly waiting: readonly WaitingAnswer[];
}

/** Makes the store of new answers. */
export function createAnswersStore() {
  return createStore<AnswersState>(() => ({ waiting: [] }));
}

/** The store of new answers. */
export type AnswersStore = ReturnType<typeof createAnswersStore>;

/** A run of which nothing has come. */
export function beginRun(planned: readonly Pick<PlannedAnswer, 'key' | 'title' | 'answers'>[]): ComingRun {
  return {
    phase: 'asking',
    spent: 0,
    answers: planned.flatMap(({ key, title, answers }) =>
      Array.from({ length: answers }, (_, sample) => ({
        key,
        title,
        sample,
        attempt: { kind: 'waiting' as const },
        text: '',
      })),
    ),
  };
}

/** The run after something was told; what is told of another changes nothing. */
export function withProgress(run: ComingRun, event: EventOf<'answers.progress'>): ComingRun {
  if (run.id !== undefined && run.id !== event.run) return run;
  switch (event.kind) {
    case 'attempt':
      // An attempt that is asked anew begins with nothing.
      return withAnswer(run, event, ({ text }) => ({
        attempt: event.attempt,
        text: event.attempt.kind === 'asking' ? '' : text,
      }));
    case 'text':
      return withAnswer(run, event, ({ text }) => ({ text: text + event.piece }));
    case 'spent':
      return { ...run, spent: event.usd };
    case 'phase':
      return { ...run, phase: event.phase };
    default:
      return assertNever(event);
  }
}

function withAnswer(
  run: ComingRun,
  { key, sample }: Pick<ComingAnswer, 'key' | 'sample'>,
  change: (answer: ComingAnswer) => Partial<ComingAnswer>,
): ComingRun {
  const answers = run.answers.map((one) =>
    one.key === key && one.sample === sample ? { ...one, ...change(one) } : one,
  );
  return { ...run, answers };
}

/** Whether an answer did not come, for whatever reason. */
export function isMissing({ attempt }: ComingAnswer): boolean {
  return attempt.kind === 'failed' || attempt.kind === 'not-asked';
}
