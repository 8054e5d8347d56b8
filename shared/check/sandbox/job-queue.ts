import type { SandboxJob, SandboxResult } from '../sandbox-job.ts';
import type { JobMessage } from './worker-message.ts';

/** Jobs of one run, on their way to a worker and back. */
export interface JobQueue {
  /** The next message to send; undefined when all are under way or answered. */
  readonly next: () => JobMessage | undefined;
  /** Takes the next results, in the order of what was sent. */
  readonly accept: (results: readonly SandboxResult[]) => void;
  /** The worker is gone while it was at the oldest unanswered message: its source is broken, the rest is sent again. */
  readonly giveUp: (reason: string) => void;
  /** Gives every job without a result the same one. */
  readonly close: (reason: string) => void;
  readonly underWay: () => number;
  readonly isDone: () => boolean;
  readonly results: () => readonly SandboxResult[];
}

/** Jobs in one message: few enough that little is sent again after a worker was stopped. */
const mostInMessage = 64;

interface Batch {
  readonly kind: SandboxJob['kind'];
  readonly source: string;
  /** Places of the jobs that are not yet answered. */
  places: readonly number[];
}

/**
 * Lines up jobs by their source. When a job has to be stopped, all jobs of its source are broken, those included that
 * were already answered: so the outcome does not depend on which answer came first, and costs one wait, not many.
 */
export function createJobQueue(jobs: readonly SandboxJob[]): JobQueue {
  const results = new Map<number, SandboxResult>();
  const sources = new Map<string, number[]>();
  for (const [place, job] of jobs.entries()) {
    const key = sourceKey(job);
    const places = sources.get(key);
    if (places === undefined) sources.set(key, [place]);
    else places.push(place);
  }
  let waiting: Batch[] = [...sources.values()].flatMap((places) => inBatches(jobs, places));
  let underWay: Batch[] = [];

  return {
    next: () => {
      const batch = waiting.shift();
      if (batch === undefined) return undefined;
      underWay.push(batch);
      const texts = batch.places.map((place) => jobs[place]?.text ?? '');
      return { kind: batch.kind, source: batch.source, texts };
    },
    accept: (answers) => {
      const [batch] = underWay;
      if (batch === undefined) return;
      for (const [index, answer] of answers.entries()) {
        const place = batch.places[index];
        if (place !== undefined) results.set(place, answer);
      }
      batch.places = batch.places.slice(answers.length);
      if (batch.places.length === 0) underWay.shift();
    },
    giveUp: (reason) => {
      const [stopped] = underWay;
      waiting = [...underWay, ...waiting];
      underWay = [];
      if (stopped === undefined) return;
      const key = sourceKey(stopped);
      waiting = waiting.filter((batch) => sourceKey(batch) !== key);
      for (const place of sources.get(key) ?? []) results.set(place, { kind: 'broken', reason });
    },
    close: (reason) => {
      waiting = [];
      underWay = [];
      for (const place of jobs.keys())
        if (!results.has(place)) results.set(place, { kind: 'broken', reason });
    },
    underWay: () => underWay.length,
    isDone: () => results.size === jobs.length && underWay.length === 0,
    results: () =>
      jobs.map((_, place) => results.get(place) ?? { kind: 'broken', reason: 'The check was not run.' }),
  };
}

function sourceKey({ kind, source }: Pick<SandboxJob, 'kind' | 'source'>): string {
  return `${kind} ${source}`;
}

function inBatches(jobs: readonly SandboxJob[], places: readonly number[]): Batch[] {
  const first = jobs[places[0] ?? 0];
  if (first === undefined) return [];
  const { kind, source } = first;
  const batches: Batch[] = [];
  for (let start = 0; start < places.length; start += mostInMessage) {
    batches.push({ kind, source, places: places.slice(start, start + mostInMessage) });
  }
  return batches;
}
