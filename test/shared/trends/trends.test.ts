import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingKeys } from '../../../shared/check/missing-keys.ts';
import { loadProject } from '../../../shared/project/load-project.ts';
import { changePoints } from '../../../shared/trends/change-points.ts';
import { looksLikeRefusal } from '../../../shared/trends/looks-like-refusal.ts';
import { trendRows } from '../../../shared/trends/trend-rows.ts';
import { trendSeries } from '../../../shared/trends/trend-series.ts';
import { promptTrends } from '../../../shared/trends/trends.ts';
import { versionChanges } from '../../../shared/trends/version-changes.ts';
import { madeUpRows } from './made-up-rows.ts';

describe('what figures did over time', () => {
  it('finds where they moved and which version moved them', () => {
    const [trends] = promptTrends(
      madeUpRows({ answers: 400, examples: 8, wordsChange: 120, modelChanges: 260 }),
    );
    expect(trends?.versions.map(({ index, changed, examples }) => [index, changed, examples])).toEqual([
      [120, ['wording'], 8],
      [260, ['model'], 8],
    ]);
    const moved = trends?.changes.map(({ metric, at, cause }) => [
      metric,
      Math.round((at - Date.parse('2026-01-01')) / 3_600_000),
      cause?.changed.join(),
    ]);
    expect(moved).toEqual([
      ['inputTokens', 120, 'wording'],
      ['outputTokens', 260, 'model'],
      ['cost', 260, 'model'],
      ['length', 260, 'model'],
    ]);
    expect(trends?.versions[1]?.models).toEqual({
      before: 'openai/gpt-4o-mini',
      after: 'openai/gpt-4.1-mini',
    });
    const [tokens] = trends?.changes.filter(({ metric }) => metric === 'outputTokens') ?? [];
    expect(tokens?.before).toBeCloseTo(44, 0);
    expect(tokens?.after).toBeCloseTo(84, 0);
  });

  it('says of no cause where no version came up', () => {
    const rows = madeUpRows({ answers: 200, examples: 5 }).map((row, index) => ({
      ...row,
      latencyMs: index < 100 ? (row.latencyMs ?? 0) : 3000 + index,
    }));
    const changes = promptTrends(rows)[0]?.changes ?? [];
    expect(changes.map(({ metric, cause }) => [metric, cause])).toEqual([['latencyMs', undefined]]);
  });

  it('tells another model under the same name', () => {
    const rows = madeUpRows({ answers: 20, examples: 2 }).map((row, index) => ({
      ...row,
      answeredBy: index < 10 ? 'gpt-4o-mini-2024-07-18' : 'gpt-4o-mini-2026-01-05',
    }));
    expect(versionChanges(rows)).toMatchObject([
      { index: 10, changed: ['answered'], models: { after: 'gpt-4o-mini-2026-01-05' }, examples: 2 },
    ]);
  });

  it('finds nothing where a figure moves by less than a tenth', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 96, max: 104, noNaN: true }), { maxLength: 60 }), (lengths) => {
        const rows = madeUpRows({ answers: lengths.length, examples: 3 });
        const changed = rows.map((row, index) => ({ ...row, length: lengths[index] ?? 100 }));
        expect(changePoints(changed, 'length', [])).toEqual([]);
      }),
    );
  });

  it('sums up by day and model without losing an answer', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 200 }),
        (answers, modelChanges) => {
          const series = trendSeries(madeUpRows({ answers, examples: 3, modelChanges }));
          const points = series.flatMap((one) => one.points);
          expect(points.reduce((sum, one) => sum + one.answers, 0)).toBe(answers);
          for (const { points: days } of series) {
            expect(days.map(({ day }) => day)).toEqual(days.map(({ day }) => day).toSorted());
          }
        },
      ),
    );
  });
});

describe('recorded answers as points in time', () => {
  const files = new Map(
    Object.entries({
      'prompts/suggest.prompt': '---\nmodel: openai/gpt-4o-mini\n---\nAsk.',
      'prompts/suggest.checks.yaml':
        'format: 1\nexpect:\n  - { type: is-json, value: { type: object, required: [place, why] } }\n  - { type: contains, value: place }\n',
      'goldens/suggest/a.yaml': 'format: 1\n',
      'goldens/suggest/a.rec.yaml': `format: 1
runs:
  - origin: model
    recordedAt: "2026-11-02T10:00:00Z"
    samples:
      - { text: "I'm sorry, but I can't help.", usage: { inputTokens: 10, outputTokens: 5 }, model: m }
  - origin: written
    recordedAt: "2026-11-03T10:00:00Z"
    samples: [{ text: by hand }]
  - origin: model
    recordedAt: "2026-11-01T10:00:00Z"
    samples:
      - { text: '{"place":"x"}', latencyMs: 900 }
`,
    }).map(([path, text]) => [path, { text }]),
  );

  it('tell keys that are missing, refusals and checks that pass, oldest first', () => {
    const { project } = loadProject(files);
    const rows = trendRows(project, () => ({ value: 0.5, exact: true }));
    expect(rows).toEqual([
      {
        at: Date.parse('2026-11-01T10:00:00Z'),
        prompt: 'suggest',
        example: 'a',
        model: '',
        latencyMs: 900,
        length: 13,
        isRefusal: false,
        missingKeys: ['why'],
        passed: { checks: 1, of: 1 },
      },
      {
        at: Date.parse('2026-11-02T10:00:00Z'),
        prompt: 'suggest',
        example: 'a',
        model: 'm',
        answeredBy: 'm',
        inputTokens: 10,
        outputTokens: 5,
        cost: 0.5,
        length: 28,
        isRefusal: true,
        missingKeys: ['place', 'why'],
        passed: { checks: 0, of: 2 },
      },
    ]);
  });
});

describe('a refusal', () => {
  it.each([
    'I’m sorry, but I can’t help with that.',
    'I cannot assist with this request.',
    'As an AI language model, I have no opinion.',
    'Es tut mir leid, aber das geht nicht.',
    'Je suis désolé, mais je ne peux pas.',
    'Lo siento, pero no puedo ayudar.',
    'Unfortunately, I am unable to do that.',
    '   ',
  ])('is %j', (text) => {
    expect(looksLikeRefusal({ text })).toBe(true);
  });

  it.each([
    'Bistro X. I can recommend the soup.',
    '{"note":"I cannot say"}',
    'Sorry we are closed on Mondays.',
    'Bistro X. Note that I cannot book a table.',
  ])('is not %j', (text) => {
    expect(looksLikeRefusal({ text })).toBe(false);
  });

  it('is an answer that the provider held back, and not one that only asks for a tool', () => {
    expect(looksLikeRefusal({ text: 'Bistro', finishReason: 'content_filter' })).toBe(true);
    expect(looksLikeRefusal({ text: '', toolCalls: [{ name: 'find', input: {} }] })).toBe(false);
  });
});

describe('keys that a schema requires', () => {
  const schema = {
    required: ['a', 'b'],
    properties: { b: { required: ['c'] }, list: { items: { required: ['d'] } } },
  };

  it('are told dotted, within lists once', () => {
    expect(missingKeys(schema, { a: 1, b: {}, list: [{}, { d: 1 }, {}] })).toEqual(['b.c', 'list.d']);
    expect(missingKeys(schema, undefined)).toEqual(['a', 'b']);
    expect(missingKeys(schema, { a: 1, b: { c: null } })).toEqual([]);
  });
});
