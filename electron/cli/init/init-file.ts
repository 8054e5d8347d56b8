/** What `--only` can name. */
export const initParts = [
  'check',
  'answers',
  'nightly',
  'template',
  'policy',
  'attributes',
  'readme',
] as const;

/** A part of what `init` writes. */
export type InitPart = (typeof initParts)[number];

/** A file that `init` writes where there is none. */
export interface InitFile {
  readonly part: InitPart;
  /** Whether `path` is within the repository or within the project. */
  readonly place: 'repository' | 'project';
  readonly path: string;
  readonly text: string;
  /** Said where another file has the name already: what to do by hand. */
  readonly otherwise?: string;
}
