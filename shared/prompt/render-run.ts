import type { PromptDocument } from './document.ts';
import type { Range } from './range.ts';
import type { Container, Scope } from './scope.ts';
import type { RenderFailureCode, Segment, Unfilled } from './segment.ts';

/** How much a rendering may do. */
export interface RenderLimits {
  /** Tags, words and turns of loops. */
  readonly steps: number;
  /** UTF-16 code units of the result. */
  readonly characters: number;
  /** Partials within partials. */
  readonly partialDepth: number;
  /** Blocks and partials within each other, over all files. */
  readonly depth: number;
}

/** Enough for any prompt that a model would take; a runaway loop ends in a tenth of a second. */
export const defaultRenderLimits: RenderLimits = {
  steps: 200_000,
  characters: 2_000_000,
  partialDepth: 50,
  depth: 300,
};

/** The state of one rendering. */
export interface Run {
  readonly limits: RenderLimits;
  readonly partials: ReadonlyMap<string, PromptDocument>;
  readonly containers: Map<PromptDocument, Container>;
  /** Names of the partials that are being run, outermost first. */
  readonly partialChain: string[];
  readonly segments: Segment[];
  readonly unfilled: Unfilled[];
  readonly branches: Set<string>;
  readonly read: Set<string>;
  steps: number;
  characters: number;
  depth: number;
}

/** Ends a rendering. Thrown by the evaluator only and turned into a value by `renderPrompt`. */
export class RenderStop extends Error {
  readonly code: RenderFailureCode;
  readonly path: string;
  readonly range: Range;

  constructor(code: RenderFailureCode, message: string, path: string, range: Range) {
    super(message);
    this.code = code;
    this.path = path;
    this.range = range;
  }
}

/** Ends a rendering because of something at a place of the template that is being run. */
export function stop(scope: Scope, code: RenderFailureCode, message: string, { start, end }: Range): never {
  throw new RenderStop(code, message, scope.container.document.path, { start, end });
}

/** Counts a step, and ends the rendering when there were too many. */
export function countStep(run: Run, scope: Scope, place: Range): void {
  if (++run.steps <= run.limits.steps) return;
  stop(
    scope,
    'step-limit',
    `Filling in the prompt takes more than ${run.limits.steps} steps; it stopped here.`,
    place,
  );
}

/** Adds a stretch of text, and ends the rendering when the result grows too large. */
export function emit(run: Run, scope: Scope, segment: Segment): void {
  run.characters += segment.text.length;
  if (run.characters > run.limits.characters) stopAtSize(run, scope, segment);
  run.segments.push(segment);
}

/** Ends a rendering whose result is too large. */
export function stopAtSize({ limits }: Run, scope: Scope, place: Range): never {
  stop(scope, 'size-limit', `The filled-in prompt is longer than ${limits.characters} characters.`, place);
}
