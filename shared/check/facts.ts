import type { FoundPersonalData } from '../policy/personal-data.ts';
import type { ModelRequest } from '../prompt/request.ts';

/** Tokens or money: how much, and whether it is counted or estimated. */
export interface Figure {
  readonly value: number;
  readonly exact: boolean;
}

/** A secret found in a text; never the secret itself. Offsets are UTF-16. */
export interface FoundSecret {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

/**
 * What the engine must be told, because it has no clock, no network and loads nothing by itself.
 * Whatever is absent is simply not reported. An engine keeps what it worked out from its facts, so new facts need a
 * new engine.
 */
export interface Facts {
  /** Name and version of the engine, as reports name it. */
  readonly engine: string;
  /** The day that counts as today, ISO 8601: for recordings out of date. */
  readonly asOf?: string;
  /** Tokens of a request. */
  readonly countTokens?: (request: ModelRequest) => Figure | undefined;
  /** US dollars of one answer. */
  readonly costOf?: (
    model: string,
    usage: { readonly inputTokens: number; readonly outputTokens: number },
    at: string | undefined,
  ) => Figure | undefined;
  /** Secrets by path of the file that holds them. */
  readonly secrets?: ReadonlyMap<string, readonly FoundSecret[]>;
  /** Personal data by path of the file that holds it. */
  readonly personalData?: ReadonlyMap<string, readonly FoundPersonalData[]>;
}
