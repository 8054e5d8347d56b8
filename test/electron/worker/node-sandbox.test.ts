import { afterEach, describe, expect, it } from 'vitest';
import { createNodeSandbox } from '../../../electron/worker/node-sandbox.ts';
import type { Sandbox, SandboxJob } from '../../../shared/check/sandbox-job.ts';

let sandbox: Sandbox | undefined;

function open(silence?: number): Sandbox {
  sandbox = createNodeSandbox(silence);
  return sandbox;
}

afterEach(async () => {
  await sandbox?.close();
});

const good: SandboxJob = { kind: 'regex', source: 'b', text: 'abc' };
const goodResult = { kind: 'regex', span: { start: 1, end: 2 } };
const script = (source: string): SandboxJob => ({
  kind: 'javascript',
  source,
  text: JSON.stringify({ output: 'abc', context: { vars: {} } }),
});
const slow = (seconds: number) => ({
  kind: 'broken',
  reason: `The check took longer than ${seconds} seconds on an answer and was stopped.`,
});

describe('the sandbox on a thread', () => {
  it('runs every kind of job and keeps their order', async () => {
    const results = await open().run([
      good,
      { kind: 'is-json', source: '{"type":"object"}', text: '[]' },
      script('return output.length'),
      { kind: 'contains-json', source: '', text: 'see {"a":1}' },
      good,
    ]);
    expect(results).toEqual([
      goodResult,
      { kind: 'schema', values: 1, errors: 'answer must be object' },
      { kind: 'javascript', returned: 3 },
      { kind: 'schema', values: 1, errors: null },
      goodResult,
    ]);
  });

  it('stops a pattern that explodes after 2 seconds, once for all answers, and goes on', async () => {
    const evil = Array.from(
      { length: 1000 },
      (_, index): SandboxJob => ({
        kind: 'regex',
        source: '^(a+)+$',
        text: `${'a'.repeat(40)}!${index}`,
      }),
    );
    const before = performance.now();
    const results = await open().run([good, ...evil, good]);
    const seconds = (performance.now() - before) / 1000;
    expect(results[0]).toEqual(goodResult);
    expect(results[1]).toEqual(slow(2));
    expect(results[1000]).toEqual(slow(2));
    expect(results[1001]).toEqual(goodResult);
    expect(seconds).toBeGreaterThan(2);
    expect(seconds).toBeLessThan(5);
  });

  it.each([
    ['an endless loop in a script', script('for (;;) {}')],
    ['large arrays again and again', script('for (;;) new Array(1e5).fill(1)')],
    ['one array that grows', script('const a = []; while (true) a.push(1)')],
    ['an array too large', script('return new Array(1e9).fill(0).length')],
    ['a deep recursion', script('function f() { return f() }\nreturn f()')],
    ['a text that grows', script('let s = "x"; for (;;) s += s')],
    ['sorting that never ends', script('return [2, 1].sort(() => { for (;;) {} })')],
    [
      'a pattern within a schema',
      {
        kind: 'is-json',
        source: '{"type":"string","pattern":"^(a+)+$"}',
        text: JSON.stringify(`${'a'.repeat(40)}!`),
      },
    ],
    ['an answer of braces only', { kind: 'contains-json', source: '', text: '{'.repeat(30_000) }],
    ['a schema that refers to itself', { kind: 'is-json', source: '{"$ref":"#"}', text: '{}' }],
  ] as const)('survives %s', async (_name, job) => {
    const results = await open(300).run([job, good]);
    expect(results[0]?.kind === 'broken' || results[0]?.kind === 'schema').toBe(true);
    expect(results[1]).toEqual(goodResult);
  });

  it('does not read an answer that could use up the memory of the thread', async () => {
    const text = `[${'[],'.repeat(2_000_000)}[]]`;
    const results = await open().run([
      { kind: 'is-json', source: '{"type":"array"}', text },
      { kind: 'is-json', source: '{"type":"array"}', text: `[${text.slice(1, 4_000_000)}[]]` },
      good,
    ]);
    expect(results).toEqual([
      { kind: 'broken', reason: 'The answer is too long for this check.' },
      { kind: 'schema', values: 1, errors: null },
      goodResult,
    ]);
  });

  it('hears a thread that works long but is not stuck', async () => {
    const busy = script('let n = 0; for (let i = 0; i < 1e6; i++) n += i; return n > output.length');
    const jobs = Array.from(
      { length: 30 },
      (_, index): SandboxJob => ({
        ...busy,
        text: JSON.stringify({ output: `${index}`, context: { vars: {} } }),
      }),
    );
    const results = await open(800).run(jobs);
    expect(new Set(results.map(({ kind }) => kind))).toEqual(new Set(['javascript']));
  });

  it('tells a script nothing of the process around it', async () => {
    const names = ['process', 'require', 'Worker', 'postMessage', 'Buffer', 'performance', 'setTimeout'];
    const results = await open().run(names.map((name) => script(`return typeof ${name} === "undefined"`)));
    expect(results).toEqual(names.map(() => ({ kind: 'javascript', returned: true })));
  });

  it('ends what is under way when it is closed', async () => {
    const opened = open();
    await opened.run([good]);
    const running = opened.run([script('for (;;) new Array(1e5).fill(1)'), good]);
    await new Promise((resolve) => setImmediate(resolve));
    await opened.close();
    expect(await running).toEqual([
      { kind: 'broken', reason: 'The check was stopped before it was done.' },
      { kind: 'broken', reason: 'The check was stopped before it was done.' },
    ]);
  });
});
