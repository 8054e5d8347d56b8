import type { SandboxResult } from '../sandbox-job.ts';
import { createJobRunner } from './run-job.ts';
import type { JobMessage, WorkerMessage } from './worker-message.ts';

/** What the worker's side needs of its surroundings. `now` is in milliseconds from any start. */
export interface WorkerSide {
  readonly post: (message: WorkerMessage) => void;
  readonly onMessage: (handle: (message: JobMessage) => void) => void;
  readonly now: () => number;
}

/** Answers messages with jobs in their order, until the worker is stopped. */
export function serveJobs({ post, onMessage, now }: WorkerSide): void {
  const run = createJobRunner();
  let tail = Promise.resolve();

  async function answer({ kind, source, texts }: JobMessage): Promise<void> {
    let results: SandboxResult[] = [];
    let reported = now();
    for (const text of texts) {
      results.push(await run({ kind, source, text }));
      if (now() - reported < 50) continue;
      post({ kind: 'results', results });
      results = [];
      reported = now();
    }
    if (results.length > 0) post({ kind: 'results', results });
  }

  onMessage((message) => {
    tail = tail.then(() => answer(message));
  });
  post({ kind: 'ready' });
}
