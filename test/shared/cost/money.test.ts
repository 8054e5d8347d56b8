import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money, moneyChange } from '../../../shared/cost/money.ts';

describe('money', () => {
  it.each([
    [0, '$0'],
    [0.000123, '$0.00012'],
    [0.0099, '$0.0099'],
    [0.01, '$0.01'],
    [0.085, '$0.09'],
    [1234.5, '$1,234.50'],
  ])('%s is shown as people read it', (usd, shown) => {
    expect(money(usd)).toBe(shown);
  });

  it('never shows something as nothing', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e6, noNaN: true }), (usd) => {
        expect(money(usd)).toMatch(/[1-9]/);
      }),
    );
  });

  it('of a difference has its sign, and none where nothing differs', () => {
    expect([moneyChange(0.02), moneyChange(-0.02), moneyChange(0)]).toEqual(['+$0.02', '−$0.02', '$0']);
  });
});
