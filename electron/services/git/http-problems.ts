import { redact } from '../redact.ts';
import { type GitFailureCode, GitProblem } from './git-failure.ts';

const byCode: Readonly<Record<string, GitFailureCode>> = {
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EAI_FAIL: 'unreachable',
  ECONNREFUSED: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ENETDOWN: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  UND_ERR_CONNECT_TIMEOUT: 'unreachable',
  ETIMEDOUT: 'timed-out',
  UND_ERR_HEADERS_TIMEOUT: 'timed-out',
  UND_ERR_BODY_TIMEOUT: 'timed-out',
  EPROTO: 'tls',
  // Chromium's own, where Electron asks (net_error_list.h).
  ERR_NAME_NOT_RESOLVED: 'unreachable',
  ERR_CONNECTION_REFUSED: 'unreachable',
  ERR_ADDRESS_UNREACHABLE: 'unreachable',
  ERR_INTERNET_DISCONNECTED: 'unreachable',
  ERR_PROXY_CONNECTION_FAILED: 'unreachable',
  ERR_TIMED_OUT: 'timed-out',
  ERR_CONNECTION_TIMED_OUT: 'timed-out',
};

/**
 * What a failed request stands for: the platform's `fetch` hides the cause in `cause`, and a broken connection has many
 * names. Undefined for what is no failed request.
 */
export function problemOfNetwork(error: unknown): GitProblem | undefined {
  const codes = codesOf(error);
  const known = codes.map((code) => byCode[code]).find((code) => code !== undefined);
  if (known !== undefined) return new GitProblem(known, { detail: codes[0] ?? '' });
  const tls = codes.find((code) => /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_/.test(code));
  if (tls !== undefined) return new GitProblem('tls', { detail: tls });
  if (codes.length > 0) return new GitProblem('cut-off', { detail: codes[0] ?? '' });
  // "fetch failed" and "terminated" come as a TypeError without a code.
  if (error instanceof TypeError && /fetch failed|terminated|network/i.test(error.message))
    return new GitProblem('cut-off');
  return undefined;
}

/** The codes of a failed request and of what caused it, the nearest first; Electron's stand in its words. */
export function codesOf(error: unknown): readonly string[] {
  const codes: string[] = [];
  let cause = error;
  for (let depth = 0; cause instanceof Error && depth < 5; depth += 1) {
    const chromium = /\bnet::(?<code>ERR_[A-Z_]+)/.exec(cause.message)?.groups?.code;
    if (chromium !== undefined) codes.push(chromium);
    if ('code' in cause && typeof cause.code === 'string') codes.push(cause.code);
    if (cause instanceof AggregateError) codes.push(...cause.errors.flatMap(codesOf));
    cause = cause.cause;
  }
  return codes;
}

/** What an answer with another status than 200 stands for. `isLoggedIn`: a login is at hand. */
export function problemOfStatus(status: number, words: string, isLoggedIn: boolean): GitProblem {
  const said = redact(words).trim();
  const more = { detail: String(status), ...(said === '' ? {} : { words: said }) };
  // 203 is the sign-in page of Azure DevOps.
  if (status === 401 || status === 203 || status === 407)
    return new GitProblem(isLoggedIn ? 'login-refused' : 'needs-login', more);
  if (status === 403) return new GitProblem('forbidden', more);
  if (status === 404 || status === 410) return new GitProblem('not-found', more);
  if (status === 413) return new GitProblem('too-large', more);
  if (status === 408 || status === 504) return new GitProblem('timed-out', more);
  return new GitProblem('server-error', more);
}
