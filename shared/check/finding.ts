import type { Range } from '../prompt/range.ts';

/** `error` must be mended before the prompt can be trusted; `warning` should be looked at; `note` is for information. */
export type Severity = 'error' | 'warning' | 'note';

/** A change of one file that mends a finding: the text of `range` is replaced by `text`. */
export interface Fix {
  readonly label: string;
  readonly path: string;
  readonly range: Range;
  readonly text: string;
}

/**
 * Something to say about a file. `code` is stable and names the sentence in `sentences.ts`; `values` fill its
 * placeholders. `range` is in UTF-16 offsets of the whole file.
 */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly path: string;
  readonly range?: Range;
  readonly values: Readonly<Record<string, string | number>>;
  /** The prompt that it is about: its file, or its name where there is no such file. */
  readonly prompt?: string;
  readonly example?: string;
  readonly fix?: Fix;
}

/** Equal for findings that say the same of the same thing, wherever it stands in its file. */
export function findingKey({ code, path, prompt = '', example = '', values }: Finding): string {
  return JSON.stringify([code, path, prompt, example, values]);
}
