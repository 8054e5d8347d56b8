import type { CallWatch, RunCall, WorkWatch } from '../../worker/thread-line.ts';
import { endedThreads } from '../git/ref-lock.ts';
import { carriedFetch } from './carried-fetch.ts';
import type { BackCall, HistoryInput } from './history-calls.ts';
import { type HistoryWork, openHistoryWork } from './history-work.ts';

/** Asks the side that started this. */
export type Back = (name: BackCall, args: readonly unknown[], watch?: CallWatch) => Promise<unknown>;

/** Does what is asked of one history by name, after its `open`. */
export function createHistoryRun(back: Back): RunCall {
  let work: HistoryWork | undefined;

  const open = async (input: HistoryInput, watch: WorkWatch): Promise<unknown> => {
    const { isCarried, ended, limits, login, ...place } = input;
    for (const id of ended) endedThreads.add(id);
    const needs = {
      fetch: isCarried ? carriedFetch(back) : fetch,
      clock: () => new Date(),
      setAside: async (path: string, what: string) => void (await back('set-aside', [path, what])),
      ...(login === undefined ? {} : { login }),
      ...(limits === undefined ? {} : { limits }),
    };
    const opened = await openHistoryWork(place, needs, watch);
    if (!opened.ok) return opened;
    work = opened.value.work;
    return { ok: true, value: opened.value.live };
  };

  return async (name, args, watch) => {
    // Both ends are ours and typed by `HistoryWork`; only the line between them is not.
    if (name === 'open') return open(args[0] as HistoryInput, watch);
    if (work === undefined) throw new Error('the history is not open');
    const isAct = name.startsWith('host.');
    const acts = (isAct ? work.host : work) as unknown as Readonly<Record<string, Act>>; // as above
    const act = acts[isAct ? name.slice('host.'.length) : name];
    if (act === undefined) throw new Error(`no call ${name}`);
    return act(...args, watch);
  };
}

type Act = (...all: readonly unknown[]) => Promise<unknown>;
