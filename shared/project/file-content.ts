/** Why a file is not read. Stable. */
export type RefusalCode = 'link-outside' | 'not-a-file' | 'too-large' | 'not-text' | 'unreadable';

/** A file of a project: its text, or why it was not read (`reason` is a sentence in plain English). */
export type FileContent =
  | { readonly text: string }
  | { readonly refused: RefusalCode; readonly reason: string };

/** The files of a project by their paths: relative to it, with `/`. */
export type ProjectFiles = ReadonlyMap<string, FileContent>;
