import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceFor } from '../../../shared/check/sentences.ts';
import { expiredRuns } from '../../../shared/policy/expired-runs.ts';
import { defaultPolicy, type Policy } from '../../../shared/policy/policy.ts';
import type { PolicyQuestion } from '../../../shared/policy/policy-breach.ts';
import { policyBreaches } from '../../../shared/policy/policy-breaches.ts';

const policy: Policy = {
  ...defaultPolicy,
  allowedModels: ['openai/*'],
  pinnedModels: [{ pattern: 'openai/gpt-4o', version: 'openai/gpt-4o-2024-08-06' }],
  retiredModels: [{ pattern: 'openai/gpt-3.5-*', since: '2026-09-01', use: 'openai/gpt-4o-mini-2024-07-18' }],
  budget: { tokens: 900, cost: 0.01, perMonth: 80 },
  promptBudgets: [
    { prompts: 'explain*', tokens: 2000, perMonth: 20 },
    { prompts: 'explain-long', tokens: 3000 },
  ],
  spending: { perRun: 0.5, perDay: 2 },
  evidence: { ...defaultPolicy.evidence, maxAgeDays: 90 },
  retention: { days: 365, keepNewest: 1 },
  decisions: {
    models: { who: 'Dana', since: '2026-03-01', why: 'our contract names them' },
    'models.retired': { who: 'Kim' },
    spending: { who: 'Finance', why: 'a quarter’s budget.' },
  },
};

const told = (question: PolicyQuestion, of: Policy = policy): readonly string[] =>
  policyBreaches(of, question).map((breach) => `${breach.severity}: ${sentenceFor(breach)}`);

describe('what breaks a policy', () => {
  it('is nothing without one, but for a name that may move', () => {
    expect(told({ of: 'model', model: undefined }, defaultPolicy)).toEqual([]);
    expect(told({ of: 'model', model: 'any/model' }, defaultPolicy)).toEqual([]);
    expect(told({ of: 'month', usd: 1e9 }, defaultPolicy)).toEqual([]);
    expect(policyBreaches(defaultPolicy, { of: 'model', model: 'openai/gpt-4o' })[0]?.code).toBe(
      'model-may-move',
    );
  });

  it('is a model that is not allowed, and the sentence says who decided it', () => {
    expect(told({ of: 'model', model: 'mistral/mistral-large-2411' })).toEqual([
      'error: The model "mistral/mistral-large-2411" is not allowed here. The policy allows: openai/*. Decided by Dana, 2026-03-01: our contract names them.',
    ]);
  });

  it('is a name without its version where an exact one is demanded', () => {
    expect(policyBreaches(policy, { of: 'model', model: 'openai/gpt-4o' })).toMatchObject([
      { code: 'model-not-pinned', instead: 'openai/gpt-4o-2024-08-06', rule: 'models.pinned' },
    ]);
    expect(told({ of: 'model', model: 'openai/gpt-4o-2024-08-06' })).toEqual([]);
  });

  it('is a retired model: a warning before its day, an error from then on', () => {
    const ask = (asOf?: string) => told({ of: 'model', model: 'openai/gpt-3.5-turbo-0125', asOf });
    expect(ask('2026-08-31T23:59:59Z')).toEqual([
      'warning: The model "openai/gpt-3.5-turbo-0125" may no longer be used from 2026-09-01 on. Change to "openai/gpt-4o-mini-2024-07-18" before that day. Decided by Kim.',
    ]);
    expect(ask('2026-09-01T00:00:00Z')[0]).toMatch(
      /^error: .*no longer be used since 2026-09-01\. Use "openai/,
    );
    expect(ask()[0]).toMatch(/^warning/);
  });

  it('takes a prompt’s own limit first, then the last of its name, then that of all', () => {
    const tokens = (prompt: string, own?: number) =>
      policyBreaches(policy, {
        of: 'call',
        prompt,
        tokens: 1e6,
        ...(own === undefined ? {} : { own: { tokens: own } }),
      }).map(({ values, rule }) => [values.budget, rule]);
    expect(tokens('suggest')).toEqual([[900, 'budget']]);
    expect(tokens('explain')).toEqual([[2000, 'budgets']]);
    expect(tokens('explain-long')).toEqual([[3000, 'budgets']]);
    expect(tokens('explain-long', 50)).toEqual([[50, undefined]]);
  });

  it('is a month, a run or a day that costs too much', () => {
    expect(told({ of: 'month', usd: 81 })[0]).toContain('A month costs $81.00, over the budget of $80.00.');
    expect(told({ of: 'month', prompt: 'explain', usd: 21 })[0]).toContain(
      'A month of "explain" costs $21.00',
    );
    expect(told({ of: 'month', prompt: 'suggest', usd: 79 })).toEqual([]);
    expect(told({ of: 'run', usd: 0.4, spentToday: 1.7 })).toEqual([
      expect.stringMatching(/over the limit of \$2\.00 a day\. .* Decided by Finance: a quarter’s budget\.$/),
    ]);
    expect(policyBreaches(policy, { of: 'run', usd: 0.6, spentToday: 0 })[0]?.code).toBe('over-run-limit');
  });

  it('never stands in the way of what is exactly at a limit', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e6, noNaN: true }), (limit) => {
        const strict = { ...policy, budget: { perMonth: limit }, spending: { perRun: limit, perDay: limit } };
        expect(policyBreaches(strict, { of: 'month', usd: limit })).toEqual([]);
        expect(policyBreaches(strict, { of: 'run', usd: limit, spentToday: 0 })).toEqual([]);
      }),
    );
  });

  it('is a recording that is out of date, or kept too long', () => {
    const asOf = '2026-11-20T00:00:00Z';
    expect(told({ of: 'recording', recordedAt: '2026-01-01T00:00:00Z', asOf })).toHaveLength(1);
    expect(told({ of: 'recording', recordedAt: '2026-11-01T00:00:00Z', asOf })).toEqual([]);
    expect(told({ of: 'recording', recordedAt: '2020-01-01T00:00:00Z' })).toEqual([]);
    const dates = ['2024-01-01T00:00:00Z', '2026-11-01T00:00:00Z', undefined];
    expect(policyBreaches(policy, { of: 'runs', dates, asOf })).toMatchObject([
      { values: { count: 2, days: 365 } },
    ]);
  });
});

