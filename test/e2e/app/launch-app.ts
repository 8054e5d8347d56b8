import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { browserPlaces, findBrowser } from '../../../electron/browser-shell/find-browser.ts';
import {
  type BrowserShell,
  browserOrigin,
  startBrowserShell,
} from '../../../electron/browser-shell/start-browser-shell.ts';
import { openServices } from '../../../electron/main/open-services.ts';

/** The app as a spec drives it. */
export interface App {
  readonly page: () => Page;
  readonly dataFolder: string;
  /** What the security policy stopped so far, as "directive address sample". */
  readonly violations: readonly string[];
  /** Errors that no code of the page caught. */
  readonly errors: readonly string[];
  /** Addresses that were opened in the system's browser: here they are only noted. */
  readonly opened: readonly string[];
  /** Closes the window and the services, and deletes a data folder that was made for this launch. */
  readonly close: () => Promise<void>;
}

/** How the app is launched; without wishes, as on a computer that never had it. */
export interface AppWish {
  /** A data folder that is kept, to launch the app on it again. */
  readonly dataFolder?: string;
  /** Another page than the built one. */
  readonly pageFolder?: string;
}

const builtPage = fileURLToPath(new URL('../../../dist/renderer/', import.meta.url));

const noteViolation = '__noteViolation';

/** Runs in the page: tells what its policy stopped. */
const noteViolations = `addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
  globalThis.${noteViolation}([violatedDirective, blockedURI, sample].join(' ')));`;

/** Launches the app in a browser without a window, with real services and a data folder of its own. */
export async function launchApp({ dataFolder, pageFolder = builtPage }: AppWish = {}): Promise<App> {
  const folder = dataFolder ?? (await mkdtemp(join(tmpdir(), 'galley-app-')));
  const [violations, errors, opened]: [string[], string[], string[]] = [[], [], []];
  const root = process.getuid?.() === 0;
  const services = await openServices({
    shell: 'browser',
    dataFolder: folder,
    origin: browserOrigin,
    openAddress: async (address) => {
      opened.push(address);
    },
  });
  if (!services.ok) throw new Error(`the services did not open: ${JSON.stringify(services.error)}`);
  const shell = await startBrowserShell({
    browser: findBrowser(browserPlaces(process.platform, process.env)) ?? chromium.executablePath(),
    dataFolder: folder,
    pageFolder,
    services: services.value,
    headless: true,
    root,
    prepare: async (context) => {
      context.on('weberror', (error) => errors.push(String(error.error())));
      await context.exposeBinding(noteViolation, (_source, text: string) => violations.push(text));
      await context.addInitScript({ content: noteViolations });
    },
  });
  const page = (): Page => shell.page();
  await page().setViewportSize({ width: 1280, height: 860 });
  return { page, dataFolder: folder, violations, errors, opened, close: () => close(shell) };

  async function close(running: BrowserShell): Promise<void> {
    await running.close();
    if (services.ok) await services.value.close();
    if (dataFolder === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
