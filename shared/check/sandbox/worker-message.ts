import type { SandboxJob, SandboxResult } from '../sandbox-job.ts';

/** Jobs of one source, as they are sent to the worker. */
export interface JobMessage {
  readonly kind: SandboxJob['kind'];
  readonly source: string;
  readonly texts: readonly string[];
}

/**
 * What the worker says: that it is there, or the next results of the oldest message that it has not answered in full.
 * It reports at least after every 50 ms of work, so that its silence means one job.
 */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'results'; readonly results: readonly SandboxResult[] };
