/// <reference types="vite/client" />

import workerUrl from './editor-worker.ts?worker&url';
import { workerPolicyName } from './worker-policy.ts';

/** What of the Trusted Types interface is used here; TypeScript's DOM library does not know it yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

let address: string | undefined;

/** Makes Monaco start its worker from our own origin. */
export function installWorker(): void {
  globalThis.MonacoEnvironment = { getWorker: createWorker };
}

/** Starts the editor's worker, under a policy that accepts its address and no other. */
export function createWorker(): Worker {
  return new Worker(workerAddress(), { type: 'module', name: 'editor' });
}

function workerAddress(): string {
  if (address !== undefined) return address;
  // The browser's own interface, absent from TypeScript's DOM library and from browsers without Trusted Types.
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy(workerPolicyName, {
    createScriptURL: (url) => {
      if (url === workerUrl) return url;
      throw new TypeError(`Not the editor's worker: ${url}`);
    },
  });
  address = policy?.createScriptURL(workerUrl) ?? workerUrl;
  return address;
}
