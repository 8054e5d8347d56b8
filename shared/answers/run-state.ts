import { assertNever } from '../assert-never.ts';
import type { ModelFailure } from '../models/model-failure.ts';
import type { ReachedLimit } from './spend.ts';

/** Why an answer was not asked for although it was planned. */
export type NotAsked =
  | 'cancelled'
  | 'limit-run'
  | 'limit-day'
  /** Nobody is set up for the model. */
  | 'no-provider'
  /** A limit is set, and nobody knows what the model costs. */
  | 'no-price'
  /** Another attempt showed that this provider will answer none. */
  | 'given-up'
  /** What it costs cannot be written down. */
  | 'cannot-keep';

/** How one attempt stands. */
export type Attempt =
  | { readonly kind: 'waiting' }
  /** Being asked, for the `tries`-th time. */
  | { readonly kind: 'asking'; readonly tries: number }
  /** `before`: it was paid for by a run that was broken off. */
  | { readonly kind: 'answered'; readonly before: boolean }
  | { readonly kind: 'failed'; readonly failure: ModelFailure }
  | { readonly kind: 'not-asked'; readonly why: NotAsked };

/** Where a run is: `done` waits for somebody to keep or drop it, whole. */
export type RunPhase = 'asking' | 'cancelling' | 'done' | 'kept' | 'dropped';

/** A run of new answers as it stands. */
export interface AnswersRun {
  readonly phase: RunPhase;
  /** By ask and number of the sample: `attemptKey`. */
  readonly attempts: ReadonlyMap<string, Attempt>;
  /** US dollars that are spent or may have been. */
  readonly spent: number;
}

/** What happens to a run. */
export type RunEvent =
  | { readonly kind: 'attempt'; readonly key: string; readonly attempt: Attempt }
  | { readonly kind: 'spent'; readonly usd: number }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'finished' }
  | { readonly kind: 'keep' }
  | { readonly kind: 'drop' };

/** The key of one attempt of an ask, counted from 0. */
export function attemptKey(ask: string, sample: number): string {
  return `${ask}\n#${sample}`;
}

/** A run of which nothing is asked yet. */
export function startRun(attempts: Iterable<string>): AnswersRun {
  return {
    phase: 'asking',
    attempts: new Map([...attempts].map((key) => [key, { kind: 'waiting' }])),
    spent: 0,
  };
}

/** The run after an event. An event that cannot happen in its phase changes nothing, so that a late click does no harm. */
export function advanceRun(run: AnswersRun, event: RunEvent): AnswersRun {
  const isAsking = run.phase === 'asking' || run.phase === 'cancelling';
  switch (event.kind) {
    case 'attempt':
      return isAsking && run.attempts.has(event.key)
        ? { ...run, attempts: new Map(run.attempts).set(event.key, event.attempt) }
        : run;
    case 'spent':
      return isAsking ? { ...run, spent: event.usd } : run;
    case 'cancel':
      return run.phase === 'asking' ? { ...run, phase: 'cancelling' } : run;
    case 'finished':
      return isAsking ? { ...run, phase: 'done' } : run;
    case 'keep':
      return run.phase === 'done' ? { ...run, phase: 'kept' } : run;
    case 'drop':
      return run.phase === 'done' ? { ...run, phase: 'dropped' } : run;
    default:
      return assertNever(event);
  }
}

/** How many attempts stand how. */
export type AttemptCounts = Readonly<Record<Attempt['kind'], number>>;

/** Counts the attempts of a run. */
export function countAttempts({ attempts }: AnswersRun): AttemptCounts {
  const counts = { waiting: 0, asking: 0, answered: 0, failed: 0, 'not-asked': 0 };
  for (const { kind } of attempts.values()) counts[kind] += 1;
  return counts;
}

/** The reason for which an attempt is not made when a limit is reached. */
export function notAskedFor(limit: ReachedLimit): NotAsked {
  return limit === 'run' ? 'limit-run' : 'limit-day';
}
