import { useCallback, useEffect, useRef, useState } from 'react';
import type { OutputOf } from '../../../shared/ipc/api.ts';
import type { IpcErrorCode } from '../../../shared/ipc/errors.ts';
import { useActions, useApp, useUi } from '../../stores/app-context.tsx';
import { withPage } from './version-order.ts';

/** A live version in which a file was changed. */
export type Version = OutputOf<'versions.list'>['versions'][number];

/** What is read of a file's history so far. */
export interface VersionsRead {
  /** Newest first; undefined until the first of them are read. */
  readonly versions?: readonly Version[];
  readonly more: boolean;
  /** Nothing came before the last version. */
  readonly whole: boolean;
  /** The job that reads just now. */
  readonly job?: string | undefined;
  /** Why the last reading ended early; `cancelled` where it was stopped. */
  readonly failure?: IpcErrorCode | undefined;
}

/** Reads the versions of a file, newest first, and older ones when asked. The newest are read anew when `live` changes. */
export function useVersions(path: string, live: string | null) {
  const { versions: ask, cancelJob } = useActions();
  const { stores } = useApp();
  const [read, setRead] = useState<VersionsRead>({ more: false, whole: false });
  const running = useRef<string>(undefined);

  const stop = useCallback(() => {
    if (running.current !== undefined) void cancelJob(running.current);
  }, [cancelJob]);

  const readFrom = useCallback(
    async (last: Version | undefined) => {
      stop();
      const job = crypto.randomUUID();
      running.current = job;
      setRead((now) => ({ ...now, job, failure: undefined }));
      const answer = await ask(last?.movedFrom ?? last?.path ?? path, last?.commit ?? null, job);
      stores.proposals.setState(({ jobs }) => ({
        jobs: new Map([...jobs].filter(([name]) => name !== job)),
      }));
      if (running.current !== job) return; // something else is asked for by now
      running.current = undefined;
      setRead((now) => {
        if (!answer.ok) return { ...now, job: undefined, failure: answer.error.code };
        const versions = withPage(now.versions ?? [], answer.value.versions, last === undefined);
        const isOldest = versions.at(-1)?.commit === answer.value.versions.at(-1)?.commit;
        const { more, whole } = isOldest ? answer.value : now;
        return { versions, more, whole };
      });
    },
    [ask, path, stop, stores],
  );

  const taken = useUi((state) => state.loginsTaken);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other live words are another newest version, and a login that was taken may open what was closed
  useEffect(() => {
    void readFrom(undefined);
    return () => {
      stop();
      running.current = undefined;
    };
  }, [readFrom, stop, live, taken]);

  const last = read.versions?.at(-1);
  return { ...read, readOlder: () => void readFrom(last), retry: () => void readFrom(undefined), stop };
}
