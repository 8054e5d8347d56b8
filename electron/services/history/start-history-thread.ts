import { Worker } from 'node:worker_threads';
import {
  createThreadLine,
  type LineMessage,
  type RunCall,
  type ThreadLine,
  type WorkWatch,
} from '../../worker/thread-line.ts';
import type { SetAside } from '../data/set-aside.ts';
import { endedThreads } from '../git/ref-lock.ts';
import type { Watch } from '../git/remote.ts';
import type { Log } from '../log.ts';
import { serveFetch } from './carried-fetch.ts';
import type { HistoryCall } from './history-calls.ts';
import { watchThread } from './watch-thread.ts';

/** How threads are started; tests have others. */
export interface ThreadSettings {
  readonly entry: URL;
  /** Milliseconds without a sign of life, while work is under way, after which a thread is ended. */
  readonly silence: number;
  /** Milliseconds that a thread may go on with what was stopped. */
  readonly longestEnd: number;
  /** Milliseconds without work after which a thread ends; the next call starts another. */
  readonly idle: number;
  /** In MB. Packs are held outside of it; texts and lists of a project of the largest size need some 200. */
  readonly maxOldGenerationSizeMb: number;
}

/**
 * In MB. Unpacking makes and drops buffers of 64 kB by the ten thousand; with V8's own limit they are swept so rarely
 * that 20,000 files take 330 MB instead of 210, and no less time (measured).
 */
const maxYoungGenerationSizeMb = 8;

const usual: ThreadSettings = {
  entry: entry(),
  silence: 60_000,
  longestEnd: 15_000,
  idle: 120_000,
  maxOldGenerationSizeMb: 1_024,
};

/** What a history's thread needs of the side that starts it. */
export interface ThreadNeeds {
  readonly setAside: SetAside;
  readonly log: Log;
  /** How servers are asked, where the thread's own way will not do. */
  readonly carried?: typeof globalThis.fetch | undefined;
  /** Default: as usual. */
  readonly threads?: Partial<ThreadSettings> | undefined;
}

/** Why a call that was under way has no answer: `crash`, `memory`, `silence`, `closed`, or `not-started`. */
export class ThreadEnded extends Error {}

/** A thread that was started. */
export interface HistoryThread {
  /** Whether its history was opened. */
  isOpen: boolean;
  readonly isAlive: () => boolean;
  readonly ask: <T>(name: HistoryCall, args: readonly unknown[], watch: Watch) => Promise<T>;
  readonly end: () => Promise<void>;
}

/** Starts a thread. Its calls fail with `ThreadEnded` when it ends. */
export function startHistoryThread(needs: ThreadNeeds): HistoryThread {
  const { log, threads } = needs;
  const { entry: file, silence, longestEnd, idle, maxOldGenerationSizeMb } = { ...usual, ...threads };
  const resourceLimits = { maxOldGenerationSizeMb, maxYoungGenerationSizeMb };
  // No environment, no input and none of our flags: only messages, so that no login stands where others can read.
  const worker = new Worker(file, { env: {}, argv: [], execArgv: [], stdin: false, resourceLimits });
  const { threadId } = worker;
  let cause = 'crash';
  let isEnding = false;
  const stop = async (why: string): Promise<void> => {
    isEnding = true;
    cause = why;
    await worker.terminate();
  };
  const port = {
    post: (message: LineMessage) => worker.postMessage(message),
    onMessage: (handle: (message: LineMessage) => void) => void worker.on('message', handle),
  };
  const line: ThreadLine = createThreadLine(port, answersFor(needs), () => alive.heard());
  const alive = watchThread({ silence, longestEnd, ping: line.ping, end: () => void stop('silence') });
  worker.on('error', (error: Error & { readonly code?: string }) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') cause = 'memory';
    if (error.code?.endsWith('MODULE_NOT_FOUND')) cause = 'not-started';
    log.write('error', 'thread.failed', { name: error.name, code: error.code ?? '' });
  });
  worker.on('exit', () => {
    isEnding = true;
    endedThreads.add(threadId);
    line.end(new ThreadEnded(cause));
  });
  const rest = restAfter(idle, () => void stop('closed'));
  log.write('info', 'thread.started');
  worker.unref(); // only what is under way keeps the process alive
  return {
    isOpen: false,
    isAlive: () => !isEnding,
    ask: async <T>(name: HistoryCall, args: readonly unknown[], { signal, onProgress }: Watch) => {
      const done = alive.begin(signal);
      rest.end();
      worker.ref();
      try {
        // The thread tells and answers what `HistoryWork` says; only the line between is untyped.
        const told = onProgress as WorkWatch['onProgress'] | undefined;
        const watch = { ...(signal && { signal }), ...(told && { onProgress: told }) };
        return (await line.call(name, args, watch)) as T;
      } finally {
        done();
        if (alive.count() === 0) {
          worker.unref();
          rest.begin();
        }
      }
    },
    end: () => {
      rest.end();
      return stop('closed');
    },
  };
}

/** Does something after a while without work; it keeps no process alive. */
function restAfter(milliseconds: number, act: () => void) {
  let timer: NodeJS.Timeout | undefined;
  return {
    begin: () => {
      clearTimeout(timer);
      timer = setTimeout(act, milliseconds).unref();
    },
    end: () => clearTimeout(timer),
  };
}

/** What a thread may ask of this side. */
export function answersFor({ setAside, carried }: ThreadNeeds): RunCall {
  const answerFetch = carried === undefined ? () => undefined : serveFetch(carried);
  return (name, args, watch) => {
    if (name === 'set-aside') return setAside(String(args[0]), String(args[1]));
    return answerFetch(name, args, watch) ?? Promise.reject(new Error(`no call ${name}`));
  };
}

/** The thread's file: beside the bundle in the app, else the source next to this one. */
function entry(): URL {
  const name = import.meta.url.endsWith('.ts') ? './history-thread.ts' : './history-thread.mjs';
  return new URL(name, import.meta.url);
}
