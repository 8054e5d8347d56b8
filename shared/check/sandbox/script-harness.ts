/**
 * What runs in a fresh QuickJS context before a script: it takes away chance, promises and what depends on the
 * machine's language, silences `console`, and returns a function that compiles the script. That one returns the
 * function that runs it and answers with a boolean, a number, `[pass, score, reason]`, or the name of any other type.
 * The grade's shape is promptfoo's. (QuickJS itself must have promises: without them it breaks on `async`.)
 */
export const scriptHarness = `(() => {
  const refuse = (holder, name, label) => {
    holder[name] = () => { throw new ReferenceError("'" + label + "' is not defined"); };
  };
  refuse(Math, 'random', 'Math.random');
  refuse(Number.prototype, 'toLocaleString', 'toLocaleString');
  refuse(Array.prototype, 'toLocaleString', 'toLocaleString');
  refuse(BigInt.prototype, 'toLocaleString', 'toLocaleString');
  refuse(String.prototype, 'localeCompare', 'localeCompare');
  const ignore = () => {};
  globalThis.console = { log: ignore, info: ignore, warn: ignore, error: ignore, debug: ignore };
  const parse = JSON.parse;
  const { Promise } = globalThis;
  delete globalThis.Promise;
  return (source) => {
    const script = Function('output', 'context', parse(source));
    return (input) => {
      const { output, context } = parse(input);
      const result = script(output, context, undefined);
      const type = typeof result;
      if (type === 'boolean' || type === 'number') return result;
      if (result instanceof Promise) return 'promise';
      if (type !== 'object' || result === null) return result === null ? 'null' : type;
      const { pass, score, reason } = result;
      const isGrade = typeof pass === 'boolean' && typeof score === 'number' && typeof reason === 'string';
      return isGrade ? [pass, score, reason] : type;
    };
  };
})()`;

/** Names that scripts may expect from Node or a browser, and do not get. */
export const hostNames: ReadonlySet<string> = new Set([
  'Date',
  'Promise',
  'Math.random',
  'toLocaleString',
  'localeCompare',
  'Intl',
  'require',
  'module',
  'exports',
  'process',
  'global',
  'window',
  'self',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'performance',
  'crypto',
  'Buffer',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'structuredClone',
  'atob',
  'btoa',
  'AbortController',
  'WeakRef',
  'FinalizationRegistry',
  'WebAssembly',
  'Atomics',
]);
