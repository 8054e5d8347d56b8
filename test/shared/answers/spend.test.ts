import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  limitReachedBy,
  lowerLimits,
  nanoUsd,
  type SpendEntry,
  spentBy,
  usdOf,
} from '../../../shared/answers/spend.ts';

const entry = (kind: 'hold' | 'pay', id: string, usd: number, run = 'r'): SpendEntry => ({
  kind,
  id,
  run,
  nano: nanoUsd(usd),
});

describe('the book of spending', () => {
  it('counts what is set aside until it is known what was paid', () => {
    const book = [entry('hold', 'a', 0.1), entry('hold', 'b', 0.2), entry('pay', 'a', 0.03)];
    expect(usdOf(spentBy(book))).toBe(0.23);
    expect(usdOf(spentBy(book, 'other'))).toBe(0);
  });

  it('lets a limit be reached to the last fraction of a cent, and not be passed', () => {
    const book = [entry('hold', 'a', 0.1), entry('hold', 'b', 0.2)];
    expect(limitReachedBy(entry('hold', 'c', 0.7), book, { perRun: 1 })).toBeUndefined();
    expect(limitReachedBy(entry('hold', 'c', 0.700000001), book, { perRun: 1 })).toBe('run');
    expect(limitReachedBy(entry('hold', 'c', 0.5, 'other'), book, { perRun: 0.5, perDay: 0.7 })).toBe('day');
    expect(limitReachedBy(entry('hold', 'c', 0.001), [], { perDay: 0 })).toBe('day');
    expect(limitReachedBy(entry('hold', 'c', 0), [], { perDay: 0 })).toBeUndefined();
  });

  it('takes the lower of the own limit and the policy’s', () => {
    expect(lowerLimits({ perRun: 5 }, { perRun: 1, perDay: 3 })).toEqual({ perRun: 1, perDay: 3 });
    expect(lowerLimits({ perRun: 1 }, { perRun: 5 })).toEqual({ perRun: 1 });
    expect(lowerLimits({}, {})).toEqual({});
  });

  it('never lets several who ask at once spend more than the limit together', () => {
    const actor = fc.array(
      fc.record({ most: fc.integer({ min: 0, max: 40 }), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(
        fc.array(actor, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 100 }),
        fc.array(fc.nat(), { minLength: 80, maxLength: 80 }),
        (actors, limit, order) => {
          const book: SpendEntry[] = [];
          let charged = 0;
          // Each actor writes its hold, later looks at the whole book, and later still pays: in any order with others.
          const steps = actors.map((asks, actor) =>
            asks.flatMap(({ most, share }, number) => {
              const id = `${actor}-${number}`;
              const hold = entry('hold', id, most / 1000, `run ${actor}`);
              let isRefused = false;
              return [
                () => book.push(hold),
                () => {
                  isRefused = limitReachedBy(hold, book, { perDay: limit / 1000 }) !== undefined;
                  if (isRefused) book.push({ ...hold, kind: 'pay', nano: nanoUsd(0) });
                },
                () => {
                  if (isRefused) return;
                  const cost = nanoUsd((most * share) / 1000);
                  charged += cost;
                  book.push({ ...hold, kind: 'pay', nano: cost });
                },
              ];
            }),
          );
          for (const pick of order) {
            const ready = steps.filter((list) => list.length > 0);
            ready[pick % Math.max(1, ready.length)]?.shift()?.();
          }
          expect(charged).toBeLessThanOrEqual(limit * 1e6);
        },
      ),
    );
  });
});
