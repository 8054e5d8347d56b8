import type { QuickJSContext, QuickJSHandle, QuickJSWASMModule } from 'quickjs-emscripten-core';
import type { SandboxResult } from '../sandbox-job.ts';
import { createQuickJsInstance, type QuickJsInstance } from './quickjs-instance.ts';
import { hostNames, scriptHarness } from './script-harness.ts';

/** Interrupt checks that a script may pass; QuickJS makes one every 10,000 steps or so. Measured: 0.05 to 0.5 s. */
const mostTicks = 2_000;
const mostStack = 256 * 1024;

/** What a context is made of. Typed arrays take a third of the time to set up, and no script over text needs them. */
const intrinsics = {
  BaseObjects: true,
  Eval: true,
  StringNormalize: true,
  RegExp: true,
  RegExpCompiler: true,
  JSON: true,
  Proxy: true,
  MapSet: true,
  TypedArrays: false,
  Date: false,
  Promise: true,
};

/** Runs scripts in QuickJS. */
export type ScriptRunner = (source: string, input: string) => Promise<SandboxResult>;

/**
 * Makes a runner. Every run has a runtime and a context of its own (0.1 ms, measured): nothing that a script leaves
 * behind can reach the next. After a run that made the memory grow, or an error of the host, such as a recursion
 * deeper than the host's own stack, the whole WASM instance is discarded: so limits do not hang on what ran before.
 */
export function createScriptRunner(): ScriptRunner {
  let instance: QuickJsInstance | undefined;
  return async (source, input) => {
    instance ??= await createQuickJsInstance();
    try {
      const result = runOnce(instance.quickjs, source, input);
      if (instance.hasGrown()) instance = undefined;
      return result;
    } catch (error) {
      instance = undefined;
      if (error instanceof RangeError) return tooDeep;
      throw error;
    }
  };
}

const tooDeep: SandboxResult = {
  kind: 'broken',
  reason: 'The script went too deep into itself and was stopped.',
};
const tooMuch: SandboxResult = {
  kind: 'broken',
  reason: 'The script needed more than 64 MB of memory and was stopped.',
};
const tooLong: SandboxResult = {
  kind: 'broken',
  reason: 'The script took more than 20 million steps and was stopped.',
};

function runOnce(quickjs: QuickJSWASMModule, source: string, input: string): SandboxResult {
  const runtime = quickjs.newRuntime();
  runtime.setMaxStackSize(mostStack);
  let ticks = 0;
  runtime.setInterruptHandler(() => ++ticks > mostTicks);
  const context = runtime.newContext({ intrinsics });
  const compile = context.unwrapResult(context.evalCode(scriptHarness));
  const compiled = call(context, compile, JSON.stringify(source));
  const script = compiled.ok ? compiled.value : undefined;
  const returned = script === undefined ? compiled : call(context, script, input);
  const result = readResult();
  for (const handle of [compile, script, returned.ok ? returned.value : undefined]) handle?.dispose();
  context.dispose();
  runtime.dispose();
  return result;

  function readResult(): SandboxResult {
    if (ticks > mostTicks) return tooLong;
    if (returned.ok) return readReturned(context, returned.value);
    return readError(returned.error, script !== undefined);
  }
}

interface ScriptError {
  readonly name: string;
  readonly message: string;
}

type Call =
  | { readonly ok: true; readonly value: QuickJSHandle }
  | { readonly ok: false; readonly error: ScriptError };

function call(context: QuickJSContext, callee: QuickJSHandle, text: string): Call {
  const argument = context.newString(text);
  const result = context.callFunction(callee, context.undefined, argument);
  argument.dispose();
  if (result.error === undefined) return { ok: true, value: result.value };
  const error: unknown = context.dump(result.error);
  result.error.dispose();
  if (typeof error !== 'object' || error === null)
    return { ok: false, error: { name: '', message: String(error) } };
  const { name, message } = error as { name?: unknown; message?: unknown }; // any object may be thrown
  return { ok: false, error: { name: String(name ?? ''), message: String(message ?? '') } };
}

/** Reads what the harness returned. */
function readReturned(context: QuickJSContext, handle: QuickJSHandle): SandboxResult {
  const value: unknown = context.dump(handle);
  if (typeof value === 'boolean' || typeof value === 'number') return { kind: 'javascript', returned: value };
  if (Array.isArray(value)) {
    const [pass, score, reason] = value as [boolean, number, string]; // the harness has looked at the types
    return { kind: 'javascript', returned: { pass, score, reason } };
  }
  if (value === 'promise') return { kind: 'refused', name: 'async functions' };
  const wanted = 'true or false, a number, or an object with "pass", "score" and "reason"';
  return {
    kind: 'broken',
    reason: `The script must return ${wanted}; it returned ${named(value)}.`,
    fails: true,
  };
}

function named(type: unknown): string {
  if (type === 'undefined') return 'nothing';
  return type === 'string' ? 'a text' : `${type === 'object' ? 'an' : 'a'} ${type}`;
}

function readError({ name, message }: ScriptError, ran: boolean): SandboxResult {
  if (name === 'InternalError') {
    if (message.startsWith('out of memory') || message === 'string too long') return tooMuch;
    if (message.includes('stack overflow')) return tooDeep;
  }
  if (!ran) return { kind: 'broken', reason: `The script cannot be read: ${message}.`, fails: true };
  const missing = /^'(.+)' is not defined$/.exec(message)?.[1];
  if (missing !== undefined && hostNames.has(missing)) return { kind: 'refused', name: missing };
  return { kind: 'threw', message: message === '' ? name : message };
}
