import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesInWords } from '../../../shared/proposal/changes-in-words.ts';
import { sentenceChanges, sentencesOf } from '../../../shared/proposal/sentence-changes.ts';
import { edited, sampleWith } from './sample-project.ts';

const live = sampleWith().project;
const prompt = 'prompts/suggest.prompt';
const changesOf = (changes: Readonly<Record<string, string | null>>) =>
  changesInWords(live, sampleWith(changes).project);

describe('what changed, in words', () => {
  it('is nothing between equal projects', () => {
    expect(changesInWords(live, sampleWith().project)).toEqual([]);
  });

  it('tells sentences, settings and conditions of a prompt', () => {
    const parts = changesOf({
      [prompt]: edited(
        prompt,
        ['temperature: 0.2', 'temperature: 0.7'],
        ['gpt-4o-mini-2024-07-18', 'gpt-4o-2024-08-06'],
        ['You are Where2Eat, a dining helper.', 'You are Where2Eat, a kind dining helper. Never hurry.'],
        ['{{#if budget}}', '{{#if hurry}}\nBe quick.\n{{/if}}\n{{#if budget}}'],
      ),
    });
    expect(parts).toEqual([
      expect.objectContaining({
        kind: 'prompt',
        path: prompt,
        status: 'changed',
        changes: [
          {
            code: 'sentence-reworded',
            role: 'system',
            before: 'You are Where2Eat, a dining helper.',
            after: 'You are Where2Eat, a kind dining helper.',
          },
          { code: 'sentence-added', role: 'system', after: 'Never hurry.' },
          { code: 'sentence-added', role: 'user', after: 'Be quick.' },
          { code: 'fill-in-added', name: 'hurry' },
          { code: 'block-added', kind: 'condition', label: 'hurry' },
          {
            code: 'model-changed',
            before: 'openai/gpt-4o-mini-2024-07-18',
            after: 'openai/gpt-4o-2024-08-06',
          },
          { code: 'setting-changed', name: 'temperature', before: 0.2, after: 0.7 },
        ],
      }),
    ]);
  });

  it('tells a fill-in that is read no longer, and not one that moved into a shared passage', () => {
    const gone = edited(prompt, ['{{#if budget}}\n- spends at most {{budget}} euros each\n{{/if}}\n', '']);
    const [part] = changesOf({ [prompt]: gone });
    expect(part).toMatchObject({
      changes: [
        { code: 'sentence-removed', before: 'spends at most {{budget}} euros each' },
        { code: 'fill-in-removed', name: 'budget' },
        { code: 'block-removed', kind: 'condition', label: 'budget' },
      ],
    });
    const moved = changesOf({
      [prompt]: `${gone}{{>money}}\n`,
      'prompts/_money.prompt': 'Up to {{budget}} euros.\n',
    });
    expect(JSON.stringify(moved)).not.toContain('fill-in-removed');
  });

  it('tells which prompts a shared passage reaches', () => {
    const parts = changesOf({ 'prompts/_tone.prompt': 'Write like a pirate.\n' });
    expect(parts).toMatchObject([{ kind: 'passage', name: 'tone', status: 'changed' }]);
    const [part] = parts;
    if (part?.kind !== 'passage') throw new Error('no passage');
    expect(part.reaches.map(({ path }) => path)).toEqual([
      'prompts/compare.prompt',
      'prompts/explain.prompt',
      'prompts/suggest.playful.prompt',
      'prompts/suggest.prompt',
    ]);
    expect(part.changes.every((change) => 'role' in change && change.role === 'passage')).toBe(true);
  });

  it('tells examples, their expectations and softer rules apart', () => {
    const example = 'goldens/suggest/spicy-vegan.yaml';
    const parts = changesOf({
      [example]: edited(
        example,
        ['party: 2', 'party: 3'],
        ['value: [vegan, spic]', 'value: [vegan]'],
        [
          '  - id: no-needless-warning\n    description: Nobody named an allergy, so it does not warn of one\n    type: not-contains\n    value: \'"safety"\'\n',
          '',
        ],
      ),
      'goldens/suggest/tight-budget.yaml': null,
      'governance/policy.yaml': edited('governance/policy.yaml', ['tokens: 1000', 'tokens: 2000']),
    });
    expect(parts).toEqual([
      {
        kind: 'examples',
        prompt: 'suggest',
        added: [],
        changed: ['spicy-vegan'],
        removed: ['tight-budget'],
      },
      {
        kind: 'expectations',
        prompt: 'suggest',
        example: 'spicy-vegan',
        path: example,
        changes: [
          expect.objectContaining({ code: 'loosened', key: 'takes-up-both-wishes' }),
          expect.objectContaining({ code: 'removed', key: 'no-needless-warning' }),
        ],
      },
      { kind: 'rules', path: 'governance/policy.yaml', softer: ['the budget of tokens is higher'] },
    ]);
  });

  it('says of a comment that only the layout changed', () => {
    const parts = changesOf({ [prompt]: edited(prompt, ['{{history}}', '{{! why }}\n{{history}}']) });
    expect(parts).toMatchObject([{ changes: [{ code: 'layout-changed' }] }]);
  });

  it('calls a new prompt new, and a deleted one gone', () => {
    const parts = changesOf({ 'prompts/compare.prompt': null, 'prompts/thank.prompt': 'Thank you.\n' });
    const prompts = parts.flatMap((part) => (part.kind === 'prompt' ? [[part.path, part.status]] : []));
    expect(prompts).toEqual([
      ['prompts/thank.prompt', 'added'],
      ['prompts/compare.prompt', 'removed'],
    ]);
  });

  it('gives up on texts in which too much changed, and comes to an end', () => {
    const many = (word: string) => Array.from({ length: 4000 }, (_, at) => `${word} ${at % 9}.`);
    expect(sentenceChanges(many('Be'), many('Stay'))).toBeUndefined();
    expect(sentenceChanges(['A.', ...many('Be')], [...many('Be'), 'B.'])).toEqual([
      { code: 'sentence-removed', before: 'A.' },
      { code: 'sentence-added', after: 'B.' },
    ]);
  });

  it('accounts for every sentence that comes or goes', () => {
    const sentence = fc.constantFrom(
      'Be kind.',
      'Be very kind.',
      'Stay under 80 words!',
      '- {{name}}',
      'Ja.',
    );
    const text = fc.array(sentence, { maxLength: 8 }).map((list) => list.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = sentenceChanges(sentencesOf(before), sentencesOf(after)) ?? [];
        const gone = changes.flatMap((change) => ('before' in change ? [change.before] : []));
        const come = changes.flatMap((change) => ('after' in change ? [change.after] : []));
        const rest = [...sentencesOf(before)];
        for (const one of gone) rest.splice(rest.indexOf(one), 1);
        expect([...rest, ...come].sort()).toEqual([...sentencesOf(after)].sort());
      }),
    );
  });
});
