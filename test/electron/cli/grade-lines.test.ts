import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { type GradedLine, gradeLines } from '../../../electron/cli/grade-lines.ts';
import { createNodeSandbox } from '../../../electron/worker/node-sandbox.ts';

const sandbox = createNodeSandbox();
afterAll(() => sandbox.close());

async function* pieces(text: string, length = 7): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += length) yield text.slice(start, start + length);
}

async function grade(text: string, length?: number): Promise<GradedLine[]> {
  const graded: GradedLine[] = [];
  for await (const line of gradeLines(pieces(text, length), sandbox)) graded.push(line);
  return graded;
}

const line = (assertion: object, output: unknown = 'abc') =>
  JSON.stringify({ kind: 'assertion', assertion, vars: { x: 'b' }, response: { output, latencyMs: 5 } });

describe('prompt-check grade', () => {
  it('gives one verdict a line, in order, and skips blank lines', async () => {
    const text = [
      line({ type: 'regex', value: 'a' }),
      '',
      line({ type: 'contains', value: '{{x}}' }),
      line({ type: 'contains', value: 'z' }),
      line({ type: 'contains', value: '' }),
      line({ type: 'llm-rubric', value: 'nice' }),
    ].join('\n');
    expect((await grade(text)).map(({ verdict }) => verdict)).toEqual([
      { pass: true, score: 1, reason: 'The answer matches "a".' },
      { pass: true, score: 1, reason: 'The answer contains "b".' },
      { pass: false, score: 0, reason: 'The answer should contain "z", but it does not.' },
      { error: '"contains" needs a text or a number to look for.' },
      { notRun: '"llm-rubric" needs a model to judge the answer.' },
    ]);
  });

  it('tells malformed lines by their number and grades the others', async () => {
    const text = `${line({ type: 'contains', value: 'a' })}\n{"assertion":\n{}\n{"response":{"output":"x"}}\n`;
    const graded = await grade(text);
    expect(graded.map(({ malformed }) => malformed)).toEqual([false, true, true, true]);
    expect(graded[1]?.verdict).toMatchObject({ error: expect.stringMatching(/^line 2: not JSON: /) });
    expect(graded[2]?.verdict).toMatchObject({ error: expect.stringMatching(/^line 3: response: /) });
    expect(graded[3]?.verdict).toEqual({ error: 'line 4: there is neither an "assertion" nor a "test"' });
  });

  it('reads line separators within a text as a part of it', async () => {
    const graded = await grade(line({ type: 'equals', value: 'a\u2028b' }, 'a\u2028b'));
    expect(graded.map(({ verdict }) => verdict)).toMatchObject([{ pass: true }]);
  });

  it('grades a test with its threshold, weights and sets', async () => {
    const assert = [
      { type: 'contains', value: 'a', weight: 3 },
      { type: 'assert-set', assert: [{ type: 'contains', value: 'z' }] },
    ];
    const text = JSON.stringify({ test: { assert, threshold: 0.7, vars: {} }, response: { output: 'a' } });
    expect((await grade(text))[0]?.verdict).toMatchObject({ pass: true, score: 0.75 });
  });

  it('takes a set only in the list of a test, as promptfoo does', async () => {
    const set = { type: 'assert-set', assert: [{ type: 'contains', value: 'a' }] };
    const nested = { test: { assert: [{ type: 'assert-set', assert: [set] }] }, response: { output: 'a' } };
    const graded = await grade(`${line(set)}\n${JSON.stringify(nested)}`);
    expect(graded.map(({ verdict }) => Object.keys(verdict))).toEqual([['error'], ['error']]);
  });

  it('does not grade an answer that a script would change first', async () => {
    const verdict = (await grade(line({ type: 'equals', value: 'x', transform: 'output.trim()' })))[0]
      ?.verdict;
    expect(verdict).toHaveProperty('notRun');
  });
});

const verdicts = '../shared/conformance/promptfoo/verdicts.jsonl';
const hasData = existsSync(verdicts);

describe("promptfoo's own verdicts", () => {
  it.skipIf(!hasData)(
    hasData ? 'are ours on every case whose types are known' : 'skipped: conformance data not present',
    async () => {
      const text = readFileSync(verdicts, 'utf8');
      const cases = text
        .trim()
        .split('\n')
        .map((row) => JSON.parse(row));
      const graded = await grade(text, 65_536);
      expect(graded).toHaveLength(cases.length);
      let compared = 0;
      for (const [index, { verdict }] of graded.entries()) {
        if ('notRun' in verdict) continue;
        compared++;
        const { expected } = cases[index];
        const ours = 'error' in verdict ? 'error' : { pass: verdict.pass, score: verdict.score };
        const theirs =
          'error' in expected ? 'error' : { pass: expected.pass, score: expect.closeTo(expected.score, 6) };
        expect(ours, `line ${index + 1}`).toEqual(theirs);
      }
      console.info(`promptfoo verdicts: ${compared} compared, ${cases.length - compared} not covered`);
      expect(compared).toBeGreaterThan(800);
    },
  );
});
