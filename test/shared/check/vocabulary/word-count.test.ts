import { describe, expect, it } from 'vitest';
import { reasonNow, verdictNow } from '../grade-now.ts';

describe('word-count', () => {
  it.each([
    [3, ' one  two\nthree ', 'pass'],
    ['3', 'one two three', 'pass'],
    [0, ' \n ', 'pass'],
    ['', '', 'pass'],
    [{ min: 2, max: 3 }, 'one two three', 'pass'],
    [{ min: 2, max: 3 }, 'one', 'fail'],
    [{ max: 1 }, 'one two', 'fail'],
    [{ min: 2 }, 'one two', 'pass'],
    [{ min: null }, 'one', 'pass'],
    [{ min: '2', max: 9 }, 'one two', 'pass'],
  ])('of %j on %j: %s', async (value, answer, verdict) => {
    expect(await verdictNow({ type: 'word-count', value }, answer)).toBe(verdict);
  });

  it.each([[{}], [{ min: 5, max: 2 }], [{ min: '5', max: '10' }], [[3]], ['three'], [true], [null]])(
    'is broken with %j',
    async (value) => {
      expect(await verdictNow({ type: 'word-count', value }, 'one two three')).toBe('broken');
    },
  );

  it('says how many words there are and should be', async () => {
    expect(await reasonNow({ type: 'word-count', value: { min: 5 } }, 'one two')).toBe(
      'The answer should have at least 5 words, but it has 2.',
    );
    expect(await reasonNow({ type: 'not-word-count', value: { min: 1, max: 3 } }, 'one two')).toBe(
      'The answer should not have 1 to 3 words, but it has 2.',
    );
  });
});
