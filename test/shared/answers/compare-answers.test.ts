import { describe, expect, it } from 'vitest';
import { compareAnswers, withOnlyNewAnswers } from '../../../shared/answers/compare-answers.ts';
import { planAnswers } from '../../../shared/answers/plan-answers.ts';
import { createEngine } from '../../../shared/check/engine.ts';
import { createJobResults } from '../../../shared/check/job-results.ts';
import { loadProject } from '../../../shared/project/load-project.ts';

const prompt = '---\nmodel: openai/small-1\ninput:\n  schema:\n    name: string\n---\nGreet {{name}}.';

function example(name: string): string {
  return `format: 1
input: { name: ${name} }
expect:
  - { id: names, type: contains, value: ${name} }
  - { id: quick, type: latency, threshold: 1 }
  - { id: nice, type: contains, value: dear, weight: 0 }
`;
}

function recording(name: string, text: string): string {
  return `format: 1
runs:
  - origin: model
    recordedAt: "2026-11-20T10:12:00Z"
    request: { model: openai/small-1, messages: [{ role: user, content: Greet ${name}. }] }
    samples: [{ model: small-1-a, text: "${text}", latencyMs: 5, usage: { inputTokens: 3, outputTokens: 10 } }]
`;
}

/** Three examples: one held, one failed, one has no recording; with what a model answers to each now. */
function compare(answers: Readonly<Record<string, readonly string[]>>, policy = 'format: 1\n') {
  const files = {
    'prompts/greet.prompt': prompt,
    'governance/policy.yaml': policy,
    ...Object.fromEntries(
      ['Ada', 'Grace', 'Lin'].map((name) => [`goldens/greet/${name.toLowerCase()}.yaml`, example(name)]),
    ),
    'goldens/greet/ada.rec.yaml': recording('Ada', 'Hello Ada'),
    'goldens/greet/grace.rec.yaml': recording('Grace', 'Hello you'),
  };
  const { project } = loadProject(
    new Map(Object.entries(files).map(([path, text]) => [path, { text }] as const)),
  );
  const engine = createEngine({ engine: 'test' });
  const before = engine.judgeProject(project, createJobResults());
  const { asks } = planAnswers(before, { wants: () => true });
  const answered = asks
    .filter(({ example: name }) => name in answers)
    .map((ask) => ({
      ask,
      sent: ask.request,
      redacted: [],
      samples: (answers[ask.example] ?? []).map((text) => ({
        model: 'small-1-b',
        text,
        latencyMs: 5,
        usage: { inputTokens: 3, outputTokens: 20 },
      })),
      at: '2026-11-24T03:00:00Z',
    }));
  const after = engine.judgeProject(withOnlyNewAnswers(project, answered, 'galley/test'), createJobResults());
  return compareAnswers(before, after, answered);
}

describe('what new answers say about checks', () => {
  it('tells what still holds, what no longer does, and what is new, and counts demanded checks only', () => {
    expect(compare({ ada: ['Hello Ada'], grace: ['Hello Grace'], lin: ['Hello you'] })).toMatchObject({
      examples: 3,
      held: 1,
      stillHold: 1,
      noLongerHold: [],
      nowHold: 1,
      fail: [{ example: 'lin', key: 'names', passed: 0, samples: 1 }],
      notKnown: 0,
    });
    expect(compare({ ada: ['Hello you'] })).toMatchObject({
      held: 1,
      stillHold: 0,
      noLongerHold: [{ prompt: 'greet', example: 'ada', key: 'names' }],
    });
  });

  it('says that another model answered, and how long answers were', () => {
    expect(compare({ ada: ['Hello Ada'], lin: ['Hello Lin'] })).toMatchObject({
      models: [{ recorded: 'small-1-a', now: 'small-1-b', examples: 1 }],
      answerTokens: { recorded: 10, now: 20 },
    });
  });

  it('claims nothing when fewer answers came than the policy wants', () => {
    const policy = 'format: 1\nevidence: { samples: { required: 1, of: 2 } }\n';
    expect(compare({ lin: ['Hello Lin'] }, policy)).toMatchObject({ nowHold: 0, fail: [], notKnown: 1 });
    expect(compare({ lin: ['Hello Lin', 'Hello'] }, policy)).toMatchObject({ nowHold: 1, notKnown: 0 });
  });
});
