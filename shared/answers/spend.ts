import type { SpendingLimits } from '../policy/policy.ts';

/** Money as whole billionths of a US dollar: sums of them are exact up to nine million dollars. */
export type NanoUsd = number & { readonly __nanoUsd: true };

/**
 * One line of the book of spending. `hold` sets money aside before a model is asked, `pay` replaces it by what the
 * answer took, or by nothing when there was none. The order of the lines is the order in which they happened.
 */
export interface SpendEntry {
  readonly kind: 'hold' | 'pay';
  readonly id: string;
  readonly run: string;
  readonly nano: NanoUsd;
}

/** Which limit is reached. */
export type ReachedLimit = 'run' | 'day';

/** US dollars as whole billionths, rounded up so that no limit is passed by a fraction. */
export function nanoUsd(usd: number): NanoUsd {
  return Math.ceil(Math.max(0, usd) * 1e9 - 1e-6) as NanoUsd; // a whole number of billionths; 1e-6 is the noise of a float
}

/** Billionths in US dollars. */
export function usdOf(nano: NanoUsd): number {
  return nano / 1e9;
}

/** What is spent or set aside, by one run or by all. */
export function spentBy(entries: readonly SpendEntry[], run?: string): NanoUsd {
  const last = new Map(entries.map((entry) => [entry.id, entry]));
  let sum = 0;
  for (const entry of last.values()) if (run === undefined || entry.run === run) sum += entry.nano;
  return sum as NanoUsd; // a sum of billionths
}

/**
 * Which limit a hold would pass, given everything that stands in the book before it. Holds behind it do not count
 * against it, so that of several who ask at once the first is never refused for the sake of the others; what was paid
 * for earlier holds counts as paid, wherever it stands.
 */
export function limitReachedBy(
  hold: SpendEntry,
  entries: readonly SpendEntry[],
  { perRun, perDay }: SpendingLimits,
): ReachedLimit | undefined {
  const at = entries.findIndex(({ id }) => id === hold.id);
  const earlier = new Set(entries.slice(0, at < 0 ? entries.length : at).map(({ id }) => id));
  const known = entries.filter(({ id }) => earlier.has(id));
  if (perRun !== undefined && spentBy(known, hold.run) + hold.nano > limit(perRun)) return 'run';
  if (perDay !== undefined && spentBy(known) + hold.nano > limit(perDay)) return 'day';
  return undefined;
}

/** The lower of two sets of limits, each on its own: nobody can set themselves more than the policy allows. */
export function lowerLimits(own: SpendingLimits, policy: SpendingLimits): SpendingLimits {
  const perRun = lower(own.perRun, policy.perRun);
  const perDay = lower(own.perDay, policy.perDay);
  return { ...(perRun !== undefined && { perRun }), ...(perDay !== undefined && { perDay }) };
}

function lower(left: number | undefined, right: number | undefined): number | undefined {
  return left === undefined || right === undefined ? (left ?? right) : Math.min(left, right);
}

/** Limits are rounded down, amounts up. */
function limit(usd: number): number {
  return Math.floor(usd * 1e9 + 1e-6);
}