describe('runs that are kept too long', () => {
  const dates = fc.array(
    fc.option(
      fc
        .date({ min: new Date('2020-01-01'), max: new Date('2026-11-20'), noInvalidDate: true })
        .map((date) => date.toISOString()),
      { nil: undefined },
    ),
    { maxLength: 12 },
  );

  it('never are the newest ones, and all others that are too old', () => {
    fc.assert(
      fc.property(dates, fc.nat(4), fc.integer({ min: 1, max: 2000 }), (list, keepNewest, days) => {
        const asOf = '2026-11-20T00:00:00Z';
        const gone = expiredRuns(list, { days, keepNewest }, asOf);
        expect(list.length - gone.length).toBeGreaterThanOrEqual(Math.min(keepNewest, list.length));
        const time = (index: number) => Date.parse(list[index] ?? '1970-01-01');
        const kept = list.map((_, index) => index).filter((index) => !gone.includes(index));
        for (const index of gone) {
          expect(Date.parse(asOf) - time(index)).toBeGreaterThan(days * 86_400_000);
          expect(kept.filter((other) => time(other) >= time(index)).length).toBeGreaterThanOrEqual(
            keepNewest,
          );
        }
      }),
    );
  });

  it('are none without a limit or a day', () => {
    const old = ['2000-01-01T00:00:00Z', '2001-01-01T00:00:00Z'];
    expect(expiredRuns(old, { keepNewest: 0 }, '2026-01-01')).toEqual([]);
    expect(expiredRuns(old, { days: 1, keepNewest: 0 }, undefined)).toEqual([]);
    expect(expiredRuns(old, { days: 1, keepNewest: 1 }, '2026-01-01')).toEqual([0]);
  });
});
