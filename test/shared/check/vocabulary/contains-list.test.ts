import { describe, expect, it } from 'vitest';
import { gradeNow, reasonNow, verdictNow } from '../grade-now.ts';

describe('contains-all and contains-any', () => {
  it('ask for all, or for one, of a list', async () => {
    const value = ['spicy', 'vegan'];
    expect(await verdictNow({ type: 'contains-all', value }, 'spicy vegan ramen')).toBe('pass');
    expect(await verdictNow({ type: 'contains-all', value }, 'spicy ramen')).toBe('fail');
    expect(await verdictNow({ type: 'contains-any', value }, 'spicy ramen')).toBe('pass');
    expect(await verdictNow({ type: 'icontains-all', value }, 'SPICY Vegan')).toBe('pass');
    expect(await verdictNow({ type: 'icontains-any', value }, 'Mild')).toBe('fail');
  });

  it('give no part of the score for a part of the list', async () => {
    expect(await gradeNow({ type: 'contains-all', value: ['a', 'b'] }, 'a')).toMatchObject({ score: 0 });
  });

  it('take an empty list as asking for nothing', async () => {
    expect(await verdictNow({ type: 'contains-all', value: [] }, 'x')).toBe('pass');
    expect(await verdictNow({ type: 'contains-any', value: [] }, 'x')).toBe('fail');
    expect(await verdictNow({ type: 'contains-any', value: ' , ' }, 'x')).toBe('fail');
  });

  it.each([[''], [0], [null], [{ a: 1 }], [7]])('are broken with %j for a list', async (value) => {
    expect(await verdictNow({ type: 'contains-any', value }, 'x')).toBe('broken');
  });

  it('read members that are no texts as JavaScript prints them', async () => {
    expect(await verdictNow({ type: 'contains-all', value: [1, null, ['a', null]] }, '1 null a,')).toBe(
      'pass',
    );
  });

  it('say what is missing', async () => {
    const reason = await reasonNow({ type: 'contains-all', value: 'a, b, c' }, 'b');
    expect(reason).toBe('The answer should contain all of "a", "b", "c", but it does not contain "a", "c".');
  });

  it('say that a list cannot be read when a quotation mark is never closed', async () => {
    expect(await gradeNow({ type: 'not-contains-any', value: '"e \\""B",the' }, 'x')).toEqual({
      kind: 'broken',
      reason:
        'The list of "not-contains-any" cannot be read: after a closing quotation mark there must be a comma.',
    });
  });

  it('show the first of the texts that was found', async () => {
    const outcome = await gradeNow({ type: 'contains-any', value: ['z', 'b'] }, 'abc');
    expect(outcome).toMatchObject({ pass: true, span: { start: 1, end: 2 } });
  });
});
