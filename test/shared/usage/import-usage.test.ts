import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceFor } from '../../../shared/check/sentences.ts';
import { defaultPolicy } from '../../../shared/policy/policy.ts';
import { loadRedactor } from '../../../shared/privacy/redactor.ts';
import { importUsage } from '../../../shared/usage/import-usage.ts';
import { daysPerMonth, monthBreaches, projectMonth } from '../../../shared/usage/project-month.ts';
import { createUsageSummary } from '../../../shared/usage/usage-totals.ts';

const redactor = await loadRedactor({ names: ['Ada Lovelace'] }, 'salt');
const options = { redactor, candidates: 10, known: [] };
const price = (
  _model: string,
  { inputTokens, outputTokens }: { inputTokens: number; outputTokens: number },
) => ({
  value: (inputTokens + 2 * outputTokens) / 1e6,
  exact: true,
});

describe('importing a log', () => {
  it('takes out secrets and personal data before anything is kept', async () => {
    const secret = `xox${'b'}-123456789012-123456789012-${'a1B2'.repeat(6)}`;
    const log = ['Ada Lovelace, ada@web.de', `my key is ${secret}`].map((wish) =>
      JSON.stringify({ at: '2026-11-20', model: 'a/b', prompt: 'suggest', inputs: { wish } }),
    );
    const result = await importUsage([log.join('\n')], options);
    expect(result.candidates).toHaveLength(2);
    expect(JSON.stringify(result)).not.toMatch(/Ada|ada@|xoxb/);
    expect(result.candidates.some(({ inputs }) => inputs.wish === 'my key is [secret]')).toBe(true);
  });

  it('offers inputs once, those of examples never, and of each look one before a second of any', async () => {
    const inputs = [
      { wish: 'vegan' },
      { wish: 'VEGAN ' },
      { wish: 'spicy' },
      { wish: 'halal' },
      { wish: '' },
      { wish: 'x'.repeat(500) },
      { wish: 'спокойно' },
      { wish: 'vegan', party: 14 },
      { party: 2 },
    ];
    const log = inputs.map((one) =>
      JSON.stringify({ at: '2026-11-20', model: 'a', prompt: 'p', inputs: one }),
    );
    const { candidates, rows } = await importUsage([log.join('\n')], {
      ...options,
      candidates: 6,
      known: [{ wish: 'halal' }, { party: 2 }],
    });
    expect(rows).toBe(9);
    const wishes = candidates.map((one) => one.inputs);
    expect(wishes).toContainEqual({ wish: '' });
    expect(wishes).toContainEqual({ wish: 'спокойно' });
    expect(wishes).toContainEqual({ wish: 'vegan', party: 14 });
    expect(wishes).not.toContainEqual({ wish: 'halal' });
    expect(
      candidates.filter(({ inputs: one }) => one.party === undefined && /^vegan/i.test(String(one.wish))),
    ).toEqual([{ prompt: 'p', inputs: { wish: 'vegan' }, at: Date.parse('2026-11-20'), calls: 2 }]);
  });

  it('sums up by prompt, model and day, and tells how many lines it left out', async () => {
    const log =
      'at,prompt,model,input_tokens,output_tokens,cost,latency_ms,finish_reason\n' +
      '2026-11-20T01:00:00Z,p,a/b,100,10,0.5,100,stop\n' +
      '2026-11-20T23:00:00Z,p,a/b,300,30,,300,length\n' +
      '2026-11-21T00:00:00Z,p,a/b,1,1,0,1,stop\n' +
      'never,p,a/b,1,1,0,1,stop\n';
    const { totals, leftOut, problems } = await importUsage([log], options);
    expect(totals).toEqual([
      {
        prompt: 'p',
        model: 'a/b',
        day: '2026-11-20',
        calls: 2,
        inputTokens: 400,
        outputTokens: 40,
        withTokens: 2,
        cost: 0.5,
        withCost: 1,
        medianLatencyMs: 300,
        p95LatencyMs: 300,
        cutShort: 1,
      },
      expect.objectContaining({ day: '2026-11-21', calls: 1 }),
    ]);
    expect([leftOut, problems]).toEqual([1, [{ line: 5, code: 'no-time' }]]);
  });

  it('sums up the same whatever the order', () => {
    const row = fc.record({
      at: fc.integer({ min: 0, max: 5 }).map((day) => day * 40_000_000),
      model: fc.constantFrom('a', 'b'),
      inputTokens: fc.nat(100),
      latencyMs: fc.nat(1000),
    });
    const sum = (rows: readonly { at: number; model: string }[]) => {
      const summary = createUsageSummary();
      for (const one of rows) summary.add(one);
      return summary.totals();
    };
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect(sum(rows.toReversed())).toEqual(sum(rows));
        expect(sum(rows).reduce((total, { calls }) => total + calls, 0)).toBe(rows.length);
      }),
    );
  });
});

describe('a month, projected', () => {
  const totalsOf = (days: number, callsPerDay: number, cost?: number) => {
    const summary = createUsageSummary();
    for (let day = 0; day < days; day++) {
      for (let call = 0; call < callsPerDay; call++) {
        const at = Date.parse('2026-10-01T12:00:00Z') + day * 86_400_000;
        const tokens = { inputTokens: 1000, outputTokens: 500 };
        summary.add({ at, prompt: 'suggest', model: 'a/b', ...tokens, ...(cost !== undefined && { cost }) });
      }
    }
    return summary.totals();
  };

  it('is the cost of a day times the days of a month', () => {
    const month = projectMonth(totalsOf(30, 10), price);
    expect(month.prompts[0]?.calls).toBeCloseTo(10 * daysPerMonth);
    expect(month.cost).toBeCloseTo(10 * daysPerMonth * 0.002);
    expect(month.prompts[0]?.costPerCall).toBeCloseTo(0.002);
    expect([month.days, month.isRough]).toEqual([30, false]);
    expect(projectMonth(totalsOf(3, 10), price).isRough).toBe(true);
  });

  it('takes the cost that the log tells before any price', () => {
    expect(projectMonth(totalsOf(1, 1, 7), price).cost).toBeCloseTo(7 * daysPerMonth);
  });

  it('says of how many calls it knows the cost', () => {
    expect(projectMonth(totalsOf(1, 4), undefined).prompts[0]).toMatchObject({ known: 0, cost: 0 });
    expect(projectMonth([], price)).toEqual({ prompts: [], cost: 0, days: 0, isRough: true });
  });

  it('breaks a budget of the policy, and the sentence says whose', () => {
    const policy = {
      ...defaultPolicy,
      budget: { perMonth: 0.1 },
      promptBudgets: [{ prompts: 'sug*', perMonth: 0.2 }],
      decisions: { budgets: { who: 'Dana' } },
    };
    const breaches = monthBreaches(policy, projectMonth(totalsOf(30, 10), price)).map(sentenceFor);
    expect(breaches).toEqual([
      expect.stringContaining('A month costs $0.61, over the budget of $0.10.'),
      expect.stringMatching(/^A month of "suggest" costs \$0\.61, .* Decided by Dana\.$/),
    ]);
  });
});
