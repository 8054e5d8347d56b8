import type { PromptDocument } from '../../shared/prompt/document.ts';
import { parseDocument } from '../../shared/prompt/parse-document.ts';

/** How many faults are set aside in one text. */
const maxFaults = 4;

/** A longer stretch is not set aside whole, only its first braces. */
const maxFault = 200;

/**
 * A document whose template can be read, for showing: where the given one cannot, its faults are read as blanks, so that
 * a tag that is just being typed does not take away everything else. Offsets are the same. The given document when that
 * does not help.
 */
export function readableDocument(document: PromptDocument): PromptDocument {
  let current = document;
  for (let fault = 0; fault < maxFaults && !current.template.program; fault++) {
    const { problem } = current.template;
    if (!problem) return document;
    const end = problem.end - problem.start > maxFault ? problem.start + 2 : problem.end;
    const stretch = current.source.slice(problem.start, end);
    if (stretch.trim() === '') return document;
    const source =
      current.source.slice(0, problem.start) + stretch.replace(/[^\r\n]/g, ' ') + current.source.slice(end);
    current = parseDocument(document.path, source);
  }
  // Blanks at an end of the text belong to it only in the original.
  return current.template.program ? { ...current, source: document.source, body: document.body } : document;
}
