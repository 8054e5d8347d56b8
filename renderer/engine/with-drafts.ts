import type { FileContent } from '../../shared/project/file-content.ts';
import type { DraftText } from './engine-message.ts';

/** The files of a project with drafts over them. */
export function withDrafts(
  files: ReadonlyMap<string, FileContent>,
  drafts: readonly DraftText[],
): ReadonlyMap<string, FileContent> {
  const result = new Map(files);
  for (const [path, text] of drafts) {
    if (text === null) result.delete(path);
    else result.set(path, { text });
  }
  return result;
}
