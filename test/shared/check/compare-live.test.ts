import { describe, expect, it } from 'vitest';
import type { Check } from '../../../shared/check/check.ts';
import { type Change, changeOf, changes, type LiveCounts } from '../../../shared/check/compare-live.ts';
import { isLoosened } from '../../../shared/check/demands.ts';
import { gate } from '../../../shared/check/gate.ts';
import type { Verdict } from '../../../shared/check/verdict.ts';
import { defaultPolicy } from '../../../shared/policy/policy.ts';

describe('a check against the live version', () => {
  const table: readonly (readonly [Verdict | undefined, Verdict, Change])[] = [
    ['holds', 'holds', 'still-holds'],
    ['fails', 'holds', 'mended'],
    [undefined, 'holds', 'now-holds'],
    ['to-retest', 'holds', 'now-holds'],
    ['holds', 'fails', 'newly-failing'],
    ['to-retest', 'fails', 'newly-failing'],
    [undefined, 'fails', 'newly-failing'],
    ['fails', 'fails', 'still-failing'],
    ['holds', 'to-retest', 'lost'],
    ['fails', 'to-retest', 'was-failing'],
    ['to-retest', 'to-retest', 'never-tested'],
    [undefined, 'to-retest', 'never-tested'],
    ['holds', 'broken', 'newly-broken'],
    ['broken', 'broken', 'still-broken'],
    ['holds', 'not-run', 'not-run'],
  ];
  for (const [live, draft, expected] of table) {
    it(`that was ${live ?? 'not there'} and is ${draft} counts as ${expected}`, () => {
      expect(changeOf(live, draft)).toBe(expected);
    });
  }
});

describe('a changed check', () => {
  const live: Check = { id: 'a', type: 'word-count', value: { max: 50 } };

  it('is not loosened by a new description, a heavier weight or a stricter limit', () => {
    expect(isLoosened(live, { ...live, description: 'Short', weight: 2 })).toBe(false);
    expect(isLoosened({ type: 'latency', threshold: 900 }, { type: 'latency', threshold: 500 })).toBe(false);
  });

  it('is loosened by anything else', () => {
    expect(isLoosened(live, { ...live, value: { max: 60 } })).toBe(true);
    expect(isLoosened(live, { ...live, weight: 0 })).toBe(true);
    expect(isLoosened({ type: 'latency', threshold: 900 }, { type: 'latency', threshold: 1200 })).toBe(true);
    expect(isLoosened({ type: 'contains', value: 'a' }, { type: 'icontains', value: 'a' })).toBe(true);
  });
});

describe('the gate before a proposal', () => {
  const none = Object.fromEntries(changes.map((change) => [change, 0])) as Record<Change, number>;
  const counts = (part: Partial<Record<Change, number>>, rest: Partial<LiveCounts> = {}): LiveCounts => ({
    base: 'live',
    reached: 0,
    examples: 0,
    changes: { ...none, ...part },
    removedExamples: [],
    weakened: [],
    weakenedRules: [],
    ...rest,
  });
  const demandFor = (live: LiveCounts, policy = defaultPolicy.evidence, errors = 0) =>
    gate(live, policy, errors).map(({ kind, demand }) => `${kind}: ${demand}`);

  it('is open when nothing stands against the draft', () => {
    expect(demandFor(counts({ 'still-holds': 3, 'never-tested': 2, mended: 1 }))).toEqual([]);
  });

  it('is shut by what newly fails or is broken', () => {
    expect(demandFor(counts({ 'newly-failing': 1, 'still-broken': 1 }))).toEqual([
      'newly-failing: block',
      'broken: block',
    ]);
    expect(demandFor(counts({}), defaultPolicy.evidence, 2)).toEqual(['error-finding: block']);
  });

  it('wants a written reason for what still fails, was failing, or was removed', () => {
    const live = counts(
      { 'still-failing': 1, 'was-failing': 1 },
      { removedExamples: [{ prompt: 'a', example: 'b', path: 'goldens/a/b.yaml', held: 2 }] },
    );
    expect(demandFor(live)).toEqual([
      'still-failing: reason',
      'was-failing: reason',
      'examples-removed: reason',
    ]);
  });

  it('treats lost evidence as the policy says', () => {
    const lost = counts({ lost: 9 });
    expect(demandFor(lost)).toEqual(['evidence-lost: ask']);
    expect(demandFor(lost, { ...defaultPolicy.evidence, lost: 'require' })).toEqual(['evidence-lost: block']);
    expect(demandFor(lost, { ...defaultPolicy.evidence, lost: 'allow' })).toEqual([]);
  });
});
