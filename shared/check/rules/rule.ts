import type { Project } from '../../project/project.ts';
import type { JudgedPrompt } from '../engine.ts';
import type { Facts } from '../facts.ts';
import type { Finding } from '../finding.ts';

/** What a static rule may look at: one prompt of the draft with its rendered examples, and its live version. */
export interface RuleContext {
  readonly project: Project;
  readonly prompt: JudgedPrompt;
  /** The same prompt in the live version; undefined when nothing is compared or the prompt is new. */
  readonly live?: JudgedPrompt;
  readonly facts: Facts;
}

/** A static rule: speaks about the prompt's words whatever the model answered. Pure, in a stable order. */
export type Rule = (context: RuleContext) => readonly Finding[];
