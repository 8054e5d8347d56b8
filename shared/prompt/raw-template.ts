import type { Range } from './range.ts';

/** Which sides of a tag carry `~`, which takes away the white space next to it. */
export interface StripFlags {
  readonly open?: boolean;
  readonly close?: boolean;
}

/** Words between tags. The white space rules shorten `value`; `skipped` counts what they took from its start. */
export interface RawContent {
  readonly type: 'ContentStatement';
  readonly original: string;
  value: string;
  skipped?: number;
  leftStripped?: boolean;
  rightStripped?: boolean;
  readonly loc: Range;
}

/** `{{! … }}`. */
export interface RawComment {
  readonly type: 'CommentStatement';
  readonly value: string;
  readonly strip: StripFlags;
  readonly loc: Range;
}

/** A name to look up. */
export interface RawPath {
  readonly type: 'PathExpression';
  readonly data: boolean;
  readonly depth: number;
  readonly parts: readonly string[];
  readonly original: string;
  readonly loc: Range;
}

/** A text, number, truth value, `null` or `undefined` as written. */
export interface RawLiteral {
  readonly type: 'StringLiteral' | 'NumberLiteral' | 'BooleanLiteral' | 'UndefinedLiteral' | 'NullLiteral';
  readonly value: string | number | boolean | null | undefined;
  readonly loc: Range;
}

/** `(helper …)`. */
export interface RawSubExpression {
  readonly type: 'SubExpression';
  readonly path: RawExpression;
  readonly params: readonly RawExpression[];
  readonly hash?: RawHash;
  readonly loc: Range;
}

/** What stands where a value is expected. */
export type RawExpression = RawPath | RawLiteral | RawSubExpression;

/** Named values: `a=1 b=2`. */
export interface RawHash {
  readonly pairs: readonly { readonly key: string; readonly value: RawExpression; readonly loc: Range }[];
}

/** `{{name}}`, or a decorator without content. */
export interface RawMustache {
  readonly type: 'MustacheStatement' | 'Decorator';
  readonly path: RawExpression;
  readonly params: readonly RawExpression[];
  readonly hash?: RawHash;
  readonly strip: StripFlags;
  readonly loc: Range;
}

/** `{{#name}} … {{else}} … {{/name}}`, or a decorator with content. */
export interface RawBlock {
  readonly type: 'BlockStatement' | 'DecoratorBlock';
  readonly path: RawExpression;
  readonly params: readonly RawExpression[];
  readonly hash?: RawHash;
  readonly program?: RawProgram;
  readonly inverse?: RawProgram;
  /** `{{^name}}`: its inverse is what stands first. */
  readonly inverted: boolean;
  readonly openStrip: StripFlags;
  readonly inverseStrip?: StripFlags;
  closeStrip?: StripFlags;
  readonly loc: Range;
}

/** `{{> name}}`. The white space rules set `indent`. */
export interface RawPartial {
  readonly type: 'PartialStatement';
  readonly name: RawExpression;
  readonly params: readonly RawExpression[];
  readonly hash?: RawHash;
  indent: string;
  readonly strip: StripFlags;
  readonly loc: Range;
}

/** `{{#> name}} … {{/name}}`. */
export interface RawPartialBlock {
  readonly type: 'PartialBlockStatement';
  readonly name: RawExpression;
  readonly params: readonly RawExpression[];
  readonly hash?: RawHash;
  readonly program: RawProgram;
  readonly openStrip: StripFlags;
  readonly closeStrip: StripFlags;
  readonly loc: Range;
}

/** A node as the grammar yields it, before the white space rules. Ranges are into the whole file. */
export type RawStatement = RawContent | RawComment | RawMustache | RawBlock | RawPartial | RawPartialBlock;

/** A run of statements. */
export interface RawProgram {
  readonly body: readonly RawStatement[];
  blockParams?: readonly string[];
  /** Set on the program that holds the next `{{else if}}` of a chain. */
  chained?: boolean;
}
