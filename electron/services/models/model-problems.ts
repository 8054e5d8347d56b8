import type { ModelFailureCode } from '../../../shared/models/model-failure.ts';
import { ModelProblem } from './model-problem.ts';
import { providerWords } from './provider-words.ts';
import { retryAfterOf } from './retry-after.ts';

/** An answer with another status than 2xx. */
export interface RefusedAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The beginning of its body. */
  readonly body: string;
}

/** What an answer with another status than 2xx stands for. Nothing is charged for those. */
export function problemOfStatus(
  { status, headers, body }: RefusedAnswer,
  key: string | undefined,
  now: Date,
): ModelProblem {
  const words = providerWords(body, key);
  const retryAfter = retryAfterOf(headers, now);
  return new ModelProblem(codeOf(status, body, key !== undefined), {
    status,
    ...(words === '' ? {} : { words }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  });
}

function codeOf(status: number, body: string, hasKey: boolean): ModelFailureCode {
  // Google answers a wrong key with 400, and OpenAI an empty account with 429.
  if (status === 401 || /API_KEY_INVALID|invalid_api_key/.test(body)) return hasKey ? 'bad-key' : 'needs-key';
  if (status === 402 || /insufficient_quota|credit balance is too low/.test(body)) return 'no-money';
  // OpenAI's and Azure's codes for a request that their filter stops.
  if (status === 400 && /content_filter|content_policy|invalid_prompt/.test(body)) return 'refused-content';
  if (status === 403) return 'no-access';
  if (status === 404) return 'no-such-model';
  if (status === 429 || status === 529) return 'busy'; // 529: Anthropic is overloaded
  if (status >= 500 || status === 408) return 'provider-failed';
  return 'not-accepted';
}

const unreachable: ReadonlySet<string> = new Set([
  ...['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN'],
  ...['EADDRNOTAVAIL', 'UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT'],
  // Chromium's own names, over which Electron asks.
  ...[
    'ERR_NAME_NOT_RESOLVED',
    'ERR_CONNECTION_REFUSED',
    'ERR_INTERNET_DISCONNECTED',
    'ERR_ADDRESS_UNREACHABLE',
  ],
  ...['ERR_CONNECTION_TIMED_OUT', 'ERR_PROXY_CONNECTION_FAILED', 'ERR_TUNNEL_CONNECTION_FAILED'],
]);

/** What a failed connection stands for. `isAnswering`: the answer had begun, so the model may have worked. */
export function problemOfNetwork(error: unknown, isAnswering: boolean): ModelProblem {
  if (error instanceof ModelProblem) return error;
  const codes = codesOf(error);
  if (codes.some((code) => /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_|EPROTO/.test(code)))
    return new ModelProblem('certificate', { words: codes[0] ?? '' });
  if (!isAnswering && codes.some((code) => unreachable.has(code)))
    return new ModelProblem('unreachable', { words: codes[0] ?? '' });
  // A request that was on its way when the connection broke may have been answered, and so be charged for.
  return new ModelProblem('cut-off', { mayCost: true });
}

function codesOf(error: unknown): readonly string[] {
  const codes: string[] = [];
  let cause = error;
  for (let depth = 0; cause instanceof Error && depth < 5; depth += 1) {
    if ('code' in cause && typeof cause.code === 'string') codes.push(cause.code);
    const ofChromium = /\bnet::(ERR_[A-Z_]+)/.exec(cause.message)?.[1];
    if (ofChromium !== undefined) codes.push(ofChromium);
    if (cause instanceof AggregateError) codes.push(...cause.errors.flatMap(codesOf));
    cause = cause.cause;
  }
  return codes;
}
