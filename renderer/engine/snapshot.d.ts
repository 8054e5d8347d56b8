import type { Report } from '../../shared/check/report.ts';
import type { Evidence } from '../../shared/example/evidence.ts';
import type { Example } from '../../shared/example/example.ts';
import type { Run } from '../../shared/example/recording.ts';
import type { JsonObject, JsonValue } from '../../shared/json.ts';
import type { Policy } from '../../shared/policy/policy.ts';
import type { TemplateBlock } from '../../shared/prompt/blocks.ts';
import type { DeclaredVariable } from '../../shared/prompt/document.ts';
import type { Range } from '../../shared/prompt/range.ts';
import type { RenderedMessage, Segment } from '../../shared/prompt/segment.ts';
/** What the page shows of a project, worked out beside it. Plain data: it is copied from the worker. */
export interface Snapshot {
  readonly report: Report;
  readonly prompts: readonly PromptEntry[];
  readonly passages: readonly PassageEntry[];
  readonly policy: Policy;
  /** Absent when the edit changes no example that both versions have. */
  readonly effort?: Effort;
  /** Folder of the examples, to place new ones. */
  readonly examplesFolder: string;
  /** Folder of the prompts, to place new ones; empty for the project's own. */
  readonly promptsFolder: string;
  /** What is chosen to be looked at, where it is there. */
  readonly look?: PromptLook;
}
/** Tokens and US dollars of what is sent in the examples that the edit reaches, all together. */
export interface Effort {
  /** How many examples, each one request with one answer. */
  readonly answers: number;
  readonly tokens: BeforeAfter;
  /** False where tokens are estimated. */
  readonly exact: boolean;
  /** Absent where the price of a model is not known. */
  readonly usd?: BeforeAfter;
}
/** A figure without the edit and with it. */
export interface BeforeAfter {
  readonly before: number;
  readonly after: number;
}
/** A prompt or a variant in the library. */
export interface PromptEntry {
  readonly path: string;
  readonly name: string;
  readonly variant?: string;
  readonly title: string;
  readonly description?: string;
  readonly model?: string;
  readonly budgetTokens?: number;
  readonly budgetCost?: number;
}
/** A shared passage in the library. */
export interface PassageEntry {
  readonly path: string;
  readonly name: string;
  readonly title: string;
  /** Paths of the prompts that it is part of. */
  readonly usedBy: readonly string[];
}
/** What to look at: a prompt or shared passage, and one example. Without a name, the first example is taken. */
export interface LookAt {
  readonly path: string;
  readonly example?: string;
}
/** A file in the editor, with one example beside it. */
export interface PromptLook {
  readonly path: string;
  readonly title: string;
  readonly isPassage: boolean;
  /** The prompt whose examples are shown: itself, or for a shared passage one that it is part of. */
  readonly promptPath?: string;
  readonly promptName?: string;
  readonly model?: string;
  readonly creativity?: number;
  /** Place of the front matter's YAML in the file; absent where there is none that could be read. */
  readonly frontMatter?: Range;
  readonly declared?: readonly DeclaredVariable[];
  readonly inputSchema?: JsonValue;
  /** How many examples come to each way through the words, by the way's key. */
  readonly coverage: Readonly<Record<string, number>>;
  readonly exampleNames: readonly {
    readonly name: string;
    readonly title: string;
  }[];
  readonly example?: ExampleLook;
}
/** One example as it would be sent, and what is recorded for it. */
export interface ExampleLook {
  readonly example: Example;
  /** Inputs over the prompt's defaults. */
  readonly values: JsonObject;
  readonly evidence: Evidence;
  readonly now: Sending;
  /** The same with the project's files as they are without drafts; absent when the example or the prompt is new. */
  readonly before?: Sending;
  readonly run?: Run;
}
/** What is sent, or why nothing can be. */
export type Sending =
  | {
      readonly ok: true;
      readonly messages: readonly SentMessage[];
    }
  | {
      readonly ok: false;
      readonly reason: string;
      readonly path: string;
      readonly start: number;
    };
/** A message as it would be sent, each stretch with all that is known of where it comes from. */
export interface SentMessage extends Omit<RenderedMessage, 'segments'> {
  readonly segments: readonly SentSegment[];
}
/** A stretch of what is sent. */
export interface SentSegment extends Segment {
  /** The title of the shared passage that it stands in. */
  readonly passage?: string;
  /** The innermost condition or loop that it stands in. */
  readonly within?: Pick<TemplateBlock, 'kind' | 'label'>;
}
