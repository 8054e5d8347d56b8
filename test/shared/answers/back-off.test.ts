import { expect, it } from 'vitest';
import { waitBefore } from '../../../shared/answers/back-off.ts';
import type { ModelFailure } from '../../../shared/models/model-failure.ts';

const busy: ModelFailure = { code: 'busy', mayCost: false };

it('waits longer each time, never twice as long as needed, and gives up in the end', () => {
  expect([1, 2, 3, 4, 5].map((tries) => waitBefore(busy, tries, 0))).toEqual([
    500,
    1000,
    2000,
    4000,
    undefined,
  ]);
  expect([1, 2, 3, 4].map((tries) => waitBefore(busy, tries, 1))).toEqual([1000, 2000, 4000, 8000]);
});

it('follows a provider’s wish, unless it is for longer than anybody waits', () => {
  expect(waitBefore({ ...busy, retryAfter: 7000 }, 1, 0.5)).toBe(7000);
  expect(waitBefore({ ...busy, retryAfter: 3_600_000 }, 1, 0.5)).toBeUndefined();
});

it('asks once more where the answer may have been charged for, and never where asking again cannot help', () => {
  expect(waitBefore({ code: 'cut-off', mayCost: true }, 1, 0)).toBe(500);
  expect(waitBefore({ code: 'cut-off', mayCost: true }, 2, 0)).toBeUndefined();
  for (const code of ['bad-key', 'no-such-model', 'malformed', 'too-large', 'no-money'] as const)
    expect(waitBefore({ code, mayCost: false }, 1, 0)).toBeUndefined();
});
