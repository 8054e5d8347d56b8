import type { Watch } from '../git/remote.ts';
import type { HistoryCall } from './history-calls.ts';
import { createHistoryRun } from './history-run.ts';
import { answersFor, type HistoryThread, type ThreadNeeds } from './start-history-thread.ts';

const never = new AbortController().signal;

/**
 * Does a history's work without a thread: where a thread's file cannot be loaded, as from a shell's archive. Slower for
 * everybody else, but done.
 */
export function workHere(needs: ThreadNeeds): HistoryThread {
  const answer = answersFor(needs);
  const run = createHistoryRun((name, args, { signal = never } = {}) =>
    answer(name, args, { signal, onProgress: () => {} }),
  );
  return {
    isOpen: false,
    isAlive: () => true,
    ask: async <T>(name: HistoryCall, args: readonly unknown[], { signal = never, onProgress }: Watch) => {
      // What `HistoryWork` says, as from a thread.
      const told = (onProgress ?? (() => {})) as (progress: unknown) => void;
      return (await run(name, args, { signal, onProgress: told })) as T;
    },
    end: async () => {},
  };
}
