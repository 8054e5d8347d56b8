import type { FileContent } from '../../../shared/project/file-content.ts';

/** A file's text in a version; `gone` where it is not there, `unreadable` where it is no text that can be shown. */
export type TextThen =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unreadable' };

/** Finds it among the files of a version. */
export function textIn(files: ReadonlyMap<string, FileContent>, path: string): TextThen {
  const content = files.get(path);
  if (content === undefined) return { kind: 'gone' };
  return 'text' in content ? { kind: 'text', text: content.text } : { kind: 'unreadable' };
}
