import type { RemarkThread } from '../../../shared/proposal/proposal-state.ts';
import type { ProposedFile } from './use-proposal-files.ts';

/** The files of a proposal as they are read: those that are always shown, and those of which many may be kept back. */
export interface FilesInOrder {
  readonly first: readonly ProposedFile[];
  readonly rest: readonly ProposedFile[];
}

/** Prompts and files with remarks come first, so that every remark is on the page. */
export function filesInOrder(files: readonly ProposedFile[], threads: readonly RemarkThread[]): FilesInOrder {
  const remarked = new Set(threads.map(({ remark }) => remark.place?.path));
  const isFirst = ({ path }: ProposedFile) => path.endsWith('.prompt') || remarked.has(path);
  return { first: files.filter(isFirst), rest: files.filter((file) => !isFirst(file)) };
}
