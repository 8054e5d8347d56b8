import { buildTemplate } from './build-template.ts';
import type { DocumentProblem } from './document.ts';
import { parseGrammar } from './handlebars-grammar.ts';
import { faultMessage } from './template-fault.ts';
import type { Program } from './template-tree.ts';
import { applyWhiteSpaceRules } from './white-space.ts';

/** Why a template that can be read cannot be rendered: Handlebars refuses it as a whole when it compiles it. */
export interface TemplateRefusal extends DocumentProblem {
  readonly code: 'unknown-helper' | 'helper-arguments';
  /** The helper's name, where that is what is unknown. */
  readonly name?: string;
}

/** A template as a tree. All ranges are into the whole file. */
export interface Template {
  /** `handlebars` for Dotprompt; `plain` for text in which only `{{name}}` means something. */
  readonly syntax: 'handlebars' | 'plain';
  /** Absent when it could not be read; then `problem` says why. */
  readonly program?: Program;
  readonly problem?: DocumentProblem;
  /** In the order of the text; rendering stops at the first. */
  readonly refusals: readonly TemplateRefusal[];
}

/**
 * Reads a Handlebars template as Handlebars 4.7 with the helpers of Dotprompt does. It never throws.
 * @param offset where `text` begins in its file, so that ranges are into the whole file
 */
export function parseTemplate(text: string, offset: number): Template {
  const parsed = parseGrammar(text);
  if (parsed.ok) {
    applyWhiteSpaceRules(parsed.program);
    const built = buildTemplate(parsed.program, parsed.tags, offset);
    if (built.ok) return built.template;
    return unreadable(built.fault, offset);
  }
  return unreadable(parsed.fault, offset);
}

function unreadable(
  {
    fault,
    range,
  }: { readonly fault: Parameters<typeof faultMessage>[0]; readonly range: { start: number; end: number } },
  offset: number,
): Template {
  const problem = {
    code: 'template-syntax',
    message: faultMessage(fault),
    start: offset + range.start,
    end: offset + range.end,
  };
  return { syntax: 'handlebars', problem, refusals: [] };
}
