import { describe, expect, it } from 'vitest';
import { gradeNow, reasonNow, verdictNow } from '../grade-now.ts';

describe('contains', () => {
  it('finds the text letter for letter', async () => {
    expect(await verdictNow({ type: 'contains', value: 'Bistro' }, 'Try Bistro X')).toBe('pass');
    expect(await verdictNow({ type: 'contains', value: 'bistro' }, 'Try Bistro X')).toBe('fail');
    expect(await verdictNow({ type: 'icontains', value: 'bISTRO' }, 'Try Bistro X')).toBe('pass');
  });

  it('takes a number as the text of it, 0 included', async () => {
    expect(await verdictNow({ type: 'contains', value: 0 }, 'party of 10')).toBe('pass');
    expect(await verdictNow({ type: 'contains', value: 0.5 }, 'half')).toBe('fail');
  });

  it.each([[''], [null], [true], [['a']], [undefined]])('is broken with %j to look for', async (value) => {
    const check = value === undefined ? { type: 'contains' } : { type: 'contains', value };
    expect(await gradeNow(check, 'any')).toEqual({
      kind: 'broken',
      reason: '"contains" needs a text or a number to look for.',
    });
  });

  it('is broken when its fill-in turns out empty', async () => {
    expect(await verdictNow({ type: 'contains', value: '{{missing}}' }, 'any')).toBe('broken');
  });

  it('shows where the text stands, also when it should not be there', async () => {
    const outcome = await gradeNow({ type: 'not-contains', value: 'sorry' }, 'I am sorry.');
    expect(outcome).toEqual({
      kind: 'graded',
      pass: false,
      score: 0,
      reason: 'The answer should not contain "sorry", but it does.',
      span: { start: 5, end: 10 },
    });
  });

  it('says what was asked for and shortens what is long', async () => {
    const reason = await reasonNow({ type: 'contains', value: 'x'.repeat(300) }, 'short');
    expect(reason).toBe(`The answer should contain "${'x'.repeat(80)}…", but it does not.`);
  });

  it('looks at a structured answer as its JSON, without a place to show', async () => {
    const outcome = await gradeNow({ type: 'contains', value: '"a":1' }, { a: 1 });
    expect(outcome).toMatchObject({ pass: true });
    expect(outcome).not.toHaveProperty('span');
  });
});
