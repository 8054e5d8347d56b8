/**
 * What runs in a fresh QuickJS context before a script: it takes away chance, promises and what depends on the
 * machine's language, silences `console`, and returns a function that compiles the script. That one returns the
 * function that runs it and answers with a boolean, a number, `[pass, score, reason]`, or the name of any other type.
 * The grade's shape is promptfoo's. (QuickJS itself must have promises: without them it breaks on `async`.)
 */
export const scriptHarness = `(() => {
  const { parse } = JSON, { Promise } = globalThis;
  delete globalThis.Promise;
  const refuse = (name) => () => { throw ReferenceError("'" + name + "' is not defined"); };
  Math.random = refuse('Math.random');
  String.prototype.localeCompare = refuse('localeCompare');
  Number.prototype.toLocaleString = Array.prototype.toLocaleString = BigInt.prototype.toLocaleString =
    refuse('toLocaleString');
  const log = () => {};
  globalThis.console = { log, info: log, warn: log, error: log, debug: log };
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
  'ArrayBuffer',
  'DataView',
  'Uint8Array',
  'Uint16Array',
  'Uint32Array',
  'Float64Array',
]);
