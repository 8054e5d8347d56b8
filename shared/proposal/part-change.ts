import type { ExpectationChange } from './expectation-changes.ts';
import type { PromptChange } from './prompt-changes.ts';

/** Whether a thing is new, gone, or another than it was. */
export type PartStatus = 'added' | 'removed' | 'changed';

/** A prompt as people know it. */
export interface NamedPrompt {
  readonly path: string;
  readonly title: string;
  readonly variant?: string;
}

/** What changed in one part of a project. */
export type PartChange =
  | (NamedPrompt & {
      readonly kind: 'prompt';
      readonly status: PartStatus;
      /** Empty where the prompt is new or gone. */
      readonly changes: readonly PromptChange[];
    })
  | {
      readonly kind: 'passage';
      readonly path: string;
      readonly name: string;
      readonly status: PartStatus;
      readonly changes: readonly PromptChange[];
      /** The prompts that hold it, directly or through another passage. */
      readonly reaches: readonly NamedPrompt[];
    }
  /** Names of the examples of a prompt whose inputs or earlier turns changed. */
  | {
      readonly kind: 'examples';
      readonly prompt: string;
      readonly added: readonly string[];
      readonly changed: readonly string[];
      readonly removed: readonly string[];
    }
  /** Examples whose recorded answers were added to or dropped. */
  | { readonly kind: 'answers'; readonly prompt: string; readonly examples: readonly string[] }
  /** What must hold for an example, or for all of a prompt's where there is no `example`. */
  | {
      readonly kind: 'expectations';
      readonly prompt: string;
      readonly example?: string;
      readonly path: string;
      readonly changes: readonly ExpectationChange[];
    }
  /** Policy, settings, budgets and phrases to keep; `softer` says in English what became softer. */
  | { readonly kind: 'rules'; readonly path: string; readonly softer: readonly string[] };
