import { proposalErrorCodes } from './proposal-errors.ts';

/** Why a call was not done. Stable; the page has a sentence for each. */
export const ipcErrorCodes = [
  /** The call came from a frame that may not call. */
  'foreign-sender',
  /** No such channel, or its input has another shape. */
  'bad-request',
  /** The service answered in a shape that the contract does not know: a fault of ours. */
  'bad-answer',
  /** The service failed without a code of its own: a fault of ours. */
  'internal',
  /** The window is closing. */
  'closed',
  'not-found',
  'not-a-folder',
  'no-permission',
  'disk-full',
  'too-many-files',
  'unreadable',
  /** The file was changed outside since it was read. */
  'changed-outside',
  /** The project is not open, or was opened by another run. */
  'unknown-project',
  /** The path is not one that a project may hold. */
  'bad-path',
  /** Another Galley has this data folder. */
  'locked',
  /** The window's shell or the project's kind has no such thing. */
  'not-supported',
  ...proposalErrorCodes,
] as const;

/** Why a call was not done. */
export type IpcErrorCode = (typeof ipcErrorCodes)[number];

/** A call that was not done. `detail` is for people who look closer: a path, the system's own words. Never a secret. */
export interface IpcError {
  readonly code: IpcErrorCode;
  readonly detail?: string;
}

/** What a call answers: a value, or why there is none. It never throws across the bridge. */
export type Envelope<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: IpcError };
