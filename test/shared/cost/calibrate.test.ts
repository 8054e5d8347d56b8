import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calibrate } from '../../../shared/cost/calibrate.ts';

test('the factor carries estimates over to what the provider counted', () => {
  const pairs = [
    { estimated: 100, recorded: 120 },
    { estimated: 200, recorded: 240 },
  ];
  expect(calibrate(pairs)).toBeCloseTo(1.2);
});

test('one odd recording does not count', () => {
  const pairs = [
    { estimated: 100, recorded: 110 },
    { estimated: 100, recorded: 111 },
    { estimated: 100, recorded: 4_000 },
  ];
  expect(calibrate(pairs)).toBeCloseTo(1.11);
});

test('without recordings, or with empty ones, an estimate stays as it is', () => {
  expect(calibrate([])).toBe(1);
  expect(calibrate([{ estimated: 0, recorded: 5 }])).toBe(1);
  expect(calibrate([{ estimated: 5, recorded: 0 }])).toBe(1);
});

test('the order of the recordings does not matter', () => {
  const pair = fc.record({ estimated: fc.nat(1_000), recorded: fc.nat(1_000) });
  fc.assert(
    fc.property(fc.array(pair), (pairs) => {
      expect(calibrate(pairs.toReversed())).toBe(calibrate(pairs));
    }),
  );
});
