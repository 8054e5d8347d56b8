import type { Sandbox, SandboxJob, SandboxResult } from '../sandbox-job.ts';
import { createJobQueue, type JobQueue } from './job-queue.ts';
import type { JobMessage, WorkerMessage } from './worker-message.ts';

/** Why a worker ended by itself. */
export type ExitCause = 'memory' | 'crash';

/** A worker that runs jobs, as the supervisor sees it. */
export interface WorkerPort {
  readonly post: (message: JobMessage) => void;
  readonly onMessage: (handle: (message: WorkerMessage) => void) => void;
  readonly onExit: (handle: (cause: ExitCause) => void) => void;
  /** Ends the worker at once, whatever it does. */
  readonly terminate: () => Promise<void>;
  /** Whether the process must stay alive for the worker's sake. */
  readonly setBusy: (busy: boolean) => void;
}

/** What the supervisor needs of its surroundings. */
export interface SupervisorPorts {
  readonly spawn: () => WorkerPort;
  /** Calls back after so many milliseconds, unless what it returns is called before. */
  readonly after: (milliseconds: number, callback: () => void) => () => void;
}

/** Messages under way at once, so that the worker need not wait for the next. */
const mostUnderWay = 4;
/** Milliseconds of silence below which no job is stopped, however many were stopped before it. */
const shortest = 250;
/** Milliseconds that a new worker may take to start. */
const startLimit = 10_000;
/** Milliseconds to take in what the worker had said before it is called silent: this thread may have been busy. */
const grace = 50;

/**
 * A sandbox over a worker that can be stopped. A worker that says nothing for `silence` milliseconds is ended; what it
 * was at is broken, and a fresh worker goes on with the rest. A worker that ends by itself is dealt with in the same
 * way. After each stop the next job may be silent for half as long, so that a project full of endless checks is soon done. The worker starts with the first job, and stays for the next run.
 */
export function createSupervisor({ spawn, after }: SupervisorPorts, silence = 2_000): Sandbox {
  let worker: WorkerPort | undefined;
  let isReady = false;
  let limit = silence;
  let closed = false;
  let cancelTimer = () => {};
  let current: { readonly queue: JobQueue; readonly finish: () => void } | undefined;
  let tail: Promise<unknown> = Promise.resolve();

  function start(): WorkerPort {
    const started = spawn();
    isReady = false;
    started.onMessage((message) => {
      if (started === worker) hear(message);
    });
    started.onExit((cause) => {
      if (started !== worker) return;
      worker = undefined;
      giveUp(cause === 'memory' ? reasons.memory : reasons.crash);
    });
    return started;
  }

  function hear(message: WorkerMessage): void {
    isReady = true;
    if (message.kind === 'results') current?.queue.accept(message.results);
    advance();
  }

  /** Sends what can be sent, and listens for silence; ends the run when all is answered. */
  function advance(): void {
    cancelTimer();
    if (current === undefined) return;
    const { queue, finish } = current;
    if (queue.isDone()) {
      current = undefined;
      worker?.setBusy(false);
      finish();
      return;
    }
    try {
      worker ??= start();
    } catch {
      queue.close(reasons.start);
      advance();
      return;
    }
    worker.setBusy(true);
    while (queue.underWay() < mostUnderWay) {
      const message = queue.next();
      if (message === undefined) break;
      worker.post(message);
    }
    cancelTimer = after(isReady ? limit : startLimit, () => {
      cancelTimer = after(grace, stop);
    });
  }

  function stop(): void {
    void worker?.terminate();
    worker = undefined;
    const reason = isReady ? reasons.silence(limit) : reasons.start;
    if (isReady) limit = Math.max(limit / 2, Math.min(silence, shortest));
    giveUp(reason);
  }

  function giveUp(reason: string): void {
    current?.queue.giveUp(reason);
    advance();
  }

  function runNow(jobs: readonly SandboxJob[]): Promise<readonly SandboxResult[]> {
    return new Promise((resolve) => {
      const queue = createJobQueue(jobs);
      if (closed) queue.close(reasons.closed);
      current = { queue, finish: () => resolve(queue.results()) };
      advance();
    });
  }

  return {
    run: (jobs) => {
      const results = tail.then(() => runNow(jobs));
      tail = results;
      return results;
    },
    warm: () => {
      if (!closed) worker ??= start();
    },
    close: async () => {
      closed = true;
      const ended = worker?.terminate();
      worker = undefined;
      current?.queue.close(reasons.closed);
      advance();
      await ended;
    },
  };
}

const reasons = {
  silence: (milliseconds: number) =>
    `The check took longer than ${milliseconds / 1000} seconds on an answer and was stopped.`,
  memory: 'The check needed too much memory on an answer and was stopped.',
  crash: 'The check ended the process that ran it.',
  start: 'The process that runs checks did not start.',
  closed: 'The check was stopped before it was done.',
} as const;
