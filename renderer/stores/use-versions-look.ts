import { useEffect, useState } from 'react';
import type { IpcErrorCode } from '../../shared/ipc/errors.ts';
import type { ProjectFile } from '../engine/engine-message.ts';
import type { VersionsLook } from '../engine/versions-look.ts';
import { text } from '../text/en.ts';
import { useApp } from './app-context.tsx';

/** What is known of two versions so far. */
export type LookState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'done'; readonly look: VersionsLook }
  | { readonly kind: 'failed'; readonly reason: string };

/** A version: one that is kept in the project's history, or files that stand for it under a name of their own. */
export type VersionToLook = string | { readonly key: string; readonly files: readonly ProjectFile[] };

/**
 * Compares two versions in the engine beside the editor's; the same pair is judged once. Without a later version nothing
 * is asked, and the answer is awaited.
 */
export function useVersionsLook(before: VersionToLook, after: VersionToLook | undefined): LookState {
  const { actions, versions } = useApp();
  const [found, setFound] = useState<{ readonly key: string; readonly state: LookState }>();
  const key = after === undefined ? undefined : `${keyOf(before)} ${keyOf(after)}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names both versions
  useEffect(() => {
    if (key === undefined || after === undefined) return;
    let isOver = false;
    const tell = (state: LookState) => {
      if (!isOver) setFound({ key, state });
    };
    void (async () => {
      const files: (readonly ProjectFile[])[] = [];
      for (const version of [before, after]) {
        const read = await filesOf(version);
        if (typeof read === 'string') return tell({ kind: 'failed', reason: text.errors[read] });
        files.push(read);
      }
      const [old = [], now = []] = files;
      const answer = await versions.compare(key, old, now);
      tell(answer.ok ? { kind: 'done', look: answer.value } : { kind: 'failed', reason: answer.reason });
    })();
    return () => {
      isOver = true;
    };
  }, [key]);

  async function filesOf(version: VersionToLook): Promise<readonly ProjectFile[] | IpcErrorCode> {
    if (typeof version !== 'string') return version.files;
    const read = await actions.versionFiles(version);
    return read.ok ? read.value.files : read.error.code;
  }

  return key !== undefined && found?.key === key ? found.state : { kind: 'loading' };
}

function keyOf(version: VersionToLook): string {
  return typeof version === 'string' ? version : version.key;
}
