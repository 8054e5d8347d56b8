import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DraftSet, draftTravels, neededDrafts } from '../../../shared/proposal/draft-travels.ts';
import { modelLogPath } from '../../../shared/proposal/model-change-log.ts';
import { edited, sampleTexts, sampleWith } from './sample-project.ts';

const live = sampleWith();

function drafts(changes: Readonly<Record<string, string | null>>, made: readonly string[] = []): DraftSet {
  const draft = sampleWith(changes, live);
  return { live: live.project, draft: draft.project, changed: Object.keys(changes), made: new Set(made) };
}

const groupsOf = (set: DraftSet) =>
  draftTravels(set).groups.map(({ files }) => files.map(({ path }) => path));
const suggest = 'prompts/suggest.prompt';
const explain = 'prompts/explain.prompt';

describe('which drafts travel together', () => {
  it('keeps a prompt with its variants, examples, answers and checks, and apart from another', () => {
    const set = drafts({
      [suggest]: `${sampleTexts.get(suggest)} `,
      'prompts/suggest.playful.prompt': null,
      'goldens/suggest/tight-budget.yaml': null,
      'goldens/suggest/tight-budget.rec.yaml': null,
      'prompts/suggest.checks.yaml': 'format: 1\n',
      [explain]: `${sampleTexts.get(explain)} `,
    });
    expect(draftTravels(set).groups.map(({ prompts, files }) => [prompts, files.length])).toEqual([
      [['suggest'], 5],
      [['explain'], 1],
    ]);
  });

  it('puts a shared passage with the prompts that hold it, where they changed too', () => {
    const tone = { 'prompts/_tone.prompt': 'Write like a pirate.\n' };
    expect(groupsOf(drafts(tone))).toEqual([['prompts/_tone.prompt']]);
    expect(groupsOf(drafts({ ...tone, [suggest]: `${sampleTexts.get(suggest)} ` }))).toEqual([
      ['prompts/_tone.prompt', suggest],
    ]);
  });

  it('puts the log of models with the prompt whose model changed', () => {
    const set = drafts(
      {
        [suggest]: edited(suggest, ['gpt-4o-mini-2024-07-18', 'gpt-4o-2024-08-06']),
        [explain]: `${sampleTexts.get(explain)} `,
        [modelLogPath]: '# Model changes\n',
      },
      [modelLogPath],
    );
    expect(groupsOf(set)).toEqual([[modelLogPath, suggest], [explain]]);
  });

  it.each([
    ['README.md', 'not-ours'],
    ['src/server.js', 'not-ours'],
    ['.github/workflows/ci.yml', 'not-ours'],
    ['../outside.prompt', 'unsafe-path'],
    ['.git/config', 'unsafe-path'],
    ['prompts/con.prompt', 'unsafe-path'],
    ['governance/policy.yaml', 'rules'],
    ['galley.yaml', 'rules'],
    ['prompts/chat.prompty', 'foreign-format'],
  ])('refuses %s: %s', (path, code) => {
    const set = drafts({ [path]: '# Changed by hand\n' });
    expect(draftTravels(set)).toEqual({ groups: [], refused: [{ path, code }] });
  });

  it('takes the policy along when a command wrote it', () => {
    const path = 'governance/policy.yaml';
    expect(draftTravels(drafts({ [path]: 'format: 1\n' }, [path]))).toEqual({
      groups: [{ prompts: [], files: [{ path, kind: 'made' }] }],
      refused: [],
    });
  });

  it('loses no draft and repeats none, in whatever order they come', () => {
    const all = [...sampleTexts.keys(), 'src/a.js', '../x'];
    fc.assert(
      fc.property(fc.shuffledSubarray(all), (paths) => {
        const set = drafts(Object.fromEntries(paths.map((path) => [path, null])), [modelLogPath]);
        const { groups, refused } = draftTravels(set);
        const told = [...groups.flatMap(({ files }) => files), ...refused].map(({ path }) => path);
        expect(told.toSorted()).toEqual(paths.toSorted());
        const sorted = { ...set, changed: set.changed.toSorted() };
        expect(draftTravels(sorted)).toEqual({ groups, refused });
      }),
      { numRuns: 30 },
    );
  });
});

describe('what a choice of drafts cannot do without', () => {
  const set = drafts({
    'prompts/_hurry.prompt': 'Be quick. {{>calm}}\n',
    'prompts/_calm.prompt': 'Be calm.\n',
    'prompts/_unused.prompt': 'Nothing.\n',
    'prompts/thank.prompt': 'Thank you. {{>hurry}}\n',
    'goldens/thank/one.yaml': 'format: 1\n',
    'goldens/thank/one.rec.yaml': 'format: 1\nruns: []\n',
    [suggest]: `${sampleTexts.get(suggest)} `,
  });

  it('is nothing for a prompt that is live already', () => {
    expect(neededDrafts(set, new Set([suggest]))).toEqual([]);
  });

  it('is the example of a recording, its prompt, and all passages that this holds', () => {
    expect(neededDrafts(set, new Set(['goldens/thank/one.rec.yaml']))).toEqual([
      'goldens/thank/one.yaml',
      'prompts/_calm.prompt',
      'prompts/_hurry.prompt',
      'prompts/thank.prompt',
    ]);
  });
});
