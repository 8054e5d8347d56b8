import { describe, expect, it } from 'vitest';
import { effortWords } from '../../../renderer/features/status/effort-words.ts';
import { money, moneyChange } from '../../../shared/cost/money.ts';

describe('what an edit costs, in words', () => {
  it('is told for an answer and in all', () => {
    const words = effortWords({
      answers: 10,
      tokens: { before: 3_000, after: 3_180 },
      exact: true,
      usd: { before: 0.01, after: 0.0103 },
    });
    expect(words).toMatchObject({
      perAnswer: '+18 tokens an answer, +$0.03 for 1,000 answers',
      inAll: '+180 in all',
    });
    expect(words?.help).toContain('+$30');
  });

  it('says that money is not known where a model has no price', () => {
    const words = effortWords({ answers: 2, tokens: { before: 100, after: 96 }, exact: false });
    expect(words?.perAnswer).toBe('about −2 tokens an answer, money not known');
  });

  it('says nothing when size and price stay', () => {
    const same = { before: 100, after: 100 };
    expect(effortWords({ answers: 2, tokens: same, exact: true, usd: same })).toBeUndefined();
  });

  it('tells a dearer model even when the words stay', () => {
    const words = effortWords({
      answers: 1,
      tokens: { before: 100, after: 100 },
      exact: true,
      usd: { before: 0.001, after: 0.002 },
    });
    expect(words?.perAnswer).toBe('as many tokens an answer, +$1.00 for 1,000 answers');
  });

  it('never shows a small sum as nothing', () => {
    expect(money(0.00000045)).toBe('$0.00000045');
    expect(moneyChange(-0.5)).toBe('−$0.50');
  });
});
