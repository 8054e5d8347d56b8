import type { PromptDocument } from './document.ts';
import type { Program } from './template-tree.ts';
import type { Trace, Traced } from './value-trace.ts';

/** What `@name` reads, one a loop. `values` is what a template can print; it holds its parent as `_parent`. */
export interface Frame {
  readonly values: Record<string, unknown>;
  readonly outer?: Frame;
  /** Where `@key` comes from. */
  readonly keyTrace?: Trace;
  /** What `{{> @partial-block}}` runs. */
  readonly partialBlock?: Runner;
}

/** The contexts that `../` reaches, innermost first. */
export interface DepthList {
  readonly context: Traced;
  readonly outer: DepthList | undefined;
}

/** What block parameters stand for, one entry a program, innermost first. `values` is undefined where a block gave none. */
export interface ParamList {
  readonly values: readonly Traced[] | undefined;
  readonly outer: ParamList | undefined;
}

/** The inline partials in force; `undefined` as a value hides a partial of the project. */
export interface PartialScope {
  readonly inlines: ReadonlyMap<string, Runner | undefined>;
  readonly outer: PartialScope | undefined;
}

/** A document's template in one rendering. */
export interface Container {
  readonly document: PromptDocument;
  readonly program: Program;
  /** Stands for a context that is null where a block helper hands it on. */
  readonly nullContext: object;
  partials: PartialScope | undefined;
}

/** What a program runs in. */
export interface Scope {
  readonly container: Container;
  readonly context: Traced;
  readonly frame: Frame;
  readonly blockParams: ParamList | undefined;
  readonly depths: DepthList | undefined;
  /** Whether `depths` is kept for what is run from here. */
  readonly usesDepths: boolean;
}

/**
 * What a program came to: the number or truth value that is all it printed, `object` for any other single value that
 * is no text, else undefined. Handlebars joins what stands in a program with `+`, so that numbers and truth values
 * next to each other are added up.
 */
export type Sum = number | boolean | 'object' | undefined;

/** A part of a block, ready to be run with a context. */
export interface Runner {
  (
    context: Traced,
    options?: { readonly frame?: Frame; readonly blockParams?: readonly Traced[] | undefined },
  ): Sum;
  /** The inline partials of its program. */
  inlines?: ReadonlyMap<string, Runner | undefined>;
}

/** A frame within another. */
export function innerFrame(outer: Frame, partialBlock: Runner | undefined, keyTrace?: Trace): Frame {
  return {
    values: { ...outer.values, _parent: outer.values },
    outer,
    ...(partialBlock && { partialBlock }),
    ...(keyTrace && { keyTrace }),
  };
}
