import { describe, expect, it } from 'vitest';
import { gradeNow, reasonNow, verdictNow } from '../grade-now.ts';

describe('starts-with and ends-with', () => {
  it('look at the very first and last letters', async () => {
    expect(await verdictNow({ type: 'starts-with', value: 'Here' }, 'Here you go')).toBe('pass');
    expect(await verdictNow({ type: 'starts-with', value: 'Here' }, ' Here you go')).toBe('fail');
    expect(await verdictNow({ type: 'ends-with', value: 'Enjoy!' }, 'Eat. Enjoy!')).toBe('pass');
    expect(await verdictNow({ type: 'ends-with', value: 'Enjoy!' }, 'Enjoy!\n')).toBe('fail');
    expect(await verdictNow({ type: 'not-ends-with', value: '?' }, 'Enjoy!')).toBe('pass');
  });

  it.each([[''], [3], [null], [['a']]])('are broken with %j', async (value) => {
    expect(await verdictNow({ type: 'starts-with', value }, 'x')).toBe('broken');
    expect(await verdictNow({ type: 'ends-with', value }, 'x')).toBe('broken');
  });

  it('say how the answer starts or ends instead', async () => {
    expect(await reasonNow({ type: 'starts-with', value: 'Yes' }, 'No way')).toBe(
      'The answer should start with "Yes", but it starts with "No ".',
    );
    expect(await reasonNow({ type: 'ends-with', value: 'Yes' }, 'No')).toBe(
      'The answer should end with "Yes", but it ends with "No".',
    );
  });

  it('show the end of the answer', async () => {
    expect(await gradeNow({ type: 'ends-with', value: 'c' }, 'abc')).toMatchObject({
      span: { start: 2, end: 3 },
    });
  });
});
