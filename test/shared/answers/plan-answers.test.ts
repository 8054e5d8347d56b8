import { describe, expect, it } from 'vitest';
import { leaveOutData } from '../../../shared/answers/leave-out-data.ts';
import { needsAnswer, planAnswers, type WantedAnswers } from '../../../shared/answers/plan-answers.ts';
import { createEngine } from '../../../shared/check/engine.ts';
import { createJobResults } from '../../../shared/check/job-results.ts';
import { loadProject } from '../../../shared/project/load-project.ts';

const greet = '---\nmodel: openai/small-1\ninput:\n  schema:\n    name: string\n---\nGreet {{name}}.';
const ada = 'format: 1\ninput: { name: Ada }\n';
const recorded = `format: 1
runs:
  - origin: model
    recordedAt: "2026-11-20T10:12:00Z"
    request:
      model: openai/small-1
      messages: [{ role: user, content: Greet Ada. }]
    samples: [{ text: Hello Ada }]
`;

function plan(files: Readonly<Record<string, string>>, wanted: Partial<WantedAnswers> = {}) {
  const texts = Object.entries(files).map(([path, text]) => [path, { text }] as const);
  const { project } = loadProject(new Map(texts));
  const judged = createEngine({ engine: 'test' }).judgeProject(project, createJobResults());
  return planAnswers(judged, { wants: (_prompt, subject) => needsAnswer(subject), ...wanted });
}

describe('a plan of new answers', () => {
  it('asks for what is not recorded as it would be sent now, beside the example', () => {
    const { asks } = plan({
      'prompts/greet.prompt': greet,
      'prompts/greet.playful.prompt': greet.replace('Greet', 'Cheer'),
      'goldens/greet/ada.yaml': ada,
      'goldens/greet/ada.rec.yaml': recorded,
      'governance/policy.yaml': 'format: 1\nevidence: { samples: { required: 2, of: 3 } }\n',
    });
    expect(asks.map(({ variant, recordingPath, samples }) => [variant, recordingPath, samples])).toEqual([
      ['playful', 'goldens/greet/ada.playful.rec.yaml', 3],
    ]);
    expect(asks[0]?.request.messages).toEqual([{ role: 'user', content: 'Cheer Ada.' }]);
  });

  it('takes the same sample for the same seed, and in time every example for changing ones', () => {
    const names = ['ada', 'grace', 'lin', 'mary'];
    const files = Object.fromEntries(names.map((name) => [`goldens/greet/${name}.yaml`, ada]));
    const sample = (seed: string) =>
      plan({ 'prompts/greet.prompt': greet, ...files }, { most: 1, seed }).asks.map(({ example }) => example);
    expect(sample('2026-11-24')).toEqual(sample('2026-11-24'));
    const days = Array.from({ length: 60 }, (_, day) => sample(`day ${day}`));
    expect(days.every(({ length }) => length === 1)).toBe(true);
    expect([...new Set(days.flat())].toSorted()).toEqual(names);
  });

  it('leaves out what cannot be asked for, and says why', () => {
    const { asks, left } = plan({
      'prompts/empty.prompt': greet,
      'goldens/empty/nobody.yaml': 'format: 1\n',
      'prompts/broken.prompt': greet.replace('{{name}}', '{{#if name}}'),
      'goldens/broken/ada.yaml': ada,
      'prompts/free.prompt': 'Greet {{name}}.',
      'goldens/free/ada.yaml': ada,
      'prompts/other.prompt': greet.replace('small-1', 'large-1'),
      'goldens/other/ada.yaml': ada,
      'governance/policy.yaml': 'format: 1\nmodels: { allowed: ["openai/small-*"] }\n',
    });
    expect(asks).toEqual([]);
    expect(left.map(({ prompt, why }) => `${prompt} ${why}`)).toEqual([
      'broken not-rendered',
      'empty unfilled',
      'free no-model',
      'other model-not-allowed',
    ]);
  });

  it('records another model by its name, unless the prompt leaves the choice to its service', () => {
    const { asks } = plan(
      {
        'prompts/greet.prompt': greet,
        'goldens/greet/ada.yaml': ada,
        'prompts/free.prompt': 'Greet {{name}}.',
        'goldens/free/ada.yaml': ada,
      },
      { model: 'ollama/llama3' },
    );
    expect(asks.map(({ prompt, model, request }) => [prompt, model, request.model])).toEqual([
      ['free', 'ollama/llama3', undefined],
      ['greet', 'ollama/llama3', 'ollama/llama3'],
    ]);
  });

  it('leaves out what would not be sent as it is', async () => {
    const planned = plan({
      'prompts/greet.prompt': greet,
      'goldens/greet/ada.yaml': ada,
      'goldens/greet/grace.yaml': ada.replace('Ada', 'Grace'),
    });
    const { asks, left } = await leaveOutData(planned, (ask) => ({
      request: async (value) => ({ value, kinds: ask.example === 'ada' ? ['name'] : [] }),
      sample: async (value) => ({ value, kinds: [] }),
    }));
    expect(asks.map(({ example }) => example)).toEqual(['grace']);
    expect(left).toMatchObject([{ example: 'ada', why: 'holds-data', kinds: ['name'] }]);
  });
});
