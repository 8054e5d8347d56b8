import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runAnswers } from '../../../../electron/services/answers/run-answers.ts';
import { openSpendBook, spentOn } from '../../../../electron/services/answers/spend-book.ts';
import { type AnswersRun, countAttempts } from '../../../../shared/answers/run-state.ts';
import type { ModelFault, ModelReply } from '../../../doubles/model-server.ts';
import { folder, key, setUp } from './answers-bench.ts';
import { asksFor } from './asks.ts';

const today = '2026-11-24';

function charged(answered: readonly ModelReply[]): number {
  return answered.reduce((sum, { outputTokens = 5 }) => sum + outputTokens, 0) / 1000;
}

describe('a run of new answers', () => {
  it('asks for every sample of every example, a few at a time, and keeps all attempts in order', async () => {
    let allFour: () => void = () => {};
    const fourAreHere = new Promise<void>((resolve) => {
      allFour = resolve;
    });
    const { server, needs, options } = await setUp(async (_request, number) => {
      if (number === 3) allFour();
      await fourAreHere;
      return { text: 'Hello', outputTokens: 20 };
    });
    const phases: AnswersRun[] = [];
    const { run, answered } = await runAnswers(asksFor(5, { samples: 3 }), needs, {
      ...options,
      onEvent: (now) => phases.push(now),
    });
    expect(run.phase).toBe('done');
    expect(countAttempts(run)).toEqual({ waiting: 0, asking: 0, answered: 15, failed: 0, 'not-asked': 0 });
    expect(run.spent).toBeCloseTo(0.3, 9);
    expect(answered.map(({ ask, samples }) => [ask.example, samples.length])).toEqual(
      ['0', '1', '2', '3', '4'].map((name) => [name, 3]),
    );
    expect(server.load.most).toBe(4);
    expect(phases.some((now) => countAttempts(now).asking > 1)).toBe(true);
  });

  it('waits as long as the provider asks, and asks again', async () => {
    const { needs, options, waits } = await setUp((_request, number) =>
      number === 0
        ? { kind: 'status', status: 429, headers: { 'retry-after': '3' } }
        : number === 1
          ? { kind: 'status', status: 503 }
          : { text: 'Hello' },
    );
    const { run } = await runAnswers(asksFor(1), { ...needs, parallel: 1 }, options);
    expect(countAttempts(run).answered).toBe(1);
    expect(waits).toEqual([3000, 1000]);
    expect(run.spent).toBe(0.005);
  });

  it('keeps the answers that came when others did not, and says why', async () => {
    const { needs, options } = await setUp(({ body }) =>
      JSON.stringify(body).includes('Example 1')
        ? { kind: 'status', status: 400, body: '{"error":"No."}' }
        : { text: 'Hello' },
    );
    const { run, answered } = await runAnswers(asksFor(3), needs, options);
    expect(answered.map(({ ask }) => ask.example)).toEqual(['0', '2']);
    expect(run.attempts.get('greet\n1\n#0')).toMatchObject({
      kind: 'failed',
      failure: { code: 'not-accepted', words: 'No.' },
    });
  });

  it('does not try a refused key on one example after the other', async () => {
    const { needs, options, server } = await setUp(() => ({ kind: 'status', status: 401 }));
    const { run } = await runAnswers(asksFor(20), { ...needs, parallel: 1 }, options);
    expect(server.requests).toHaveLength(1);
    expect(countAttempts(run)).toMatchObject({ failed: 1, 'not-asked': 19 });
  });

  it('waits for what is on its way when it is stopped, because it is paid for', async () => {
    const bench = await setUp(async (_request, number) => {
      if (number === 1) bench.stop.abort();
      return { text: 'Hello' };
    });
    const { run, answered } = await runAnswers(asksFor(9), { ...bench.needs, parallel: 2 }, bench.options);
    expect(run.phase).toBe('done');
    expect(answered.length).toBeGreaterThanOrEqual(2);
    expect(answered.length + countAttempts(run)['not-asked']).toBe(9);
    expect(charged(bench.server.answered)).toBeCloseTo(run.spent, 9);
  });

  it('gives up what is on its way when it must end at once, and counts it as spent', async () => {
    const bench = await setUp(() => {
      bench.stop.abort();
      setImmediate(() => bench.abort.abort());
      return { kind: 'stalled' };
    });
    const { run, answered } = await runAnswers(asksFor(3), { ...bench.needs, parallel: 1 }, bench.options);
    expect(answered).toEqual([]);
    expect(run.attempts.get('greet\n0\n#0')).toMatchObject({
      kind: 'failed',
      failure: { code: 'cancelled' },
    });
    expect(run.spent).toBe(0.1);
  });

  it('asks nobody whose price is not known when there is a limit', async () => {
    const { needs, options, server } = await setUp(() => ({ text: 'Hello' }), { limits: { perRun: 1 } });
    const unpriced = asksFor(1).map(({ ask, estimate }) => ({
      ask,
      estimate: { ...estimate, most: { outputTokens: 100, isBound: true } },
    }));
    const { run } = await runAnswers(unpriced, needs, options);
    expect(run.attempts.get('greet\n0\n#0')).toEqual({ kind: 'not-asked', why: 'no-price' });
    expect(server.requests).toEqual([]);
  });

  it('writes its key into no file', async () => {
    const { needs, options, data } = await setUp((_request, number) =>
      number % 2 === 0
        ? { text: `You sent ${key}` }
        : { kind: 'status', status: 400, body: `{"error":{"message":"Bad ${key}"}}` },
    );
    const result = await runAnswers(asksFor(6), needs, options);
    expect(countAttempts(result.run)).toMatchObject({ answered: 3, failed: 3 });
    const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(files.length).toBeGreaterThan(1);
    const texts = files.map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'));
    const everything = [
      ...texts,
      JSON.stringify([...result.run.attempts]),
      JSON.stringify(result.answered),
    ].join('');
    expect(everything).not.toContain(key);
    expect(everything).toContain('You sent ***');
  });
});

