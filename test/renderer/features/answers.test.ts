import { describe, expect, it } from 'vitest';
import { neededAnswers, needsAnswer } from '../../../renderer/features/answers/needed-answers.ts';
import { readLimit, sumPlan } from '../../../renderer/features/answers/plan-sums.ts';
import { promptModels, readModelForm } from '../../../renderer/features/settings/read-model-form.ts';
import {
  beginRun,
  type ComingRun,
  isMissing,
  type PlannedAnswer,
  withProgress,
} from '../../../renderer/stores/answers-store.ts';
import type { CheckReport, ExampleReport, PromptReport } from '../../../shared/check/report.ts';

const check = (verdict: CheckReport['verdict'], demanded = true): CheckReport =>
  ({ verdict, demanded }) as CheckReport; // nothing here reads more of it

const example = (name: string, more: Partial<ExampleReport>): ExampleReport =>
  ({ name, checks: [], evidence: { class: 'same', reasons: [] }, ...more }) as ExampleReport; // the same

const planned = (key: string, more: Partial<PlannedAnswer> = {}): PlannedAnswer => ({
  key,
  title: key,
  prompt: 'Greet',
  model: 'small',
  provider: { id: 'here', host: 'localhost:1', isHere: true },
  answers: 1,
  inputTokens: 100,
  outputTokens: 10,
  usd: 0.01,
  mostUsd: 0.02,
  exact: false,
  isBound: true,
  ...more,
});

describe('which examples need a new answer', () => {
  it('are those with a demanded check to retest, and those without checks whose answer was to something else', () => {
    expect(needsAnswer(example('a', { checks: [check('holds'), check('to-retest')] }))).toBe(true);
    expect(needsAnswer(example('a', { checks: [check('holds'), check('to-retest', false)] }))).toBe(false);
    expect(needsAnswer(example('a', {}))).toBe(false);
    expect(needsAnswer(example('a', { evidence: { class: 'changed', reasons: ['wording'] } }))).toBe(true);
  });

  it('are told with those that the edit reaches apart, for all prompts or one', () => {
    const retest = { checks: [check('to-retest')] };
    const prompt = (name: string, examples: readonly ExampleReport[], variant?: string): PromptReport => ({
      name,
      path: `${name}.prompt`,
      title: name,
      examples,
      ...(variant !== undefined && { variant }),
    });
    const report = {
      prompts: [
        prompt('one', [example('a', { ...retest, reached: true }), example('b', retest), example('c', {})]),
        prompt('two', [example('d', { ...retest, reached: true })], 'playful'),
      ],
    };
    expect(neededAnswers(report)).toEqual({
      reached: ['one\na', 'two\nd\nplayful'],
      all: ['one\na', 'one\nb', 'two\nd\nplayful'],
    });
    expect(neededAnswers(report, 'two.prompt').all).toEqual(['two\nd\nplayful']);
  });
});

describe('what new answers take', () => {
  it('is summed up as often as each is asked, by the places that the words go to', () => {
    const sums = sumPlan([
      planned('a', { answers: 3 }),
      planned('b', { provider: null, usd: null, mostUsd: null }),
    ]);
    expect(sums).toMatchObject({ answers: 4, tokens: 440, mostUsd: 0.06, unpriced: ['small'] });
    expect(sums.usd).toBeCloseTo(0.03);
    expect(sums.places).toEqual([{ host: 'localhost:1', isHere: true, examples: 1 }]);
  });

  it('is held to an amount as people type it', () => {
    expect(['', ' 0.50 ', '$2', '1,5'].map(readLimit)).toEqual([null, 0.5, 2, 1.5]);
    expect(['-1', 'some', '1e3', 'NaN'].map(readLimit)).toEqual(Array(4).fill(undefined));
  });
});

describe('answers on their way', () => {
  const run = 'run-1';
  const asking = { kind: 'asking', tries: 1 } as const;

  it('grow piece by piece, and begin anew when they are asked again', () => {
    const tell = (now: ComingRun, event: object): ComingRun =>
      withProgress(now, { run, key: 'a', sample: 1, ...event } as Parameters<typeof withProgress>[1]); // one of its shapes
    let now = beginRun([planned('a', { answers: 2 }), planned('b')]);
    for (const event of [
      { kind: 'attempt', attempt: asking },
      { kind: 'text', piece: 'Half of' },
      { kind: 'attempt', attempt: { ...asking, tries: 2 } },
      { kind: 'text', piece: 'The ' },
      { kind: 'text', piece: 'whole' },
      { kind: 'attempt', attempt: { kind: 'answered', before: false } },
    ])
      now = tell(now, event);
    expect(now.answers.map(({ text }) => text)).toEqual(['', 'The whole', '']);
    expect(now.answers.map(({ attempt }) => attempt.kind)).toEqual(['waiting', 'answered', 'waiting']);
    now = tell(now, { kind: 'attempt', attempt: { kind: 'not-asked', why: 'limit-run' } });
    expect(now.answers.map(isMissing)).toEqual([false, true, false]);
  });

  it('are those of one run: what is told of another changes nothing', () => {
    const begun = { ...beginRun([planned('a')]), id: 'run-2' };
    expect(withProgress(begun, { kind: 'phase', run, phase: 'done' })).toBe(begun);
    expect(withProgress(begun, { kind: 'phase', run: 'run-2', phase: 'done' }).phase).toBe('done');
  });
});

describe('the form for a model', () => {
  const read = (fields: Readonly<Record<string, string>>, id?: string) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.set(name, value);
    return readModelForm(data, ['gpt', 'claude'], id);
  };

  it('knows the usual providers by name, and takes any other as it is described', () => {
    expect(read({ provider: 'anthropic', address: 'https://api.anthropic.com/v1/', key: ' k ' })).toEqual({
      id: 'anthropic',
      kind: 'anthropic',
      address: 'https://api.anthropic.com/v1',
      models: {},
      key: 'k',
      lasting: false,
    });
    const other = { provider: 'other', id: 'mine', kind: 'mistral', address: 'http://localhost:1' };
    expect(read({ ...other, 'name 1': 'small', key: '', lasting: 'on' })).toEqual({
      id: 'mine',
      kind: 'mistral',
      address: 'http://localhost:1',
      models: { claude: 'small' },
      lasting: true,
    });
    expect(read({ kind: 'google', address: 'https://x' }, 'kept')).toMatchObject({
      id: 'kept',
      kind: 'google',
    });
  });

  it('asks for each model that prompts name once', () => {
    const prompts = ['b', 'a', 'b', undefined].map((model) => ({ model }) as PromptReport); // nothing else is read
    expect(promptModels({ prompts })).toEqual(['a', 'b']);
  });
});
