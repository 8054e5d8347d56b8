import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Services } from '../services/bridge/start-services.ts';
import { exposeServices, tellPage } from './expose-services.ts';
import { killBrowser } from './kill-browser.ts';
import { launchOptions } from './launch-options.ts';
import { saveNothingTyped } from './profile-settings.ts';
import { servePage } from './serve-page.ts';

/** The page's origin. `.invalid` never exists (RFC 2606), so that nothing outside can ever answer in its place. */
export const browserOrigin = 'https://galley.invalid';

/** What the shell is started with. */
export interface BrowserShellWish {
  readonly browser: string;
  readonly dataFolder: string;
  /** Folder of the built page. */
  readonly pageFolder: string;
  readonly services: Services;
  readonly headless: boolean;
  readonly root: boolean;
  /** Where a server of this computer has the page while it is developed; without it, the page is the built one. */
  readonly developedAt?: string;
  /** Runs before the page is loaded, also when it is opened again after a crash. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
}

/** A running shell. */
export interface BrowserShell {
  /** The window's page; another one after a crash. */
  readonly page: () => Page;
  /** Done when the window is closed, by the creator or by `close`. The services are not closed by it. */
  readonly closed: Promise<void>;
  readonly close: () => Promise<void>;
}

/** A page that crashes more often than this is not opened again: it would crash once more. */
const maximumCrashes = 5;

/** Opens Galley in an app window of an installed browser. Rejects when the browser cannot be started. */
export async function startBrowserShell(wish: BrowserShellWish): Promise<BrowserShell> {
  const { promise: closed, resolve: tellClosed } = Promise.withResolvers<void>();
  let crashes = 0;
  let current = await openWindow(wish);
  const stopTelling = wish.services.listen((channel, payload) => {
    void tellPage(current.page, channel, payload);
  });
  function finish(): void {
    stopTelling();
    tellClosed();
  }
  function watch(window: Window): void {
    const { context, page } = window;
    let crashed = false;
    page.once('crash', () => {
      crashed = true;
      void end(window);
    });
    page.once('close', () => {
      if (!crashed) void end(window);
    });
    context.once('close', async () => {
      crashes += 1;
      if (!crashed || crashes > maximumCrashes) return finish();
      try {
        current = await openWindow(wish);
        watch(current);
      } catch {
        finish();
      }
    });
  }
  watch(current);
  return {
    page: () => current.page,
    closed,
    close: async () => {
      await end(current);
      await closed;
    },
  };
}

/** How long a browser may take to end, in milliseconds. One that has hung never does. */
const longestEnd = 3_000;

/** Ends the browser. One that is gone already, killed or without its display, is no fault; one that hangs is killed. */
async function end({ context, profile }: Window): Promise<void> {
  const patience = setTimeout(() => void killBrowser(profile), longestEnd);
  await context.close().catch(() => undefined);
  clearTimeout(patience);
}

interface Window {
  readonly profile: string;
  readonly context: BrowserContext;
  readonly page: Page;
}

async function openWindow(wish: BrowserShellWish): Promise<Window> {
  const { dataFolder, pageFolder, services, developedAt } = wish;
  const origin = developedAt ?? browserOrigin;
  const profile = join(dataFolder, 'browser-profile');
  await saveNothingTyped(profile);
  const options = launchOptions({ ...wish, isDeveloped: developedAt !== undefined });
  const context = await chromium.launchPersistentContext(profile, options);
  const page = context.pages()[0] ?? (await context.newPage());
  // One window: what would be a second one (Ctrl+T, a link) is closed at once.
  context.on('page', (other) => void other.close().catch(() => undefined));
  if (developedAt === undefined) await servePage(context, pageFolder, origin);
  await exposeServices(context, services, origin);
  await wish.prepare?.(context);
  await page.goto(`${origin}/`, { waitUntil: 'commit' });
  return { profile, context, page };
}
