import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../shared/ipc/api.ts';
import type { IpcErrorCode } from '../../../shared/ipc/errors.ts';
import { useActions, useUi } from '../../stores/app-context.tsx';

/** A file of a proposal: as it was when it was proposed, and as it is proposed; null where it is not there. */
export type ProposedFile = OutputOf<'proposals.files'>['files'][number];

/** The files of a proposal's version, or why they cannot be read; undefined while they are. */
export type ProposedFiles =
  | { readonly kind: 'files'; readonly files: readonly ProposedFile[] }
  | { readonly kind: 'failed'; readonly code: IpcErrorCode };

/** Reads the files of a proposal, anew for each of its versions. */
export function useProposalFiles(number: number, head: string): ProposedFiles | undefined {
  const { proposalFiles } = useActions();
  const taken = useUi((state) => state.loginsTaken);
  const [read, setRead] = useState<{ readonly head: string; readonly files: ProposedFiles }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a login was taken, what it was missing for is read again
  useEffect(() => {
    let isWanted = true;
    void proposalFiles(number).then((answer) => {
      if (!isWanted) return;
      const files: ProposedFiles = answer.ok
        ? { kind: 'files', files: answer.value.files }
        : { kind: 'failed', code: answer.error.code };
      setRead({ head, files });
    });
    return () => {
      isWanted = false;
    };
  }, [proposalFiles, number, head, taken]);
  return read?.head === head ? read.files : undefined;
}
