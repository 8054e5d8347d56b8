import { failed, type Outcome } from '../git/git-failure.ts';
import { endedThreads } from '../git/ref-lock.ts';
import type { Watch } from '../git/remote.ts';
import type { HistoryCall, HistoryInput } from './history-calls.ts';
import type { HistoryWork, LivePoint } from './history-work.ts';
import {
  type HistoryThread,
  startHistoryThread,
  ThreadEnded,
  type ThreadNeeds,
} from './start-history-thread.ts';
import { workHere } from './work-here.ts';

/** A history that is worked on in a thread of its own. */
export interface ThreadedHistory extends HistoryWork {
  /** Opens it, as every call does where it is not; answers with where its default branch stood. */
  readonly open: (watch?: Watch) => Promise<Outcome<LivePoint>>;
  /** Ends the thread. A further call would start another. */
  readonly close: () => Promise<void>;
}

/**
 * Works on a history in a thread, so that unpacking and comparing hold up nobody. A thread that ends by itself or hangs
 * lets what is under way fail with `crashed`, and the next call starts another: all that counts is on the disk.
 */
export function createThreadedHistory(
  input: Omit<HistoryInput, 'isCarried' | 'ended'>,
  needs: ThreadNeeds,
): ThreadedHistory {
  let thread: HistoryThread | undefined;

  const opened = (running: HistoryThread, watch: Watch): Promise<Outcome<LivePoint>> => {
    const isCarried = needs.carried !== undefined;
    const given: HistoryInput = { ...input, isCarried, ended: [...endedThreads] };
    return running.ask<Outcome<LivePoint>>('open', [given], watch);
  };
  const reach = async <T>(act: (running: HistoryThread) => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const running = thread?.isAlive() ? thread : startHistoryThread(needs);
    thread = running;
    try {
      return await act(running);
    } catch (error) {
      if (!(error instanceof ThreadEnded)) throw error;
      if (error.message !== 'not-started') return failed('crashed', { detail: error.message });
      thread = workHere(needs);
      return act(thread);
    }
  };
  const open: ThreadedHistory['open'] = (watch = {}) =>
    reach(async (running) => {
      const live = await opened(running, watch);
      if (live.ok) running.isOpen = true;
      return live;
    });
  /** Asks the thread for what answers with an outcome, as all calls do; a new thread opens the history first. */
  const call = <T>(name: HistoryCall, args: readonly unknown[], watch: Watch = {}) =>
    reach<T>(async (running) => {
      if (!running.isOpen) {
        const live = await opened(running, watch);
        if (!live.ok) return live;
        running.isOpen = true;
      }
      return running.ask<Outcome<T>>(name, args, watch);
    });

  return {
    open,
    close: async () => thread?.end(),
    refresh: (known, watch) => call('refresh', [known], watch),
    files: (commit, watch) => call('files', [commit], watch),
    has: (commit, watch) => call('has', [commit], watch),
    versions: (live, path, before, watch) => call('versions', [live, path, before], watch),
    rebuild: (watch) => call('rebuild', [], watch),
    host: {
      kind: 'local',
      whoAmI: (watch) => call('host.whoAmI', [], watch),
      mayPropose: (watch) => call('host.mayPropose', [], watch),
      open: (act, what, watch) => call('host.open', [act, what], watch),
      update: (act, number, what, watch) => call('host.update', [act, number, what], watch),
      read: (number, watch) => call('host.read', [number], watch),
      list: (watch) => call('host.list', [], watch),
      files: (number, watch) => call('host.files', [number], watch),
      say: (act, number, what, watch) => call('host.say', [act, number, what], watch),
      makeLive: (act, number, head, watch) => call('host.makeLive', [act, number, head], watch),
      restore: (act, number, what, watch) => call('host.restore', [act, number, what], watch),
    },
  };
}
