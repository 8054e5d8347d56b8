import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { IpcErrorCode } from '../../../shared/ipc/errors.ts';
import type { FileContent } from '../../../shared/project/file-content.ts';
import { useApp } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { type VersionVerdicts, verdictsOf } from './verdicts-of.ts';
import { createWishQueue, type WishQueue } from './wish-queue.ts';

/** All files of a version, or why they cannot be read. */
export type VersionFiles =
  | { readonly kind: 'files'; readonly files: ReadonlyMap<string, FileContent> }
  | { readonly kind: 'failed'; readonly code: IpcErrorCode };

/** So many versions' files are kept, and so many versions' verdicts. */
const most = { files: 12, verdicts: 400 } as const;

/** The two kinds of work about versions: reading their files, and running their checks. */
export interface VersionWork {
  readonly files: WishQueue<VersionFiles>;
  readonly verdicts: WishQueue<VersionVerdicts>;
}

/** Makes both; they end with the view. `pathIn` tells where the prompt lies in a version. */
export function useVersionWork(pathIn: (commit: string) => string): VersionWork {
  const { actions, versions } = useApp();
  const where = useRef(pathIn);
  where.current = pathIn;
  const work = useRef<VersionWork>(undefined);
  work.current ??= begin();

  function begin(): VersionWork {
    const read = async (commit: string): Promise<VersionFiles> => {
      const answer = await actions.versionFiles(commit);
      if (!answer.ok) return { kind: 'failed', code: answer.error.code };
      return { kind: 'files', files: new Map(answer.value.files) };
    };
    const files = createWishQueue(read, most.files);
    const judge = async (commit: string): Promise<VersionVerdicts> => {
      const found = files.done().get(commit) ?? (await read(commit));
      if (found.kind === 'failed') return { kind: 'failed', reason: text.errors[found.code] };
      const list = [...found.files];
      const answer = await versions.compare(`${commit} ${commit}`, list, list);
      if (!answer.ok) return { kind: 'failed', reason: answer.reason };
      return verdictsOf(answer.value, where.current(commit));
    };
    return { files, verdicts: createWishQueue(judge, most.verdicts) };
  }

  const { files, verdicts } = work.current;
  useEffect(
    () => () => {
      files.want([]);
      verdicts.want([]);
    },
    [files, verdicts],
  );
  return work.current;
}

/** What a queue has done so far. */
export function useDone<T>(queue: WishQueue<T>): ReadonlyMap<string, T> {
  return useSyncExternalStore(queue.subscribe, queue.done);
}
