import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stableSample } from '../../../shared/answers/stable-sample.ts';

const key = (name: string): string => name;

it('picks the same members whatever order they come in, and keeps that order', () => {
  const names = fc.uniqueArray(fc.string({ maxLength: 6 }), { maxLength: 30 });
  fc.assert(
    fc.property(names, fc.nat(12), (list, most) => {
      const chosen = stableSample(list, most, key);
      expect(chosen).toHaveLength(Math.min(most, list.length));
      expect(new Set(stableSample(list.toReversed(), most, key))).toEqual(new Set(chosen));
      expect(chosen).toEqual(list.filter((name) => chosen.includes(name)));
    }),
  );
});

it('changes one pick at most when there is one member more', () => {
  const names = Array.from({ length: 40 }, (_, index) => `example-${index}`);
  const before = stableSample(names, 10, key);
  const after = stableSample([...names, 'one-more'], 10, key);
  expect(before.filter((name) => !after.includes(name)).length).toBeLessThanOrEqual(1);
});
