import type { Attempt, RunEvent } from '../../../shared/answers/run-state.ts';
import { assertNever } from '../../../shared/assert-never.ts';
import type { EventOf } from '../../../shared/ipc/api.ts';
import { failureForPage } from '../models/provider-handlers.ts';

type Progress = EventOf<'answers.progress'>;

/** What the page is told of an event of a run; nothing of the end, which counts only when the answers are kept. */
export function progressOf(run: string, event: RunEvent): Progress | undefined {
  switch (event.kind) {
    case 'attempt':
      return { kind: 'attempt', run, ...splitAttempt(event.key), attempt: attemptForPage(event.attempt) };
    case 'spent':
      return { kind: 'spent', run, usd: event.usd };
    case 'cancel':
      return { kind: 'phase', run, phase: 'cancelling' };
    case 'finished':
    case 'keep':
    case 'drop':
      return undefined;
    default:
      return assertNever(event);
  }
}

/** A piece of an answer, as the page is told of it. */
export function pieceOf(run: string, attempt: string, piece: string): Progress {
  return { kind: 'text', run, ...splitAttempt(attempt), piece };
}

/** The example's key and the number of the sample: see `attemptKey`. */
function splitAttempt(attempt: string): { readonly key: string; readonly sample: number } {
  const at = attempt.lastIndexOf('\n#');
  return { key: attempt.slice(0, at), sample: Number(attempt.slice(at + 2)) };
}

function attemptForPage(attempt: Attempt): Extract<Progress, { kind: 'attempt' }>['attempt'] {
  return attempt.kind === 'failed' ? { kind: 'failed', failure: failureForPage(attempt.failure) } : attempt;
}
