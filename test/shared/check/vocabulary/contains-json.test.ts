import { describe, expect, it } from 'vitest';
import { gradeCheck } from '../../../../shared/check/grade-check.ts';
import { createJobResults } from '../../../../shared/check/job-results.ts';
import { verdictNow } from '../grade-now.ts';

describe('contains-json', () => {
  it.each([
    ['Here: ```json\n{"a":1}\n``` Enjoy', 'pass'],
    ['no braces', 'fail'],
    ['[1, 2, 3]', 'fail'],
    ['{curly} braces in prose', 'pass'],
    ["{'a': 1, // why\n b: yes}", 'pass'],
    ['{"a": 1, "b": [1', 'fail'],
    ['{"a": 1, "b": 2', 'pass'],
    ['ends with {', 'fail'],
    ['{"a": } then {"b": 1}', 'pass'],
    ['{see: http://example.org/x}', 'pass'],
  ])('on %j: %s', async (answer, verdict) => {
    expect(await verdictNow({ type: 'contains-json' }, answer)).toBe(verdict);
  });

  it('is content with one object that is as the schema asks', async () => {
    const value = { type: 'object', required: ['b'] };
    expect(await verdictNow({ type: 'contains-json', value }, '{"a":1} and {"b":2}')).toBe('pass');
    expect(await verdictNow({ type: 'contains-json', value }, '{"a":1} and {"c":2}')).toBe('fail');
    expect(await verdictNow({ type: 'not-contains-json', value }, '{"a":1} and {"c":2}')).toBe('pass');
  });

  it('looks at the schema only when there is an object', async () => {
    expect(await verdictNow({ type: 'contains-json', value: { type: 'nonsense' } }, 'no')).toBe('fail');
    expect(await verdictNow({ type: 'contains-json', value: 7 }, '{ [')).toBe('fail');
    expect(await verdictNow({ type: 'contains-json', value: 7 }, '{}')).toBe('broken');
  });

  it('leaves an answer of braces only to the sandbox, where it can be stopped', () => {
    const answer = { output: '{'.repeat(50_000) };
    expect(gradeCheck({ type: 'contains-json' }, answer, { vars: {} }, createJobResults()).kind).toBe(
      'pending',
    );
  });
});
