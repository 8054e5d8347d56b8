import type { FileContent } from '../../shared/project/file-content.ts';
import type { DraftText } from './engine-message.ts';
/** The files of a project with drafts over them. */
export declare function withDrafts(
  files: ReadonlyMap<string, FileContent>,
  drafts: readonly DraftText[],
): ReadonlyMap<string, FileContent>;
