import type { Envelope, IpcErrorCode } from '../../../shared/ipc/errors.ts';
import type { GitFailure, GitFailureCode } from '../git/git-failure.ts';
import { redact } from '../redact.ts';
import type { ReviewFailure } from '../review/review-host.ts';
import { refused } from './answer.ts';

type Refusal = Extract<Envelope<never>, { ok: false }>;

/** A failure of git's services as the page gets it; a server's own words come first in `detail`, without secrets. */
export function refusedByGit({ code, words, detail }: GitFailure): Refusal {
  const told = [words, detail].filter((text) => text !== undefined && text !== '').join('\n');
  return refused(codeOf(code), told === '' ? undefined : redact(told).slice(0, 4_000));
}

/** Why something was not done to a proposal, as the page gets it. A conflict is a value, and none of these. */
export function refusedByReview(failure: Exclude<ReviewFailure, { code: 'conflict' }>): Refusal {
  switch (failure.code) {
    case 'no-such-proposal':
      return refused(failure.code, String(failure.number));
    case 'not-open':
      return refused(failure.code, failure.status);
    case 'updated-since':
      return refused(failure.code, failure.head);
    case 'bad-event':
      return refused('bad-request', failure.detail);
    case 'not-live':
      return refused('not-supported');
    case 'own-proposal':
    case 'not-approved':
    case 'no-such-remark':
    case 'not-supported':
      return refused(failure.code);
    default:
      return refusedByGit(failure);
  }
}

/** Nearly all have the same name on both sides; the compiler sees to it that the others are here. */
function codeOf(code: GitFailureCode): IpcErrorCode {
  switch (code) {
    case 'not-found':
      return 'nothing-there';
    case 'sha256':
      return 'unsupported-format';
    case 'bad-author':
      return 'no-name';
    default:
      return code;
  }
}
