import { useCallback, useEffect, useState } from 'react';
import type { OutputOf } from '../../../shared/ipc/api.ts';
import type { IpcErrorCode } from '../../../shared/ipc/errors.ts';
import { useActions, useUi } from '../../stores/app-context.tsx';

/** A live version in which a file was changed. */
export type Version = OutputOf<'versions.list'>['versions'][number];

/** Reads the versions of a file, page by page, newest first. */
export function useVersions(path: string) {
  const { versions: ask } = useActions();
  const [versions, setVersions] = useState<readonly Version[]>();
  const [more, setMore] = useState(false);
  const [failure, setFailure] = useState<IpcErrorCode>();
  const [chosen, choose] = useState<string>();
  const read = useCallback(
    async (before: string | null) => {
      const answer = await ask(path, before);
      if (!answer.ok) return setFailure(answer.error.code);
      const found = answer.value.versions;
      setVersions((known) => [...(before === null ? [] : (known ?? [])), ...found]);
      setMore(answer.value.more);
      if (before === null) choose(found[0]?.commit);
    },
    [ask, path],
  );
  const taken = useUi((state) => state.loginsTaken);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a login was taken, what it was missing for is read again
  useEffect(() => {
    setFailure(undefined);
    void read(null);
  }, [read, taken]);
  return {
    versions,
    more,
    failure,
    chosen,
    choose,
    readOlder: () => void read(versions?.at(-1)?.commit ?? null),
  };
}
