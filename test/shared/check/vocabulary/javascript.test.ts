import { describe, expect, it } from 'vitest';
import { gradeNow, reasonNow, verdictNow } from '../grade-now.ts';

describe('javascript', () => {
  it.each([
    ['output.includes("Bistro")', 'pass'],
    ['  output.length > 3;; ', 'pass'],
    ['const n = output.length; n > 100', 'fail'],
    ["let s = 'a;b'; s.length === 3;", 'pass'],
    ['if (output.length > 3) {\n  return true;\n}\nreturn false;', 'pass'],
    ['n = output.length\nreturn n > 3', 'pass'],
    ['context.vars.party === "2"', 'pass'],
    ['context.providerResponse.output === output', 'pass'],
    ['0', 'fail'],
    ['1.5', 'pass'],
  ])('%j: %s', async (value, verdict) => {
    expect(await verdictNow({ type: 'javascript', value }, 'Bistro X', { party: '2' })).toBe(verdict);
  });

  it('gets a structured answer as it is', async () => {
    expect(
      await verdictNow({ type: 'javascript', value: 'output.tags[1] === "b"' }, { tags: ['a', 'b'] }),
    ).toBe('pass');
  });

  it('keeps a score as it is and passes from the threshold on', async () => {
    const check = { type: 'javascript', value: '0.4' };
    expect(await gradeNow(check, '')).toMatchObject({ pass: true, score: 0.4 });
    expect(await gradeNow({ ...check, threshold: 0.5 }, '')).toMatchObject({ pass: false, score: 0.4 });
    expect(await gradeNow({ ...check, type: 'not-javascript' }, '')).toMatchObject({
      pass: false,
      score: 0.4,
    });
  });

  it('takes a grade with pass, score and reason', async () => {
    const check = { type: 'javascript', value: '({ pass: false, score: 0.2, reason: "too short" })' };
    expect(await gradeNow(check, '')).toMatchObject({
      pass: false,
      score: 0.2,
      reason: 'The script says no: "too short".',
    });
  });

  it('fails when the script throws, also with "not-"', async () => {
    const value = 'JSON.parse(output).confidence > 0.5';
    expect(await verdictNow({ type: 'javascript', value }, 'no JSON')).toBe('fail');
    expect(await verdictNow({ type: 'not-javascript', value }, 'no JSON')).toBe('fail');
    expect(await reasonNow({ type: 'javascript', value: 'throw new Error("boom")\n' }, '')).toBe(
      "The script cannot be read: unexpected token in expression: 'throw'.",
    );
    expect(await reasonNow({ type: 'javascript', value: '// \nthrow new Error("boom")' }, '')).toBe(
      'The script stopped with an error: boom',
    );
  });

  it.each([
    ['"yes"', 'a text'],
    ['null', 'a null'],
    ['({ pass: true })', 'an object'],
    ['() => true', 'a function'],
    ['// nothing\n', 'nothing'],
  ])('is broken when %j returns %s', async (value, named) => {
    const outcome = await gradeNow({ type: 'javascript', value }, '');
    expect(outcome).toMatchObject({ kind: 'broken', promptfoo: { pass: false, score: 0 } });
    expect(outcome.reason).toContain(`it returned ${named}.`);
  });

  it.each([
    ['Date.now() > 0', 'Date'],
    ['new Date().getFullYear() > 2000', 'Date'],
    ['Math.random() < 2', 'Math.random'],
    ['require("fs")', 'require'],
    ['process.env.HOME', 'process'],
    ['fetch("https://example.org")', 'fetch'],
    ['Promise.resolve(true)', 'Promise'],
    ['(async () => true)()', 'async functions'],
    ['(1234.5).toLocaleString() === "1,234.5"', 'toLocaleString'],
    ['["b", "a"].sort((a, b) => a.localeCompare(b))[0] === "a"', 'localeCompare'],
  ])('is not run when %j needs %s', async (value, name) => {
    expect(await gradeNow({ type: 'javascript', value }, '')).toEqual({
      kind: 'not-run',
      reason: `The script uses ${name}, which scripts do not get here.`,
    });
  });

  it('lets a script log without a trace', async () => {
    expect(await verdictNow({ type: 'javascript', value: 'console.log(output);\nreturn true' }, '')).toBe(
      'pass',
    );
  });
});
