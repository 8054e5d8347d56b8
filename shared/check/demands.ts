import type { Example } from '../example/example.ts';
import { sameJson } from '../json.ts';
import type { Check } from './check.ts';
import type { Contract } from './contract.ts';

/** A check that an example's answer must pass, with the file that demands it. */
export interface Demand {
  /** Stable within the example: the check's id, else its type with a number from the second on. */
  readonly key: string;
  readonly check: Check;
  readonly path: string;
  /** Where it stands in that file's YAML. */
  readonly pointer: readonly (string | number)[];
}

/**
 * Everything that an example's answer must pass: the contract's checks, then the example's own.
 * An example with a threshold has its own checks judged together, as promptfoo does.
 */
export function demandsOf(example: Example, contract: Contract | undefined): readonly Demand[] {
  const before = known.get(example);
  if (before !== undefined && before.contract === contract) return before.demands;
  const demands = collectDemands(example, contract);
  known.set(example, { contract, demands });
  return demands;
}

/** Demands keep their identity while example and contract do, so that what was graded for them can be kept. */
const known = new WeakMap<
  Example,
  { readonly contract: Contract | undefined; readonly demands: readonly Demand[] }
>();

function collectDemands(example: Example, contract: Contract | undefined): readonly Demand[] {
  const taken = new Map<string, number>();
  const demands: Demand[] = [];
  for (const [index, check] of (contract?.checks ?? []).entries()) {
    demands.push({
      key: uniqueKey(check, taken),
      check,
      path: contract?.path ?? '',
      pointer: ['expect', index],
    });
  }
  if (example.threshold !== undefined) {
    const set: Check = {
      type: 'assert-set',
      id: 'all',
      assert: example.checks,
      threshold: example.threshold,
    };
    demands.push({
      key: uniqueKey(set, taken),
      check: set,
      path: example.path,
      pointer: ['expect'],
    });
    return demands;
  }
  for (const [index, check] of example.checks.entries()) {
    demands.push({ key: uniqueKey(check, taken), check, path: example.path, pointer: ['expect', index] });
  }
  return demands;
}

/** Whether a check demands anything: weight 0 only measures. */
export function isDemanded(check: Check): boolean {
  return check.weight !== 0;
}

/** Latency and cost are one network draw: measured, not proven. */
export function isMeasurement(check: Check): boolean {
  const type = check.type.startsWith('not-') ? check.type.slice('not-'.length) : check.type;
  return type === 'latency' || type === 'cost';
}

/**
 * Whether a check demands less than it did, or may do so. Not loosened are the same definition, and the same but for a
 * description, a metric, a heavier weight, a lower limit of latency or cost, or a higher score of a script or a set.
 */
export function isLoosened(live: Check, draft: Check): boolean {
  if (live === draft) return false;
  if ((draft.weight ?? 1) < (live.weight ?? 1)) return true;
  if (!sameJson(meaning(live), meaning(draft))) return true;
  if (live.threshold === draft.threshold) return false;
  if (live.threshold === undefined || draft.threshold === undefined) return true;
  const limits: readonly string[] = ['latency', 'cost'];
  const scores: readonly string[] = ['javascript', 'assert-set'];
  if (limits.includes(live.type)) return draft.threshold > live.threshold;
  return !scores.includes(live.type) || draft.threshold < live.threshold;
}

/** What a check demands, without names, weight and threshold. */
function meaning(check: Check): unknown {
  const {
    id: _id,
    description: _description,
    metric: _metric,
    weight: _weight,
    threshold: _threshold,
    ...rest
  } = check;
  return rest;
}

function uniqueKey(check: Check, taken: Map<string, number>): string {
  const base = check.id ?? check.type;
  const count = (taken.get(base) ?? 0) + 1;
  taken.set(base, count);
  return count === 1 ? base : `${base} ${count}`;
}
