import { useEffect, useState } from 'react';
import type { FileContent } from '../../../shared/project/file-content.ts';
import { useActions } from '../../stores/app-context.tsx';
import type { ProposedFile } from './use-proposal-files.ts';

/** The files of a proposal beside those of an earlier version of it; `failed` where that cannot be read any more. */
export type FilesSince = readonly ProposedFile[] | 'failed' | undefined;

/** The files of a proposal, each with its text in another version in the place of the text before; undefined while read. */
export function useFilesSince(
  files: readonly ProposedFile[] | undefined,
  version: string | undefined,
): FilesSince {
  const { versionFiles } = useActions();
  const [read, setRead] = useState<{
    readonly version: string;
    readonly texts: ReadonlyMap<string, FileContent> | 'failed';
  }>();
  useEffect(() => {
    if (version === undefined) return;
    let isWanted = true;
    void versionFiles(version).then((answer) => {
      if (isWanted) setRead({ version, texts: answer.ok ? new Map(answer.value.files) : 'failed' });
    });
    return () => {
      isWanted = false;
    };
  }, [versionFiles, version]);
  if (version === undefined) return files;
  if (read?.version !== version) return undefined;
  const { texts } = read;
  if (texts === 'failed') return 'failed';
  return files?.map((file) => {
    const content = texts.get(file.path);
    return { ...file, base: content !== undefined && 'text' in content ? content.text : null };
  });
}
