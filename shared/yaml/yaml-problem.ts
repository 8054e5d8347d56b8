import type { Range } from '../prompt/range.ts';

/** What kind of thing keeps a YAML text from being read. Stable. */
export type YamlProblemCode =
  | 'empty'
  | 'too-large'
  | 'too-deep'
  | 'too-many-aliases'
  | 'several-documents'
  | 'duplicate-key'
  | 'unsupported-key'
  | 'unsupported-tag'
  | 'forbidden-character'
  | 'syntax';

/** Why a YAML text cannot be read: a sentence or two in plain English that end with what to do about it. */
export interface YamlProblem {
  readonly code: YamlProblemCode;
  readonly message: string;
  /** In UTF-16 offsets of the text; the line that is wrong, or the part of it. */
  readonly range: Range;
  /** The first line is 1. */
  readonly line: number;
}
