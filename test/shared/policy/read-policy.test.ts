import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../shared/policy/policy.ts';
import { readPolicy } from '../../../shared/policy/read-policy.ts';

const whole = `format: 1
models:
  allowed: [openai/gpt-4o*]
  pinned: { openai/gpt-4o: openai/gpt-4o-2024-08-06 }
  retired:
    - { model: openai/gpt-3.5-*, since: 2026-09-01, use: openai/gpt-4o-mini }
budget: { tokens: 900, per-month: 80 }
budgets:
  - { prompts: "explain*", cost: 0.01, per-month: 20 }
spending: { per-run: 0.5, per-day: 2 }
personal-data:
  kinds: [email]
  exceptions: [a@b.de]
  words: [Sourdough]
retention: { days: 30 }
decided-by:
  models.retired: { who: Dana, since: 2026-03-01, why: too old }
`;

describe('reading a policy', () => {
  it('gives a file that says nothing the defaults', () => {
    expect(readPolicy('p.yaml', 'format: 1\n')).toEqual({
      ok: true,
      value: { path: 'p.yaml', ...defaultPolicy },
    });
  });

  it('reads every rule', () => {
    const read = readPolicy('p.yaml', whole);
    expect(read).toEqual({
      ok: true,
      value: {
        ...defaultPolicy,
        path: 'p.yaml',
        allowedModels: ['openai/gpt-4o*'],
        pinnedModels: [{ pattern: 'openai/gpt-4o', version: 'openai/gpt-4o-2024-08-06' }],
        retiredModels: [{ pattern: 'openai/gpt-3.5-*', since: '2026-09-01', use: 'openai/gpt-4o-mini' }],
        budget: { tokens: 900, perMonth: 80 },
        promptBudgets: [{ prompts: 'explain*', cost: 0.01, perMonth: 20 }],
        spending: { perRun: 0.5, perDay: 2 },
        personalData: { names: [], kinds: ['email'], exceptions: ['a@b.de'], words: ['Sourdough'] },
        retention: { days: 30, keepNewest: 1 },
        decisions: { 'models.retired': { who: 'Dana', since: '2026-03-01', why: 'too old' } },
      },
    });
  });

  it.each([
    ['since: 2026-09-01', 'since: last summer', 6, 'must be a day'],
    ['spending: { per-run', 'spending: { per-rum', 10, 'Did you mean "per-run"?'],
    ['  models.retired: { who', '  models.retird: { who', 17, 'Did you mean "models.retired"?'],
    ['kinds: [email]', 'kinds: [mail]', 12, '"email"'],
    ['retention: { days: 30 }', 'retention: { days: -3 }', 15, 'days'],
  ])('tells the line of what is wrong: %s written as %s', (right, wrong, line, words) => {
    const read = readPolicy('p.yaml', whole.replace(right, wrong));
    expect(read.ok ? [] : read.problems.map((problem) => problem.line)).toEqual([line]);
    expect(read.ok ? '' : read.problems[0]?.message).toContain(words);
  });
});
