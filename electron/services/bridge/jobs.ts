import type { EventOf } from '../../../shared/ipc/api.ts';
import type { GitProgress, Watch } from '../git/remote.ts';

/** Long work that the page can follow and stop, by the names that the page gave. */
export interface Jobs {
  /** How work under a name is followed and stopped, while `act` lasts. Without a name, only the end of the services stops it. */
  readonly run: <T>(job: string | undefined, act: (watch: Watch) => Promise<T>) => Promise<T>;
  /** Stops the work of that name; does nothing when there is none. */
  readonly cancel: (job: string) => void;
  /** Stops everything, for good. */
  readonly end: () => void;
}

/** Makes the list of long work. `tell` is called a few times a second at most: on each new part, and on visible progress. */
export function createJobs(tell: (event: EventOf<'jobs.progress'>) => void): Jobs {
  const running = new Map<string, AbortController>();
  const ending = new AbortController();
  return {
    run: async (job, act) => {
      if (job === undefined) return act({ signal: ending.signal });
      const own = new AbortController();
      running.set(job, own);
      try {
        const signal = AbortSignal.any([own.signal, ending.signal]);
        return await act({ signal, onProgress: tellOften(job, tell) });
      } finally {
        if (running.get(job) === own) running.delete(job);
      }
    },
    cancel: (job) => running.get(job)?.abort(),
    end: () => ending.abort(),
  };
}

function tellOften(
  job: string,
  tell: (event: EventOf<'jobs.progress'>) => void,
): (progress: GitProgress) => void {
  let last: GitProgress | undefined;
  return (progress) => {
    const { part, bytes } = progress;
    const share = progress.share ?? null;
    const isNew =
      last?.part !== part || bytes - last.bytes >= 100_000 || (share ?? 0) - (last.share ?? 0) >= 0.02;
    if (!isNew) return;
    last = progress;
    tell({ job, part, share: share === null ? null : Math.min(1, Math.max(0, share)), bytes });
  };
}
