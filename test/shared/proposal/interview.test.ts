import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replaceRange } from '../../../shared/prompt/edit.ts';
import { changesInWords } from '../../../shared/proposal/changes-in-words.ts';
import {
  interviewProblems,
  newInterview,
  suggestedTitle,
  updateInterview,
} from '../../../shared/proposal/interview.ts';
import { logModelChange, modelLogPath } from '../../../shared/proposal/model-change-log.ts';
import { edited, sampleTexts, sampleWith } from './sample-project.ts';

const live = sampleWith().project;
const prompt = 'prompts/suggest.prompt';
const partsOf = (changes: Readonly<Record<string, string | null>>) =>
  changesInWords(live, sampleWith(changes).project);
const reworded = partsOf({ [prompt]: edited(prompt, ['a dining helper', 'a kind dining helper']) });
const newModel = partsOf({ [prompt]: edited(prompt, ['gpt-4o-mini-2024-07-18', 'gpt-4o-2024-08-06']) });

describe('the interview before a proposal', () => {
  it('has what changed filled in, and nothing that only the creator knows', () => {
    expect(newInterview(reworded)).toEqual({
      title: 'Reword Suggest',
      what: 'Suggest: 1 sentence reworded.',
      why: '',
      notice: '',
      models: [],
    });
  });

  it.each([
    [reworded, 'Reword Suggest'],
    [newModel, 'Change the model of Suggest'],
    [partsOf({ 'prompts/_tone.prompt': 'Write like a pirate.\n' }), 'Reword shared passage tone'],
    [
      partsOf({ 'prompts/compare.prompt': null, 'prompts/explain.prompt': null, [prompt]: null }),
      'Change Compare and 2 more',
    ],
    [partsOf({ 'goldens/suggest/tight-budget.yaml': null }), 'Change the examples of suggest'],
    [
      partsOf({ 'governance/policy.yaml': edited('governance/policy.yaml', ['1000', '900']) }),
      'Change the rules of the project',
    ],
    [[], ''],
  ])('suggests a title of one line', (parts, title) => {
    expect(suggestedTitle(parts)).toBe(title);
  });

  it('asks why and at what risk for each prompt whose model changes', () => {
    const interview = newInterview(newModel);
    expect(interview.models).toMatchObject([
      { path: prompt, before: 'openai/gpt-4o-mini-2024-07-18', after: 'openai/gpt-4o-2024-08-06' },
    ]);
    expect(interviewProblems({ ...interview, why: 'x', notice: 'y' })).toEqual([
      { field: 'model-why', index: 0, code: 'blank' },
      { field: 'model-risk', index: 0, code: 'blank' },
    ]);
  });

  it('is not content with blanks, dashes or a title of two lines', () => {
    const interview = { ...newInterview(reworded), title: 'a\nb', why: ' - ', notice: 'x'.repeat(4001) };
    expect(interviewProblems(interview)).toEqual([
      { field: 'title', code: 'several-lines' },
      { field: 'why', code: 'blank' },
      { field: 'notice', code: 'too-long' },
    ]);
  });

  it('keeps what the creator wrote when more is edited, and renews what was written for them', () => {
    const more = partsOf({
      [prompt]: edited(
        prompt,
        ['a dining helper', 'a kind dining helper'],
        ['temperature: 0.2', 'temperature: 0'],
      ),
    });
    const mine = { ...newInterview(reworded), why: 'Guests felt rushed.' };
    expect(updateInterview(mine, reworded, more)).toMatchObject({
      title: 'Change Suggest',
      what: 'Suggest: 1 sentence reworded, the creativity (temperature) changed from 0.2 to 0.',
      why: 'Guests felt rushed.',
    });
    const own = { ...mine, title: 'Kinder', what: 'All is kinder.' };
    expect(updateInterview(own, reworded, more)).toMatchObject({ title: 'Kinder', what: 'All is kinder.' });
  });
});

describe('the log of model changes', () => {
  const log = sampleTexts.get(modelLogPath) ?? '';
  const [change] = newInterview(newModel).models;
  if (change === undefined) throw new Error('no model changed');
  const entry = {
    change: { ...change, why: 'Better at allergies.', risk: 'Twice the price.' },
    day: '2026-11-24',
    tested: 'the examples of suggest',
    decidedBy: 'the owners of Where2Eat',
  };
  const logged = (text: string, one = entry) => {
    const edit = logModelChange(text, one);
    return replaceRange(text, edit, edit.text);
  };

  it('gets an entry at its top, and keeps all others', () => {
    const text = logged(log);
    expect(text.indexOf('## 2026-11-24: openai/gpt-4o-2024-08-06 for Suggest')).toBe(
      log.indexOf('## 2026-11-20'),
    );
    expect(text.endsWith(log.slice(log.indexOf('## 2026-11-20')))).toBe(true);
    expect(text).toContain('- **Risk:** Twice the price.\n');
  });

  it('is begun where there is none', () => {
    expect(logged('')).toMatch(/^# Model changes\n[\s\S]*\n\n## 2026-11-24: [\s\S]*Where2Eat\n$/);
  });

  it('holds one entry however often a proposal is updated, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string({ unit: 'binary' }),
        fc.constantFrom('\n', '\r\n'),
        (why, risk, end) => {
          const old = log.replaceAll('\n', end);
          const one = { ...entry, change: { ...entry.change, why: `${why}\n## 1`, risk } };
          const text = logged(logged(old, one), one);
          expect(text.match(/^## /gm)).toHaveLength(2);
          expect(text).toBe(logged(old, one));
          expect(logged(text, entry)).toBe(logged(old, entry));
        },
      ),
    );
  });
});
