import type { JsonValue } from '../json.ts';
import type { Range } from './range.ts';

/** Words between tags, exactly as they stand in the file. */
export interface Content extends Range {
  readonly kind: 'content';
  readonly text: string;
}

/** `{{! … }}`: nothing of it is sent. */
export interface Comment extends Range {
  readonly kind: 'comment';
  readonly text: string;
}

/** `{{name}}` or `{{helper …}}`: prints a value. */
export interface Output extends Range {
  readonly kind: 'output';
  readonly call: Call;
}

/** One way through a block. `start` is that of the tag that begins it, and so names it: see `Rendering.branches`. */
export interface Branch extends Range {
  readonly program: Program;
  /** Whether it holds only the next `{{else if}}`, which is a block of its own. */
  readonly isChain: boolean;
}

/** `{{#helper …}} … {{else}} … {{/helper}}`, or `{{#name}}`. The range of `{{else if}}` begins at that tag. */
export interface Block extends Range {
  readonly kind: 'block';
  readonly call: Call;
  readonly program?: Branch;
  readonly inverse?: Branch;
}

/** `{{> name}}` or `{{#> name}} … {{/name}}`. */
export interface PartialCall extends Range {
  readonly kind: 'partial';
  /** The partial's name, or the call that yields it. */
  readonly name: string | SubCall;
  readonly nameRange: Range;
  readonly context?: Expression;
  readonly hash?: readonly HashEntry[];
  /** What stands before the tag on its own line, put before each line of the partial. */
  readonly indent: string;
  readonly program?: Program;
}

/** `{{#*inline "name"}} … {{/inline}}`: a partial for the block that it stands in. */
export interface InlinePartial extends Range {
  readonly kind: 'inline';
  readonly name: Expression | undefined;
  readonly program?: Program;
  /** The decorator's name; only `inline` exists. */
  readonly decorator: string;
}

/** A statement of a template. */
export type Statement = Content | Comment | Output | Block | PartialCall | InlinePartial;

/** A run of statements. */
export interface Program {
  readonly statements: readonly Statement[];
  /** Names that the block gives to what it hands in: `{{#each items as |item index|}}`. */
  readonly blockParams: readonly string[];
  /** The inline partials among the statements: they hold for the whole program. */
  readonly inlines: readonly InlinePartial[];
  /** Whether it has `../` or inline partials anywhere in it, so that the contexts around it must be kept. */
  readonly usesDepths: boolean;
}

/** A helper with its arguments, or a plain look-up when `helper` is absent. */
export interface Call extends Range {
  readonly helper?: HelperName;
  readonly path: Path;
  readonly params: readonly Expression[];
  /** In the order in which Handlebars builds the object: the last one written comes first. */
  readonly hash: readonly HashEntry[];
}

/** A named value: `name=value`. */
export interface HashEntry extends Range {
  readonly key: string;
  readonly value: Expression;
}

/** A name to look up. */
export interface Path extends Range {
  readonly kind: 'path';
  readonly original: string;
  /** Whether it begins with `@`. */
  readonly data: boolean;
  /** How many `../` it begins with. */
  readonly depth: number;
  readonly parts: readonly string[];
  /** `parts` joined with dots. */
  readonly name: string;
  /** Set when its first part is a block parameter: how many programs out, and which parameter. */
  readonly blockParam?: { readonly level: number; readonly index: number };
}

/** A text, number, `true`, `false`, `null` or `undefined` as written. */
export interface Literal extends Range {
  readonly kind: 'literal';
  readonly value: JsonValue | undefined;
}

/** `(helper …)`. */
export interface SubCall extends Range {
  readonly kind: 'call';
  readonly call: Call;
}

/** What stands where a value is expected. */
export type Expression = Path | Literal | SubCall;

/** Helpers of Handlebars and Dotprompt. The two `…Missing` ones exist by name only: calling them fails. */
export const helperNames = [
  'if',
  'unless',
  'each',
  'with',
  'lookup',
  'log',
  'helperMissing',
  'blockHelperMissing',
  'json',
  'role',
  'history',
  'section',
  'media',
  'ifEquals',
  'unlessEquals',
] as const;

/** A known helper. */
export type HelperName = (typeof helperNames)[number];

/** The helpers that choose what of a block is sent. */
export const blockHelpers: ReadonlySet<HelperName> = new Set([
  'if',
  'unless',
  'each',
  'with',
  'ifEquals',
  'unlessEquals',
] as const);

const helpers: ReadonlySet<string> = new Set(helperNames);

/** Whether a name is that of a known helper. */
export function isHelperName(name: string): name is HelperName {
  return helpers.has(name);
}
