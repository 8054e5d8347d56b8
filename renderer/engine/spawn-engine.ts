import engineAddress from './engine.worker.ts?worker&url';
import type { EnginePort } from './engine-client.ts';
import type { FromEngine } from './engine-message.ts';

/** Starts the engine's worker beside the page. Under Trusted Types, a policy lets exactly this one script be a worker. */
export function spawnEngine(): EnginePort {
  const worker = new Worker(trustedAddress(engineAddress), { type: 'module', name: 'engine' });
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (handle) => {
      worker.onmessage = ({ data }: MessageEvent<FromEngine>) => handle(data);
    },
    onFailure: (handle) => {
      worker.onerror = (event) => handle(event.message);
    },
    terminate: () => worker.terminate(),
  };
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
