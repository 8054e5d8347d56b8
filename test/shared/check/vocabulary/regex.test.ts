import { describe, expect, it } from 'vitest';
import { gradeNow, verdictNow } from '../grade-now.ts';

describe('regex', () => {
  it.each([
    ['^Here', 'Here you go', 'pass'],
    ['^you', 'Here\nyou go', 'fail'],
    ['^.*$', 'one\ntwo', 'fail'],
    ['HERE', 'here', 'fail'],
    ['(\\w+) \\1', 'the the', 'pass'],
    ['\\p{L}', 'pL', 'fail'],
    ['\\p{L}', 'p{L}', 'pass'],
    ['(?<=a)b', 'ab', 'pass'],
  ])('%s on %j: %s', async (value, answer, verdict) => {
    expect(await verdictNow({ type: 'regex', value }, answer)).toBe(verdict);
  });

  it('is broken with a pattern that cannot be read, which promptfoo counts as failed, also with "not-"', async () => {
    for (const type of ['regex', 'not-regex']) {
      expect(await gradeNow({ type, value: '[' }, 'x')).toEqual({
        kind: 'broken',
        reason: 'The pattern cannot be read: Invalid regular expression: /[/: Unterminated character class.',
        promptfoo: { pass: false, score: 0 },
      });
    }
  });

  it('is broken without a pattern', async () => {
    expect(await verdictNow({ type: 'regex', value: '' }, 'x')).toBe('broken');
    expect(await verdictNow({ type: 'regex', value: 7 }, '7')).toBe('broken');
  });

  it('shows what matched', async () => {
    expect(await gradeNow({ type: 'not-regex', value: '\\d+' }, 'party of 12!')).toMatchObject({
      pass: false,
      reason: 'The answer should not match "\\d+", but it does: "12".',
      span: { start: 9, end: 11 },
    });
  });
});
