import { channels } from '../../shared/ipc/channels.ts';
import type { makeBridge as MakeBridge } from '../preload/make-bridge.ts';
import { makeBridge } from '../preload/make-bridge.ts';

/** Names that the shell and its script in the page agree on. */
export const bridgeNames = { binding: '__galleyCall', event: 'galley:event' } as const;

interface Names {
  readonly binding: string;
  readonly event: string;
}

/** What the script uses of the page; `electron/` is compiled without the page's types. */
interface PageGlobals {
  readonly top: unknown;
  readonly window: unknown;
  readonly location: { readonly origin: string };
  readonly addEventListener: (type: string, listener: (event: { readonly detail: unknown }) => void) => void;
  [name: string]: unknown;
}

/** Runs in every frame before its own scripts, and does something in the page alone. Uses nothing outside itself. */
function installBridge(
  make: typeof MakeBridge,
  table: Readonly<Record<string, 'call' | 'event'>>,
  names: Names,
  origin: string,
): void {
  const page = globalThis as unknown as PageGlobals; // Runs in a page, where `globalThis` is the window.
  if (page.top !== page.window || page.location.origin !== origin) return;
  const call = page[names.binding] as (channel: string, input: string) => Promise<string>; // Exposed by the shell.
  delete page[names.binding];
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  page.addEventListener(names.event, ({ detail }) => {
    const { channel, payload } = detail as { channel: string; payload: unknown }; // Sent by the shell.
    for (const listener of listeners.get(channel) ?? []) listener(payload);
  });
  const bridge = make(table, {
    call: async (channel, input) => JSON.parse(await call(channel, JSON.stringify(input ?? null))),
    listen: (channel, listener) => {
      const all = listeners.get(channel) ?? new Set();
      listeners.set(channel, all.add(listener));
      return () => {
        all.delete(listener);
      };
    },
  });
  Object.defineProperty(page, 'galley', { value: bridge, enumerable: true });
}

/** The script that gives the page the same `window.galley` as Electron's preload does. */
export function pageBridgeScript(origin: string): string {
  const data = [channels, bridgeNames, origin].map((value) => JSON.stringify(value));
  return `(${installBridge})(${[makeBridge, ...data].join(', ')});`;
}
