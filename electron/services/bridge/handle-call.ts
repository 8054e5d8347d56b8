import type { CallChannel } from '../../../shared/ipc/channels.ts';
import { calls } from '../../../shared/ipc/contract.ts';
import type { Envelope } from '../../../shared/ipc/errors.ts';
import { factsOfError, type Log } from '../log.ts';
import { ipcCodeOf, systemCodeOf } from '../system-error.ts';
import { done, refused } from './answer.ts';
import type { Handlers } from './handlers.ts';

/** Answers a call from a page. Never throws; `sender` is whatever the shell knows about who calls. */
export type HandleCall = (channel: string, input: unknown, sender: unknown) => Promise<Envelope<unknown>>;

/** What answering needs. */
export interface HandleCallNeeds {
  readonly handlers: Handlers;
  readonly log: Log;
  /** Whether the caller is the app's own page in its top frame. */
  readonly isTrustedSender: (sender: unknown) => boolean;
  readonly isClosed: () => boolean;
}

/**
 * The one way in: who calls → is it open → is it a channel → has the input its shape → the work → has the answer its
 * shape. What is refused tells a code, and never the input back.
 */
export function createHandleCall({ handlers, log, isTrustedSender, isClosed }: HandleCallNeeds): HandleCall {
  return async (channel, input, sender) => {
    if (!isTrusted(isTrustedSender, sender)) {
      log.write('warning', 'call.foreign-sender');
      return refused('foreign-sender');
    }
    if (isClosed()) return refused('closed');
    if (!isCallChannel(channel)) {
      log.write('warning', 'call.unknown-channel');
      return refused('bad-request', 'unknown channel');
    }
    try {
      return await answer(channel, input, handlers, log);
    } catch (error) {
      const code = systemCodeOf(error);
      log.write('error', 'call.failed', { channel, ...factsOfError(error) });
      if (code !== undefined) return refused(ipcCodeOf(code), code);
      return refused('internal', error instanceof Error ? error.name : undefined);
    }
  };
}

async function answer(
  channel: CallChannel,
  input: unknown,
  handlers: Handlers,
  log: Log,
): Promise<Envelope<unknown>> {
  const given = calls[channel].input.safeParse(input);
  if (!given.success) {
    log.write('warning', 'call.bad-request', { channel, flaw: flawOf(given.error.issues) });
    return refused('bad-request', flawOf(given.error.issues));
  }
  // A table of functions with different inputs: that each gets its own is what the line above has seen to.
  const handle = handlers[channel] as (input: unknown) => Promise<Envelope<unknown>>;
  const result = await handle(given.data);
  if (!result.ok) {
    log.write('info', 'call.refused', { channel, code: result.error.code });
    return result;
  }
  const told = calls[channel].output.safeParse(result.value);
  if (told.success) return done(told.data);
  log.write('error', 'call.bad-answer', { channel, flaw: flawOf(told.error.issues) });
  return refused('bad-answer', flawOf(told.error.issues));
}

/** Where a shape is wrong and how, without what was found there: that may be a creator's text. */
function flawOf(
  issues: readonly { readonly code?: string | undefined; readonly path: readonly PropertyKey[] }[],
): string {
  const [first] = issues;
  return first ? `${first.path.slice(0, 4).map(String).join('.').slice(0, 80)}: ${first.code ?? ''}` : '';
}

function isCallChannel(channel: string): channel is CallChannel {
  return Object.hasOwn(calls, channel);
}

function isTrusted(isTrustedSender: (sender: unknown) => boolean, sender: unknown): boolean {
  try {
    return isTrustedSender(sender) === true;
  } catch {
    return false;
  }
}
