import type { Contract } from '../check/contract.ts';
import type { Example } from '../example/example.ts';
import type { Recording } from '../example/recording.ts';
import type { Policy } from '../policy/policy.ts';
import type { PromptDocument } from '../prompt/document.ts';
import type { ProjectConfig } from './config.ts';

/** One version of a project, read: the live one, or a draft. Immutable; what did not change keeps its identity. */
export interface Project {
  readonly config: ProjectConfig;
  readonly policy: Policy;
  /** Prompts and their variants, ordered by path; shared passages are apart. */
  readonly prompts: readonly PromptDocument[];
  /** Shared passages by the name that prompts call them by. */
  readonly partials: ReadonlyMap<string, PromptDocument>;
  /** Contracts by the name of their prompt. */
  readonly contracts: ReadonlyMap<string, Contract>;
  /** Examples by the name of their prompt, ordered by name. */
  readonly examples: ReadonlyMap<string, readonly Example[]>;
  /** Recordings by `recordingKey`. */
  readonly recordings: ReadonlyMap<string, Recording>;
  /** The text of every file that was read, by path, to find lines in. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The key of an example's recordings for a prompt or one of its variants. */
export function recordingKey(prompt: string, variant: string | undefined, example: string): string {
  return variant === undefined ? `${prompt}\n${example}` : `${prompt}\n${example}\n${variant}`;
}
