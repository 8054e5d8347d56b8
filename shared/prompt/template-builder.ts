import type { Range } from './range.ts';
import type { TemplateRefusal } from './template.ts';

/** What is known while a tree is built. */
export interface Builder {
  readonly offset: number;
  /** Where the `{{else}}` tags begin, in order. */
  readonly elseTags: readonly number[];
  readonly refusals: TemplateRefusal[];
  /** Block parameters in force, innermost first; one entry a program. */
  scopes: readonly (readonly string[])[];
  usesDepths: boolean;
}

/** A range of the template's text as one of the file. */
export function moved(builder: Builder, { start, end }: Range): Range {
  return { start: start + builder.offset, end: end + builder.offset };
}
