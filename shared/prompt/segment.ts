import type { Message, Role } from './request.ts';

/** Where a stretch of rendered text comes from. */
export type Origin =
  /** Words of the template. */
  | 'words'
  /** The value of a fill-in. */
  | 'value'
  /** Written by a helper or the format itself. */
  | 'helper';

/** A stretch of what is sent, with the place in a file that it comes from. Offsets are into the whole file `path`. */
export interface Segment {
  readonly text: string;
  readonly origin: Origin;
  readonly path: string;
  readonly start: number;
  readonly end: number;
  /**
   * For `value`, and for `helper` where it prints one: the fill-in it comes from, by its dotted name from the root of
   * the inputs ("preferences", "user.name"); what the service puts in beside the inputs begins with "@".
   */
  readonly variable?: string;
}

/** A message as it would be sent, with the segments that its texts are made of, in order. */
export interface RenderedMessage {
  readonly message: Message;
  /** The role as the template names it, where it is none of the four; `message.role` is then `user`, or `assistant`. */
  readonly writtenRole?: string;
  /** `history` when it is an earlier turn of the example, else `template`. */
  readonly source: 'template' | 'history';
  /** Empty for earlier turns. The segments' texts together are the message's texts together. */
  readonly segments: readonly Segment[];
}

/** A fill-in that was printed and had no value. */
export interface Unfilled {
  readonly variable: string;
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** Why a rendering could not be finished. */
export type RenderFailureCode =
  | 'template-syntax'
  | 'unknown-partial'
  | 'circular-partial'
  | 'unknown-helper'
  | 'step-limit'
  | 'size-limit'
  | 'helper-arguments';

/** A rendering that stopped, with the place of the cause. `message` is a plain English reason. */
export interface RenderFailure {
  readonly code: RenderFailureCode;
  readonly message: string;
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** A value that opened a role, the history or a part of its own: the injection hole of Dotprompt. */
export interface Injection {
  readonly variable: string;
  readonly marker: string;
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** What rendering an example yields. */
export interface Rendering {
  readonly messages: readonly RenderedMessage[];
  readonly unfilled: readonly Unfilled[];
  readonly injections: readonly Injection[];
  /** Branches that were taken, each as `path:start` of its block in the file. */
  readonly branches: ReadonlySet<string>;
  /** Names of the variables read, printed or not, dotted from the root. */
  readonly read: ReadonlySet<string>;
}

/** `ok` or the reason why not. */
export type RenderResult =
  | { readonly ok: true; readonly rendering: Rendering }
  | { readonly ok: false; readonly failure: RenderFailure };

/** Earlier turns as an example gives them. */
export interface Turn {
  readonly role: Role;
  readonly content: Message['content'];
}
