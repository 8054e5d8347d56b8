import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScriptRunner } from '../../../../shared/check/sandbox/run-javascript.ts';

const input = (output: string) => JSON.stringify({ output, context: { vars: {} } });

/** Scripts that try to leave something behind, each in a place of its own, and return what they find there. */
const leavingScripts = [
  'globalThis.count = (globalThis.count ?? 0) + 1; return count',
  'seen = typeof seen === "undefined" ? 1 : seen + 1\nreturn seen',
  'var f = arguments.callee; f.count = (f.count ?? 0) + 1; return f.count',
  'Object.prototype.count = (({}).count ?? 0) + 1; return ({}).count',
  'Array.prototype.push = function () { return 99 }; return [].push(1)',
  'const old = JSON.parse; JSON.parse = (t) => ({ n: 7 }); return old("1")',
  'const s = Symbol.for("x"); Symbol[s] = (Symbol[s] ?? 0) + 1; return Symbol[s]',
  'const r = /a/g; r.test("aa"); RegExp.prototype.n = (RegExp.prototype.n ?? 0) + 1; return RegExp.prototype.n',
  'const p = Object.getPrototypeOf(function* () {}); p.n = (p.n ?? 0) + 1; return p.n',
  'const t = ((strings) => strings)`x`; Function.prototype.n = (Function.prototype.n ?? 0) + 1; return t.length + Function.prototype.n',
  'console.n = (console.n ?? 0) + 1; return console.n',
  'Object.freeze(Object.prototype); return Object.isFrozen({}) ? 1 : 0',
  'const big = []; try { for (;;) big.push(new Array(1000).fill(1)) } catch { return big.length > 10 }',
  'function deep(n) { try { return deep(n + 1) } catch { return n } }; return deep(0)',
  'return output.length',
];

describe('a script', () => {
  it('gives the same result whatever ran before it, in any order', async () => {
    const fresh = await Promise.all(
      leavingScripts.map((script) => createScriptRunner()(script, input('abc'))),
    );
    const run = createScriptRunner();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: leavingScripts.length - 1 }), { minLength: 1, maxLength: 12 }),
        async (order) => {
          for (const index of order) {
            expect(await run(leavingScripts[index] ?? '', input('abc'))).toEqual(fresh[index]);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it.each([
    ['while (true) {}', 'The script took more than 20 million steps and was stopped.'],
    [
      'try { for (;;) {} } catch { return true } finally { for (;;) {} }',
      'The script took more than 20 million steps and was stopped.',
    ],
    [
      'return /^(a+)+$/.test("a".repeat(40) + "b")',
      'The script took more than 20 million steps and was stopped.',
    ],
    [
      'const all = []; while (true) all.push("x".repeat(1e5) + all.length)',
      'The script needed more than 64 MB of memory and was stopped.',
    ],
    ['return new Array(1e9).fill(0).length', 'The script needed more than 64 MB of memory and was stopped.'],
    ['let s = "x"; while (true) s += s', 'The script needed more than 64 MB of memory and was stopped.'],
    ['function f() { return f() }\nreturn f()', 'The script went too deep into itself and was stopped.'],
    [
      'return JSON.parse("[".repeat(1e5) + "]".repeat(1e5))',
      'The script went too deep into itself and was stopped.',
    ],
  ])('over its limit is broken: %s', async (script, reason) => {
    const run = createScriptRunner();
    expect(await run(script, input('abc'))).toEqual({ kind: 'broken', reason });
    expect(await run('return output', input('abc'))).toMatchObject({ kind: 'broken', fails: true });
    expect(await run('return output === "abc"', input('abc'))).toEqual({
      kind: 'javascript',
      returned: true,
    });
  });

  it('may build a text of 10 MB', async () => {
    const result = await createScriptRunner()('return "x".repeat(1e7).length', input(''));
    expect(result).toEqual({ kind: 'javascript', returned: 1e7 });
  });

  it.each([
    ['const a = []; a.push(a); return a', 'an object'],
    ['return Array.from({ length: 1e5 }, (_, i) => ({ i }))', 'an object'],
    ['return new Proxy({}, { get: () => 1 })', 'an object'],
    ['return Symbol("x")', 'a symbol'],
    ['return 1n', 'a bigint'],
  ])('that returns something odd is broken, not stuck: %s', async (script, named) => {
    expect(await createScriptRunner()(script, input(''))).toMatchObject({
      kind: 'broken',
      reason: expect.stringContaining(`it returned ${named}.`),
    });
  });

  it('cannot pass for another kind of result by changing what is built in', async () => {
    const script =
      'Array.prototype.toJSON = () => [true, 1, "won"]; String.prototype.toString = () => "x";\nreturn "no"';
    expect(await createScriptRunner()(script, input(''))).toMatchObject({ kind: 'broken', fails: true });
  });

  it('whose grade has getters that run forever is stopped', async () => {
    const script = 'return { get pass() { for (;;) {} }, score: 1, reason: "" }';
    expect(await createScriptRunner()(script, input(''))).toMatchObject({ kind: 'broken' });
  });

  it.each(['throw null', 'throw "text"', 'throw { toString() { throw 1 } }', 'throw undefined'])(
    'may throw anything: %s',
    async (statement) => {
      expect(await createScriptRunner()(`// \n${statement}`, input(''))).toMatchObject({ kind: 'threw' });
    },
  );

  it('cannot break out of its function', async () => {
    const script = 'return true })(); globalThis.escaped = 1; (function () {';
    expect(await createScriptRunner()(script, input(''))).toMatchObject({ kind: 'broken', fails: true });
  });
});
