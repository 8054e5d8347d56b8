import type { EvidencePolicy } from '../policy/policy.ts';
import type { LiveCounts } from './compare-live.ts';

/** Something that stands between a draft and its proposal. */
export interface GateItem {
  readonly kind:
    | 'newly-failing'
    | 'broken'
    | 'still-failing'
    | 'was-failing'
    | 'weakened'
    | 'examples-removed'
    | 'evidence-lost'
    | 'error-finding';
  readonly count: number;
  /** `block`: mend it first. `reason`: say in writing why it may pass; the reviewer reads it. `ask`: confirm. */
  readonly demand: 'block' | 'reason' | 'ask';
}

/**
 * What a draft must answer before it can be proposed, the hardest demands first.
 * Newly failing and broken block; what fails still, failed and was not retested, or was removed or loosened needs a
 * written reason; lost evidence follows the policy. `errors` counts findings that are errors in the draft alone.
 */
export function gate(counts: LiveCounts, policy: EvidencePolicy, errors: number): readonly GateItem[] {
  const { changes, removedExamples, weakened, weakenedRules } = counts;
  const lost = { allow: undefined, ask: 'ask', require: 'block' } as const;
  const items: readonly {
    readonly kind: GateItem['kind'];
    readonly count: number;
    readonly demand: GateItem['demand'] | undefined;
  }[] = [
    { kind: 'newly-failing', count: changes['newly-failing'], demand: 'block' },
    { kind: 'broken', count: changes['newly-broken'] + changes['still-broken'], demand: 'block' },
    { kind: 'error-finding', count: errors, demand: 'block' },
    { kind: 'evidence-lost', count: changes.lost, demand: lost[policy.lost] },
    { kind: 'still-failing', count: changes['still-failing'], demand: 'reason' },
    { kind: 'was-failing', count: changes['was-failing'], demand: 'reason' },
    { kind: 'weakened', count: weakened.length + weakenedRules.length, demand: 'reason' },
    { kind: 'examples-removed', count: removedExamples.length, demand: 'reason' },
  ];
  const order = { block: 0, reason: 1, ask: 2 } as const;
  return items
    .flatMap(({ kind, count, demand }) =>
      count > 0 && demand !== undefined ? [{ kind, count, demand }] : [],
    )
    .sort((left, right) => order[left.demand] - order[right.demand]);
}
