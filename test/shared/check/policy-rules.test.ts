import { describe, expect, it } from 'vitest';
import { collectFindings } from '../../../shared/check/collect-findings.ts';
import { createEngine } from '../../../shared/check/engine.ts';
import { createJobResults } from '../../../shared/check/job-results.ts';
import { createPersonalDataFinder } from '../../../shared/check/personal-facts.ts';
import { sentenceFor } from '../../../shared/check/sentences.ts';
import { softerPolicy } from '../../../shared/check/softer-policy.ts';
import { defaultPolicy, type Policy } from '../../../shared/policy/policy.ts';
import { readPolicy } from '../../../shared/policy/read-policy.ts';
import { loadProject } from '../../../shared/project/load-project.ts';
import { greeting } from '../../e2e/prompt-check.ts';

const facts = { engine: 'galley/test', asOf: '2027-11-20T00:00:00Z' };

function findingsWith(policy: string, changed: Readonly<Record<string, string>> = {}) {
  const texts = { ...greeting, ...changed, 'governance/policy.yaml': `format: 1\n${policy}` };
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, { text }]));
  const { project, findings } = loadProject(files);
  expect(findings).toEqual([]);
  const judged = createEngine(facts).judgeProject(project, createJobResults());
  return collectFindings(judged, findings, facts, undefined);
}

describe('what the policy says of a prompt', () => {
  it('comes with a change of the name where the policy says which to write', () => {
    const policy = 'models: { pinned: { openai/gpt-4o-mini: openai/gpt-4o-mini-2024-07-18 } }';
    const source = greeting['prompts/greet.prompt'].replace('-2024-07-18', '');
    const [finding] = findingsWith(policy, { 'prompts/greet.prompt': source }).filter(
      ({ code }) => code === 'model-not-pinned',
    );
    const { start = 0, end = 0 } = finding?.fix?.range ?? {};
    const fixed = source.slice(0, start) + (finding?.fix?.text ?? '') + source.slice(end);
    expect(finding?.severity).toBe('error');
    expect(fixed).toBe(greeting['prompts/greet.prompt']);
  });

  it('says that a name may move only where no version is demanded', () => {
    const source = greeting['prompts/greet.prompt'].replace('-2024-07-18', '');
    const codes = (policy: string) =>
      findingsWith(policy, { 'prompts/greet.prompt': source })
        .map(({ code }) => code)
        .filter((code) => code.startsWith('model-'));
    expect(codes('')).toEqual(['model-may-move']);
    expect(codes('models: { pinned: { openai/*: openai/gpt-4o-mini-2024-07-18 } }')).toEqual([
      'model-not-pinned',
    ]);
  });

  it('tells recorded answers that are kept too long, and old ones, each with who decided it', () => {
    const policy =
      'retention: { days: 300, keep-newest: 0 }\nevidence: { max-age-days: 200 }\ndecided-by: { retention: { who: Kim } }';
    const found = findingsWith(policy).filter(({ code }) => code.startsWith('recording-'));
    expect(found.map(sentenceFor)).toEqual([
      'The recorded answer of "ada" is from 2026-11-20T10:12:00Z, older than the 200 days that the policy allows. Record it again.',
      'Recorded answers of "ada" (1) are older than the 300 days for which the policy keeps them. Remove them. Decided by Kim.',
    ]);
  });
});

describe('personal data in the files of a project', () => {
  const find = createPersonalDataFinder();
  async function found(policy: string) {
    const texts = {
      ...greeting,
      'prompts/greet.prompt': `${greeting['prompts/greet.prompt']} Or a@web.de, b@web.de.`,
      'governance/policy.yaml': `format: 1\n${policy}`,
    };
    const files = new Map(Object.entries(texts).map(([path, text]) => [path, { text }]));
    const { project, findings } = loadProject(files);
    const personal = { ...facts, ...(await find(project)) };
    const judged = createEngine(personal).judgeProject(project, createJobResults());
    return collectFindings(judged, findings, personal, undefined)
      .filter(({ code }) => code === 'personal-data-in-text')
      .map((finding) => `${finding.path}: ${sentenceFor(finding)}`);
  }

  it('is told by kind and file where the policy speaks of it, and by whom it was decided', async () => {
    const policy =
      'personal-data: { names: [Ada], exceptions: [c@web.de] }\ndecided-by: { personal-data: { who: Kim } }';
    expect(await found(policy)).toEqual([
      'prompts/greet.prompt: This file holds personal data (e-mail addresses: 2). Take it out or replace it, or name it among the exceptions of the policy. Decided by Kim.',
      expect.stringMatching(/^goldens\/greet\/ada\.yaml: .*\(the names on our list: 3\)/),
      expect.stringMatching(/^goldens\/greet\/ada\.rec\.yaml: .*\(the names on our list: 2\)/),
    ]);
    expect(await found('personal-data: { exceptions: ["*@web.de"] }')).toEqual([]);
  });

  it('is not looked for where the policy does not speak of it', async () => {
    expect(await found('')).toEqual([]);
  });
});

describe('a policy that asks for less', () => {
  const read = (text: string): Policy => {
    const result = readPolicy('p', `format: 1\n${text}`);
    if (!result.ok) throw new Error(result.problems[0]?.message);
    return result.value;
  };
  const live = read(`models:
  pinned: { openai/gpt-4o: openai/gpt-4o-2024-08-06 }
  retired: [{ model: a/b, since: 2026-09-01 }]
budget: { per-month: 50 }
budgets: [{ prompts: suggest, cost: 0.1 }]
spending: { per-day: 2 }
retention: { days: 90 }
personal-data: { words: [Sourdough] }`);

  it.each([
    [{ pinnedModels: [] }, 'the exact version of openai/gpt-4o need no longer be named'],
    [{ retiredModels: [{ pattern: 'a/b', since: '2027-01-01' }] }, 'a/b may be used again, or longer'],
    [{ budget: { perMonth: 60 } }, 'the budget of a month is higher'],
    [{ promptBudgets: [] }, 'the budget of money is higher for "suggest"'],
    [{ spending: { perDay: 3 } }, 'new answers may cost more a day'],
    [{ retention: { keepNewest: 1 } }, 'recorded answers are kept longer'],
    [{ personalData: { names: [] } }, 'fewer words are kept inside'],
    [{ personalData: { ...live.personalData, exceptions: ['*'] } }, 'more is excepted from personal data'],
    [
      { personalData: { ...live.personalData, kinds: ['email' as const] } },
      'fewer kinds of personal data are looked for',
    ],
  ])('is told: %j', (change, rule) => {
    expect(softerPolicy({ ...live, ...change }, live)).toEqual([rule]);
    expect(softerPolicy(live, { ...live, ...change })).not.toContain(rule);
  });

  it('is not told where it asks for the same or for more', () => {
    expect(softerPolicy(live, live)).toEqual([]);
    expect(softerPolicy(live, defaultPolicy)).toEqual([]);
  });
});
