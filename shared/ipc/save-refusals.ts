/** Why one file of `drafts.save-to-folder` was not written. Its draft is kept. Stable; the page has a sentence for each. */
export const saveRefusals = [
  /** The file was changed, made or deleted there since the edit began. */
  'changed-outside',
  /** The file, or a folder on its way, is a link. */
  'link',
  /** There is a file or folder of the same name in other capitals; `detail` names it. */
  'name-clash',
  /** A folder (or something that is no file) has the name. */
  'not-a-file',
  /** Not a path that a project may hold. */
  'bad-path',
  'no-permission',
  'disk-full',
  /** Larger than what would be read again (5 MB). */
  'too-large',
  /** It holds half of a character, which no file can: `detail` says at which line. */
  'not-text',
  /** The file that is there cannot be read, so nobody knows what would be lost. */
  'unreadable',
  /** There is no draft of this file. */
  'no-draft',
  /** The project is not a folder on this computer: edits of it are proposed. */
  'no-folder',
  /** The project's folder is gone. */
  'not-found',
] as const;

/** Why one file was not written. */
export type SaveRefusal = (typeof saveRefusals)[number];
