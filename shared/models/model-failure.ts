/** Why a model gave no answer. Stable. */
export const modelFailureCodes = [
  /** No key is at hand for this provider. */
  'needs-key',
  /** The key is not accepted (401). */
  'bad-key',
  /** The key may not use this model (403). */
  'no-access',
  /** The account is out of money or of its quota (402, or 429 that says so). */
  'no-money',
  /** The provider has no such model, or nothing is at this address (404). */
  'no-such-model',
  /** The request is not one that the provider takes (400 and the like). */
  'not-accepted',
  /** The provider does not answer such a thing, by its rules for content. An answer that it ends for them is an answer. */
  'refused-content',
  /** Too much was asked in too short a time (429). */
  'busy',
  /** The provider failed (5xx, or an error in the midst of an answer). */
  'provider-failed',
  /** The answer ended before it was whole. */
  'cut-off',
  /** The answer is not what such a provider sends. */
  'malformed',
  /** The answer is longer than is ever needed. */
  'too-large',
  /** Nothing came for too long. */
  'stalled',
  /** The provider sent the request on to another place, which was not followed. */
  'redirected',
  /** Whoever answered could not prove who it is. */
  'certificate',
  /** Nobody answers at the address. */
  'unreachable',
  /** The request holds something that cannot be sent to this provider. */
  'cannot-be-sent',
  'cancelled',
] as const;

/** Why a model gave no answer. */
export type ModelFailureCode = (typeof modelFailureCodes)[number];

/** An answer that did not come. */
export interface ModelFailure {
  readonly code: ModelFailureCode;
  /** Status of the answer, where there was one. */
  readonly status?: number;
  /** Milliseconds that the provider asks to wait. */
  readonly retryAfter?: number;
  /** What the provider said, without keys and shortened; or what cannot be sent, or where a redirect led. */
  readonly words?: string;
  /** Whether the provider may have worked, and so charge, for it. */
  readonly mayCost: boolean;
}

/** Whether asking again a little later may help. */
export function mayPass({ code }: ModelFailure): boolean {
  return ['busy', 'provider-failed', 'cut-off', 'stalled', 'unreachable'].includes(code);
}

/** Whom a failure speaks of besides the one request: whoever asks for more of the same would fare no better. */
export function reachOf({ code }: ModelFailure): 'request' | 'model' | 'provider' {
  switch (code) {
    case 'needs-key':
    case 'bad-key':
    case 'no-money':
    case 'redirected':
    case 'certificate':
    case 'unreachable':
      return 'provider';
    case 'no-such-model':
    case 'no-access':
      return 'model';
    default:
      return 'request';
  }
}
