import type { Project } from '../../project/project.ts';
import type { Range } from '../../prompt/range.ts';
import type { JudgedPrompt } from '../engine.ts';
import type { Facts } from '../facts.ts';
import type { Finding, Severity } from '../finding.ts';

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

/** A finding about a prompt: at a place in a file, or else at the beginning of the prompt's words. */
export function about(
  { document }: JudgedPrompt,
  severity: Severity,
  code: string,
  values: Finding['values'],
  place: { readonly path?: string; readonly range?: Range; readonly example?: string } = {},
): Finding {
  const { path, body } = document;
  const beginning = place.path === undefined ? { range: { start: body.start, end: body.start } } : {};
  return { code, severity, path, ...beginning, prompt: path, ...place, values };
}
