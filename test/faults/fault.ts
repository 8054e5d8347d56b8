import type { Life, LifePlace } from './life.ts';
import type { Step } from './step.ts';

/** Something that goes wrong, and how it is brought about. */
export interface Fault {
  /** As people say it. */
  readonly name: string;
  /** Where a life with this fault takes place; `undo` takes away what was made for it. */
  readonly place?: () => Promise<LifePlace & { readonly undo?: () => void }>;
  /** Why it cannot be brought about on this computer. */
  readonly skipped?: () => string | undefined;
  /** The ways in which a step can meet it, one after the other; none where it cannot. */
  readonly waysAt: (step: Step) => readonly string[];
  readonly begin: (life: Life, way: string, step: Step) => Promise<void>;
  readonly end: (life: Life) => Promise<void>;
  /** How often it is tried before all is well again; default 10, as many as a patient person would. */
  readonly tries?: number;
  /** After it, the step cannot be done any more: the life ends there, and each step has one of its own. */
  readonly isFinal?: boolean;
  /** What else must hold when a life is over. */
  readonly after?: (life: Life) => readonly string[];
}
