import { describe, expect, it } from 'vitest';
import type { Check } from '../../../shared/check/check.ts';
import { gradeCheck } from '../../../shared/check/grade-check.ts';
import { createJobResults } from '../../../shared/check/job-results.ts';
import { gradeAllNow, gradeNow } from './grade-now.ts';

const yes: Check = { type: 'contains', value: 'a' };
const no: Check = { type: 'contains', value: 'z' };
const badPattern: Check = { type: 'regex', value: '[' };
const model: Check = { type: 'llm-rubric', value: 'is polite' };

describe('a check that needs the sandbox', () => {
  const check: Check = { type: 'regex', value: 'a+' };

  it('is pending until its result is there', () => {
    const job = { kind: 'regex', source: 'a+', text: 'baa' } as const;
    const outcome = gradeCheck(check, { output: 'baa' }, { vars: {} }, createJobResults());
    expect(outcome).toEqual({ kind: 'pending', jobs: [job] });
    const results = createJobResults();
    results.set(job, { kind: 'regex', span: { start: 1, end: 3 } });
    expect(gradeCheck(check, { output: 'baa' }, { vars: {} }, results)).toMatchObject({ pass: true });
  });

  it('asks for all jobs of a set at once', () => {
    const set: Check = { type: 'assert-set', assert: [check, yes, { type: 'regex', value: 'b' }] };
    const outcome = gradeCheck(set, { output: 'ab' }, { vars: {} }, createJobResults());
    expect(outcome).toMatchObject({ kind: 'pending', jobs: [{ source: 'a+' }, { source: 'b' }] });
  });
});

describe('checks judged together', () => {
  it('must all pass where there is no threshold; the score is the mean by weight', async () => {
    const checks = [{ ...yes, weight: 3 }, no];
    expect(await gradeAllNow(checks, 'a')).toMatchObject({ pass: false, score: 0.75 });
    expect(await gradeAllNow([yes, yes], 'a')).toMatchObject({ pass: true, score: 1 });
  });

  it('pass from the threshold on, whatever failed', async () => {
    const checks = [{ ...yes, weight: 3 }, no];
    expect(await gradeAllNow(checks, 'a', 0.75)).toMatchObject({ pass: true });
    expect(await gradeAllNow(checks, 'a', 0.76)).toMatchObject({ pass: false });
    expect(await gradeAllNow([no], 'a', 0)).toMatchObject({ pass: true, score: 0 });
  });

  it('count nothing of a check with weight 0, which then passes', async () => {
    expect(await gradeAllNow([yes, { ...no, weight: 0 }], 'a')).toMatchObject({ pass: true, score: 1 });
    expect(await gradeNow({ ...no, weight: 0 }, 'a')).toMatchObject({ pass: true, score: 0 });
    expect(await gradeAllNow([{ ...yes, weight: 0 }], 'a', 0.5)).toMatchObject({ pass: false, score: 0 });
  });

  it('pass with score 1 when there are none', async () => {
    expect(await gradeAllNow([], 'a', 0.9)).toMatchObject({ pass: true, score: 1 });
  });
});

describe('a set of checks', () => {
  it('counts as one check by its own weight', async () => {
    const set: Check = { type: 'assert-set', assert: [yes, no], threshold: 0.5, weight: 3 };
    expect(await gradeAllNow([set, yes], 'a')).toMatchObject({ pass: true, score: 0.625 });
  });

  it('fails the whole when it fails, even with weight 0', async () => {
    const set: Check = { type: 'assert-set', assert: [no], weight: 0 };
    expect(await gradeAllNow([set, yes], 'a')).toMatchObject({ pass: false, score: 1 });
  });

  it('passes with score 0 when it is empty', async () => {
    expect(await gradeNow({ type: 'assert-set', assert: [] }, 'a')).toMatchObject({ pass: true, score: 0 });
  });

  it('tells the grades of its members', async () => {
    const outcome = await gradeNow({ type: 'assert-set', assert: [yes, no] }, 'a');
    expect(outcome).toMatchObject({
      reason: 'The answer should contain "z", but it does not.',
      parts: [{ pass: true }, { pass: false }],
    });
  });

  it('may hold another set', async () => {
    const inner: Check = { type: 'assert-set', assert: [yes, no], threshold: 0.5 };
    expect(await gradeNow({ type: 'assert-set', assert: [inner, yes] }, 'a')).toMatchObject({
      pass: true,
      score: 0.75,
      parts: [{ score: 0.5, parts: [{ pass: true }, { pass: false }] }, { pass: true }],
    });
  });

  it('is broken with a broken member, and says what promptfoo makes of it', async () => {
    expect(await gradeNow({ type: 'assert-set', assert: [yes, badPattern] }, 'a')).toMatchObject({
      kind: 'broken',
      promptfoo: { pass: false, score: 0.5 },
    });
    const throwing = await gradeNow({ type: 'assert-set', assert: [badPattern, { type: 'contains' }] }, 'a');
    expect(throwing).toEqual({ kind: 'broken', reason: '"contains" needs a text or a number to look for.' });
  });

  it('is not run with a member that was not run', async () => {
    expect(await gradeNow({ type: 'assert-set', assert: [yes, model] }, 'a')).toMatchObject({
      kind: 'not-run',
    });
    expect(await gradeNow({ type: 'assert-set', assert: [model, badPattern] }, 'a')).toMatchObject({
      kind: 'broken',
      promptfoo: 'unknown',
    });
  });
});
