import type { ModelFailure } from '../models/model-failure.ts';
import { mayPass } from '../models/model-failure.ts';

/** How often a failed ask is made again, and how long is waited, in milliseconds. */
export interface BackOff {
  /** Asks altogether, the first included. */
  readonly tries: number;
  /** The same for failures that may have been charged for, and where nobody answers at all. */
  readonly fewTries: number;
  readonly first: number;
  readonly longest: number;
  /** The longest that a provider's own wish is followed. */
  readonly longestWish: number;
}

/** Five asks within half a minute or so; a failure that may cost is tried once more. */
export const usualBackOff: BackOff = {
  tries: 5,
  fewTries: 2,
  first: 1_000,
  longest: 30_000,
  longestWish: 120_000,
};

/**
 * How long to wait before asking again; undefined when it is time to give up. The wait doubles, with up to half of it
 * left to chance so that many who were refused at once do not come back at once; a provider's own wish goes before.
 * @param tries asks made so far
 * @param chance from 0 up to 1
 */
export function waitBefore(
  failure: ModelFailure,
  tries: number,
  chance: number,
  { tries: most, fewTries, first, longest, longestWish }: BackOff = usualBackOff,
): number | undefined {
  const isFew = failure.mayCost || failure.code === 'unreachable';
  if (!mayPass(failure) || tries >= (isFew ? fewTries : most)) return undefined;
  if (failure.retryAfter !== undefined)
    return failure.retryAfter <= longestWish ? Math.max(failure.retryAfter, 1) : undefined;
  const full = Math.min(longest, first * 2 ** (tries - 1));
  return Math.round(full / 2 + (full / 2) * chance);
}
