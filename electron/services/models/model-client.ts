import type { Sample } from '../../../shared/example/recording.ts';
import type { ModelFailure } from '../../../shared/models/model-failure.ts';
import { isFree, type Provider } from '../../../shared/models/provider.ts';
import type { ModelRequest } from '../../../shared/prompt/request.ts';

/** What asking a model yields. */
export type ModelAnswer =
  | { readonly ok: true; readonly sample: Sample }
  | { readonly ok: false; readonly failure: ModelFailure };

/** What an ask may be told. */
export interface AskOptions {
  readonly signal?: AbortSignal;
  /** Told the pieces of the answer as they come. */
  readonly onText?: (piece: string) => void;
}

/** Asks models, once for each call: whoever calls decides whether to ask again. */
export interface ModelClient {
  /**
   * Sends a request. `model` is the provider's own name; the one in `request` is what the prompt calls it. It never
   * throws for what a provider or a network does.
   */
  readonly ask: (model: string, request: ModelRequest, options?: AskOptions) => Promise<ModelAnswer>;
}

/** What a call needs to know of time and network, and how long it is patient. */
export interface ModelNeeds {
  /** The platform's, so that the system's proxy and certificates can serve. */
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds that only go forward. */
  readonly clock: () => number;
  /** The day and time, to understand `Retry-After` with a date. */
  readonly now: () => Date;
  readonly limits: ModelLimits;
}

/** Limits of one answer. */
export interface ModelLimits {
  /** Milliseconds without a byte. */
  readonly silence: number;
  /** Milliseconds of an answer from beginning to end. */
  readonly duration: number;
  /** Characters of an answer's text. */
  readonly text: number;
  /** Bytes on the wire of an answer that comes in pieces, which takes some hundred bytes for each. */
  readonly streamed: number;
  /** Bytes on the wire of an answer in one. */
  readonly whole: number;
}

/** A minute of patience, a quarter of an hour altogether, two million characters. */
export const usualLimits: ModelLimits = {
  silence: 60_000,
  duration: 900_000,
  text: 2_000_000,
  streamed: 64_000_000,
  whole: 8_000_000,
};

/** The usual limits; a model on this computer may take five minutes to be loaded and to read a long prompt. */
export function limitsFor(provider: Provider): ModelLimits {
  return isFree(provider) ? { ...usualLimits, silence: 300_000 } : usualLimits;
}
