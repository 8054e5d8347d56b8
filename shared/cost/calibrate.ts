/** A request of which both are known: what was estimated, and what the provider counted. In tokens. */
export interface TokenPair {
  readonly estimated: number;
  readonly recorded: number;
}

/**
 * By what to multiply estimates of a prompt so that they fit what the provider counted for recorded requests of the
 * same prompt: the middle one of the ratios, so that one odd recording does not count. 1 when nothing is known.
 */
export function calibrate(pairs: readonly TokenPair[]): number {
  const ratios = pairs
    .filter(({ estimated, recorded }) => estimated > 0 && recorded > 0)
    .map(({ estimated, recorded }) => recorded / estimated)
    .sort((left, right) => left - right);
  const upper = ratios[ratios.length >> 1];
  const lower = ratios[(ratios.length - 1) >> 1];
  return upper === undefined || lower === undefined ? 1 : (upper + lower) / 2;
}
