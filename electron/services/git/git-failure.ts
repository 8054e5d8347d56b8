import { systemCodeOf } from '../system-error.ts';

/** Why something with a project's history or its host did not work. Stable. */
export type GitFailureCode =
  | 'cancelled'
  /** The address itself is no address that Galley can open. */
  | 'bad-address'
  /** No such host, or nobody answers there. */
  | 'unreachable'
  /** The host has been silent for too long. */
  | 'timed-out'
  /** The connection broke, or the answer ended before its end. */
  | 'cut-off'
  | 'tls'
  | 'needs-login'
  /** The login that was sent is not accepted. */
  | 'login-refused'
  | 'forbidden'
  | 'not-found'
  | 'not-a-repository'
  /** The folder is somebody's working copy, not a shared one. */
  | 'not-bare'
  | 'sha256'
  /** The folder keeps its history in a way that Galley does not know (`detail` names it). */
  | 'unsupported-format'
  | 'too-large'
  /** The host sends elsewhere; `detail` is the other origin. */
  | 'redirected'
  | 'server-error'
  /** The host will not take it; `words` are its own. */
  | 'refused'
  /** Somebody else was quicker; `detail` is the name that moved. */
  | 'raced'
  /** Somebody else holds the lock; `detail` is the name. */
  | 'busy'
  | 'empty'
  /** The project's settings name a branch as live that is not there; `detail` is its name. */
  | 'no-base'
  /** What is stored cannot be read back. */
  | 'damaged'
  | 'disk-full'
  | 'no-permission'
  /** More would be sent than a change of texts can need. */
  | 'sends-too-much'
  /** The version that was built differs in other files than the listed ones; `detail` names one. */
  | 'touches-other-paths'
  /** `detail` is a path that may not be written: unsafe, a link, another project within this one, or a folder. */
  | 'unsafe-path'
  | 'nothing-changed'
  | 'bad-author'
  /** The thread that worked on it has ended by itself, or hung and was ended. */
  | 'crashed';

/** What is known about a failure. */
export interface GitFailure {
  readonly code: GitFailureCode;
  /** What the server itself said, line by line, without passwords. */
  readonly words?: string;
  /** A name, path or number; see the codes. Never a text of a prompt. */
  readonly detail?: string;
}

/** A value, or why there is none. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: GitFailure };

/** An outcome that went well. */
export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** An outcome that did not. */
export function failed(
  code: GitFailureCode,
  more: Omit<GitFailure, 'code'> = {},
): { readonly ok: false; readonly error: GitFailure } {
  return { ok: false, error: { code, ...more } };
}

/** Carries a failure through the library's code, which knows exceptions only. It never leaves the git services. */
export class GitProblem extends Error {
  readonly failure: GitFailure;

  constructor(code: GitFailureCode, more: Omit<GitFailure, 'code'> = {}) {
    super(code);
    this.failure = { code, ...more };
  }
}

const systemCodes: Readonly<Record<string, GitFailureCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
};

/** Codes of isomorphic-git's errors that mean: an object is missing or is not what its name says. */
const damageCodes = new Set([
  'NotFoundError',
  'ObjectTypeError',
  'InternalError',
  'ParseError',
  'NoRefspecError',
  'UnsafeFilepathError',
]);

/** Runs a task and turns what it throws into a failure; faults of our own are thrown on. */
export async function attempt<T>(task: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return done(await task());
  } catch (error) {
    const failure = failureOf(error);
    if (failure === undefined) throw error;
    return { ok: false, error: failure };
  }
}

/** The failure that an exception stands for; undefined for a fault of ours. */
export function failureOf(error: unknown): GitFailure | undefined {
  if (error instanceof GitProblem) return error.failure;
  const system = systemCodeOf(error);
  if (system !== undefined) return { code: systemCodes[system] ?? 'damaged', detail: system };
  if (error instanceof Error && 'code' in error && damageCodes.has(String(error.code)))
    return { code: 'damaged', detail: String(error.code) };
  return undefined;
}

/** The value of an outcome, for code that runs within `attempt`. */
export function orThrow<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  const { code, ...more } = outcome.error;
  throw new GitProblem(code, more);
}
