import engineAddress from './engine.worker.ts?worker&url';
import type { EnginePort } from './engine-client.ts';
import type { EngineLife, FromEngine } from './engine-message.ts';

/** Starts the engine's worker beside the page. Under Trusted Types, a policy lets exactly this one script be a worker. */
export function spawnEngine(): EnginePort {
  const worker = new Worker(trustedAddress(engineAddress), { type: 'module', name: 'engine' });
  const ended = new AbortController();
  let fail: (reason: string) => void = () => {};
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (handle) => {
      worker.onmessage = ({ data }: MessageEvent<FromEngine | EngineLife>) => {
        if (data.kind === 'alive') awaitEnd(data.lock, ended.signal, () => fail('the worker ended'));
        else handle(data);
      };
    },
    onFailure: (handle) => {
      fail = handle;
      worker.onerror = (event) => handle(event.message);
    },
    terminate: () => {
      ended.abort();
      worker.terminate();
    },
  };
}

/** Calls back when the worker that holds the lock is gone, unless it was ended on purpose. */
function awaitEnd(lock: string, signal: AbortSignal, onEnd: () => void): void {
  navigator.locks.request(lock, { signal }, onEnd).catch(() => undefined); // ended on purpose
}

/** What browsers with Trusted Types offer; the library of DOM types does not know it yet. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => string };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

function trustedAddress(address: string): string {
  const factory = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes; // not in the DOM types
  policy ??= factory?.createPolicy('engine-worker', {
    createScriptURL: (wanted) => {
      if (wanted !== address) throw new TypeError('This script may not be a worker.');
      return wanted;
    },
  });
  return policy === undefined ? address : policy.createScriptURL(address);
}
