import { describe, expect, it } from 'vitest';
import { changeWords } from '../../../renderer/features/health/trends/change-words.ts';
import { chartShape, nearestDay } from '../../../renderer/features/health/trends/chart-shape.ts';
import { promptTrends } from '../../../shared/trends/trends.ts';
import { madeUpRows } from '../../shared/trends/made-up-rows.ts';

const [first] = promptTrends(madeUpRows({ answers: 600, examples: 10, wordsChange: 200, modelChanges: 400 }));
if (first === undefined) throw new Error('no trends');
const { series, changes } = first;

describe('a chart of a figure over time', () => {
  it('stands between nothing and a round figure, from its first day to its last', () => {
    const shape = chartShape(series, 'outputTokens');
    expect(shape?.lines.map(({ model }) => model)).toEqual(['openai/gpt-4.1-mini', 'openai/gpt-4o-mini']);
    expect(shape?.top).toBe(100);
    expect(shape?.days.at(0)).toMatchObject({ day: '2026-01-01', x: 0 });
    expect(shape?.days.at(-1)).toMatchObject({ day: '2026-01-25', x: 1 });
    for (const { path } of shape?.lines ?? []) expect(path).toMatch(/^M\d+ \d+(?:L\d+ \d+)+$/);
  });

  it('is not drawn of a figure that no answer tells', () => {
    const untold = series.map((one) => ({
      ...one,
      points: one.points.map((point) => ({ ...point, means: {} })),
    }));
    expect(chartShape(untold, 'cost')).toBeUndefined();
  });

  it('has both models’ figures on the day on which one follows the other', () => {
    const both = chartShape(series, 'length')?.days.filter(({ values }) => values.length === 2);
    expect(both?.map(({ day }) => day)).toEqual(['2026-01-17']);
  });

  it('finds the day that is nearest to a place', () => {
    const days = chartShape(series, 'length')?.days ?? [];
    expect(days[nearestDay(days, 0.5)]?.day).toBe('2026-01-13');
    expect(nearestDay(days, -1)).toBe(0);
    expect(nearestDay(days, 2)).toBe(days.length - 1);
  });

  it('tells in a sentence what moved a figure', () => {
    const words = changes.map(changeWords);
    expect(words.find((sentence) => /\d+ tokens before/.test(sentence))).toMatch(
      /It came with other words or values\.$/,
    );
    expect(words.find((sentence) => /characters before/.test(sentence))).toMatch(
      /It came with another model \(openai\/gpt-4o-mini, then openai\/gpt-4\.1-mini\)/,
    );
  });
});
