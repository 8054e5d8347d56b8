import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeRuns } from '../../../shared/example/merge-recordings.ts';
import type { Run } from '../../../shared/example/recording.ts';

const run: fc.Arbitrary<Run> = fc.record(
  {
    origin: fc.constantFrom('model' as const, 'import' as const),
    recordedAt: fc.constantFrom('2026-01-01T00:00:00Z', '2026-01-01T02:00:00+02:00', '2025-01-01T00:00:00Z'),
    samples: fc.array(fc.record({ text: fc.constantFrom('a', 'b') }), { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: ['origin', 'samples'] },
);
const runs = fc.array(run, { maxLength: 5 });

describe('merging recordings that were written apart', () => {
  it('keeps every run of both sides, once', () => {
    fc.assert(
      fc.property(runs, runs, (ours, theirs) => {
        const merged = mergeRuns(ours, theirs);
        for (const one of [...ours, ...theirs]) expect(merged).toContainEqual(one);
        for (const one of merged) expect([...ours, ...theirs]).toContainEqual(one);
        expect(new Set(merged.map((one) => JSON.stringify(one))).size).toBe(merged.length);
      }),
    );
  });

  it('gives both sides the same result, however often it is done', () => {
    fc.assert(
      fc.property(runs, runs, (ours, theirs) => {
        const merged = mergeRuns(ours, theirs);
        expect(mergeRuns(theirs, ours)).toEqual(merged);
        expect(mergeRuns(merged, theirs)).toEqual(merged);
      }),
    );
  });

  it('orders runs by the time they were recorded', () => {
    const at = (recordedAt: string): Run => ({ origin: 'model', recordedAt, samples: [{ text: 'x' }] });
    const early = at('2026-01-01T12:00:00+02:00');
    const late = at('2026-01-01T11:00:00Z');
    expect(mergeRuns([late], [early])).toEqual([early, late]);
  });
});
