import { describe, expect, it } from 'vitest';
import { modelMonths } from '../../../shared/usage/model-months.ts';
import { projectMonth } from '../../../shared/usage/project-month.ts';
import { createUsageSummary } from '../../../shared/usage/usage-totals.ts';

const summary = createUsageSummary();
for (let day = 1; day <= 20; day++) {
  const at = Date.parse(`2026-10-${String(day).padStart(2, '0')}T12:00:00Z`);
  for (const prompt of ['suggest', 'explain'])
    summary.add({ at, prompt, model: day > 15 ? 'b' : 'a', cost: 0.1, inputTokens: 10, outputTokens: 1 });
}
const totals = summary.totals();

describe('the month of each model of a log', () => {
  const month = projectMonth(totals, undefined);
  const models = modelMonths(totals, month.days, undefined);

  it('comes to the month of the prompt, though a model was used on some days only', () => {
    const sum = (prompt: string) =>
      models.filter((one) => one.prompt === prompt).reduce((all, { cost }) => all + cost, 0);
    for (const { prompt, cost } of month.prompts) expect(sum(prompt)).toBeCloseTo(cost);
  });

  it('tells the most expensive first', () => {
    expect(models.map(({ prompt, model }) => `${prompt} ${model}`)).toEqual([
      'explain a',
      'suggest a',
      'explain b',
      'suggest b',
    ]);
  });

  it('is none where the log tells nothing', () => {
    expect(modelMonths([], 0, undefined)).toEqual([]);
  });
});
