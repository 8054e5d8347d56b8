import type { BrowserContext, Frame, Page } from 'playwright-core';
import type { Sender } from '../main/sender.ts';
import type { Services } from '../services/bridge/start-services.ts';
import { bridgeNames, pageBridgeScript } from './page-bridge.ts';

/** Gives the page `window.galley`: its calls reach the services, when they come from the page itself. */
export async function exposeServices(
  context: BrowserContext,
  services: Services,
  origin: string,
): Promise<void> {
  await context.exposeBinding(
    bridgeNames.binding,
    async ({ frame, page }, channel: unknown, input: unknown): Promise<string> => {
      return JSON.stringify(await services.handleCall(String(channel), parse(input), senderOf(frame, page)));
    },
  );
  await context.addInitScript({ content: pageBridgeScript(origin) });
}

/** Hands a service's event to the page. A page that is just loading or gone misses it: it reads all anew when it starts. */
export async function tellPage(page: Page, channel: string, payload: unknown): Promise<void> {
  const detail = JSON.stringify({ channel, payload });
  await page
    .evaluate(
      ([name, text]) => {
        // Runs in the page, whose types `electron/` does not know.
        const { CustomEvent, dispatchEvent } = globalThis as unknown as {
          CustomEvent: new (type: string, init: { detail: unknown }) => object;
          dispatchEvent: (event: object) => void;
        };
        dispatchEvent(new CustomEvent(name, { detail: JSON.parse(text) }));
      },
      [bridgeNames.event, detail] as const,
    )
    .catch(() => undefined);
}

function senderOf(frame: Frame, page: Page): Sender | null {
  try {
    return { origin: new URL(frame.url()).origin, topFrame: frame === page.mainFrame() };
  } catch {
    return null; // A frame without an address yet.
  }
}

/** JSON from the page, or undefined, which no channel takes. */
function parse(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
