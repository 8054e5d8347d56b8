import type { JsonObject, JsonValue } from '../json.ts';
import type { Range } from './range.ts';
import type { OutputRequest, Tool } from './request.ts';
import type { Template } from './template.ts';

/** How a prompt file is written: Dotprompt (`.prompt`), or Markdown and text with `{{name}}`. */
export type PromptFormat = 'dotprompt' | 'text';

/** Why a part of a file could not be read. The range is into the whole file. */
export interface DocumentProblem extends Range {
  readonly code: string;
  readonly message: string;
}

/** The front matter of a Dotprompt file. Ranges are into the whole file. */
export interface FrontMatter {
  /** The YAML text between the two `---` lines. */
  readonly yaml: Range;
  /** The parsed mapping; empty when it could not be read. */
  readonly value: JsonObject;
  /** Set when the YAML is broken: the reference package then sends it to the model as text. */
  readonly problem?: DocumentProblem;
}

/** A declared fill-in. */
export interface DeclaredVariable {
  readonly name: string;
  /** JSON Schema of its value. */
  readonly schema: JsonValue;
  readonly required: boolean;
  readonly description?: string;
  /** Where its name stands in the file. */
  readonly range?: Range;
}

/** A prompt file, read. It never fails: what could not be read is in `problems`, and the source is kept as it is. */
export interface PromptDocument {
  readonly path: string;
  readonly source: string;
  readonly format: PromptFormat;
  /** Name within its folder without `_`, variant and extension: `suggest` for `prompts/suggest.playful.prompt`. Sub-folders of the prompts' folder are part of it: `trips/plan`. */
  readonly name: string;
  readonly variant?: string;
  readonly isPartial: boolean;
  readonly frontMatter?: FrontMatter;
  /** The template's text within the file (already trimmed as the format trims it). */
  readonly body: Range;
  readonly template: Template;
  /** What the `dotprompt` package makes of the front matter; templates see it as `@metadata.prompt`. */
  readonly metadata: JsonObject;
  readonly title?: string;
  readonly description?: string;
  readonly model?: string;
  readonly settings: JsonObject;
  readonly tools: readonly Tool[];
  readonly output: OutputRequest;
  /** `input.default` of the front matter. */
  readonly defaults: JsonObject;
  /** Declared fill-ins; `undefined` when the prompt declares no schema at all. */
  readonly declared?: readonly DeclaredVariable[];
  /** JSON Schema of all inputs together, where `declared` is set. */
  readonly inputSchema?: JsonValue;
  readonly problems: readonly DocumentProblem[];
}