describe('a limit', () => {
  it('is used up as far as answers turn out cheaper than they could have been', async () => {
    const { needs, options, server } = await setUp(() => ({ text: 'Hello', outputTokens: 10 }), {
      limits: { perRun: 0.25 },
    });
    // Each could cost 0.1 and costs 0.01: with two at a time there is room for all but the last ones.
    const { run, answered } = await runAnswers(asksFor(30), needs, options);
    expect(answered).toHaveLength(16);
    expect(run.spent).toBeCloseTo(charged(server.answered), 9);
    expect([...run.attempts.values()].filter(({ kind }) => kind === 'not-asked')).toEqual(
      Array.from({ length: 14 }, () => ({ kind: 'not-asked', why: 'limit-run' })),
    );
  });

  it('for a day counts what other programs spend at the same time', async () => {
    const data = folder();
    const limits = { perDay: 0.5 };
    const one = await setUp(() => ({ text: 'Hello', outputTokens: 100 }), { limits, data });
    const other = await setUp(() => ({ text: 'Hello', outputTokens: 100 }), { limits, data });
    const [left, right] = await Promise.all([
      runAnswers(asksFor(4), one.needs, one.options),
      runAnswers(asksFor(4), other.needs, other.options),
    ]);
    expect(left.answered.length + right.answered.length).toBeLessThanOrEqual(5);
    expect(await spentOn(join(data, 'spent'), today)).toBeLessThanOrEqual(0.5);
    const third = openSpendBook(join(data, 'spent'), 'third', limits, () => '2026-11-25');
    expect((await third.hold(0.5)).ok).toBe(true);
  });

  it('is never passed, whatever servers do and whenever', async () => {
    const fault = fc.constantFrom<ModelFault>(
      { kind: 'status', status: 429 },
      { kind: 'status', status: 500 },
      { kind: 'cut' },
      { kind: 'malformed' },
      { kind: 'ends-early' },
    );
    const step = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({ text: fc.constant('Hello'), outputTokens: fc.integer({ min: 0, max: 100 }) }),
      },
      { weight: 1, arbitrary: fault },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 1, max: 6 }),
        async (steps, limit, parallel) => {
          let broken = 0;
          const { needs, options, server } = await setUp(
            async (_request, number) => {
              const reply = steps[number % steps.length] ?? { text: '' };
              // A provider may charge the whole of an answer that broke off.
              if ('kind' in reply && reply.kind !== 'status') broken += 0.1;
              if (number % 3 === 0) await new Promise((resolve) => setImmediate(resolve));
              return reply;
            },
            { limits: { perRun: limit / 1000 } },
          );
          const { run, answered } = await runAnswers(asksFor(12), { ...needs, parallel }, options);
          expect(charged(server.answered) + broken).toBeLessThanOrEqual(limit / 1000 + 1e-9);
          expect(run.spent).toBeLessThanOrEqual(limit / 1000 + 1e-9);
          expect(answered).toHaveLength(server.answered.length); // and nothing that was paid for is lost
        },
      ),
      { numRuns: 30 },
    );
  });
});
