import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { mustHoldNoToken } from '../../../build/find-token.ts';
import { browserPlaces, findBrowser } from '../../../electron/browser-shell/find-browser.ts';
import {
  type BrowserShell,
  browserOrigin,
  startBrowserShell,
} from '../../../electron/browser-shell/start-browser-shell.ts';
import { openServices } from '../../../electron/main/open-services.ts';
import type { Services } from '../../../electron/services/bridge/start-services.ts';
import type { LoadKeyring } from '../../../electron/services/keychain/keyring.ts';
import type { ModelLimits } from '../../../electron/services/models/model-client.ts';

/** The app as a spec drives it. */
export interface App {
  readonly page: () => Page;
  readonly dataFolder: string;
  /** What the security policy stopped so far, as "directive address sample". */
  readonly violations: readonly string[];
  /** Errors that no code of the page caught. */
  readonly errors: readonly string[];
  /** Addresses outside of the app that the window asked for, whether or not they were answered. */
  readonly reached: readonly string[];
  /** Questions of the browser itself, which no part of the app asks. */
  readonly dialogs: readonly string[];
  /** Addresses that were opened in the system's browser: here they are only noted. */
  readonly opened: readonly string[];
  /** Ends the services under the open window, as when the app is closing. */
  readonly closeServices: () => Promise<void>;
  /**
   * Closes the window and the services, and deletes a data folder that was made for this launch. Then rejects when the
   * run broke the policy, left an error uncaught, asked for an address outside or asked with the browser's own dialog.
   * Asked again, it gives what it gave before.
   */
  readonly close: () => Promise<void>;
}

/** How the app is launched; without wishes, as on a computer that never had it. */
export interface AppWish {
  /** A data folder that is kept, to launch the app on it again. */
  readonly dataFolder?: string;
  /** Another page than the built one. */
  readonly pageFolder?: string;
  /** A keychain beside memory; the computer's own is never touched. */
  readonly loadKeyring?: LoadKeyring;
  /** Limits of a model's answer. */
  readonly models?: Partial<ModelLimits>;
  /** Is given whatever the services tell the page: answers and events. */
  readonly onTold?: (told: unknown) => void;
  /** The window tells that it runs without its sandbox. */
  readonly isUnshielded?: boolean;
  /** The spec breaks the policy on purpose: `close` does not reject for what was noted. */
  readonly provokes?: boolean;
}

const builtPage = fileURLToPath(new URL('../../../dist/renderer/', import.meta.url));

const noteViolation = '__noteViolation';

/** Runs in the page: tells what its policy stopped. */
const noteViolations = `addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
  globalThis.${noteViolation}([violatedDirective, blockedURI, sample].join(' ')));`;

/** Launches the app in a browser without a window, with real services and a data folder of its own. */
export async function launchApp(wish: AppWish = {}): Promise<App> {
  const { dataFolder, pageFolder = builtPage, isUnshielded = false, provokes = false } = wish;
  const folder = dataFolder ?? (await mkdtemp(join(tmpdir(), 'galley-app-')));
  const opened: string[] = [];
  const troubles: Troubles = { violations: [], errors: [], reached: [], dialogs: [] };
  const root = process.getuid?.() === 0;
  const services = await openServices({
    shell: 'browser',
    dataFolder: folder,
    origin: browserOrigin,
    openAddress: async (address) => {
      opened.push(address);
    },
    isUnshielded,
    ...(wish.models && { models: wish.models }),
    ...(wish.loadKeyring && { loadKeyring: wish.loadKeyring }),
  });
  if (!services.ok) throw new Error(`the services did not open: ${JSON.stringify(services.error)}`);
  const shell = await startBrowserShell({
    browser: findBrowser(browserPlaces(process.platform, process.env)) ?? chromium.executablePath(),
    dataFolder: folder,
    pageFolder,
    services: overheard(services.value, wish.onTold),
    headless: true,
    root,
    prepare: (context) => noteTroubles(context, troubles),
  });
  const page = (): Page => shell.page();
  await page().setViewportSize({ width: 1280, height: 860 });
  let closing: Promise<void> | undefined;
  return {
    page,
    dataFolder: folder,
    ...troubles,
    opened,
    closeServices,
    close: () => {
      closing ??= close(shell);
      return closing;
    },
  };

  async function closeServices(): Promise<void> {
    if (services.ok) await services.value.close();
  }

  async function close(running: BrowserShell): Promise<void> {
    await running.close();
    await closeServices();
    mustHoldNoToken(folder);
    if (dataFolder === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    if (!provokes && Object.values(troubles).some((noted) => noted.length > 0))
      throw new Error(`The run was not clean: ${JSON.stringify(troubles, undefined, 2)}`);
  }
}

/** The services, with somebody who hears all that they tell. */
function overheard(services: Services, onTold: AppWish['onTold']): Services {
  if (onTold === undefined) return services;
  return {
    ...services,
    handleCall: async (...call) => {
      const answer = await services.handleCall(...call);
      onTold(answer);
      return answer;
    },
    listen: (listener) =>
      services.listen((channel, event) => {
        onTold(event);
        listener(channel, event);
      }),
  };
}

/** What no run of the app may do, as it is noted. */
interface Troubles {
  readonly violations: string[];
  readonly errors: string[];
  readonly reached: string[];
  readonly dialogs: string[];
}

async function noteTroubles(context: BrowserContext, troubles: Troubles): Promise<void> {
  context.on('weberror', (error) => troubles.errors.push(String(error.error())));
  context.on('request', (request) => {
    if (isOutside(request.url())) troubles.reached.push(request.url());
  });
  context.on('dialog', (dialog) => {
    troubles.dialogs.push(`${dialog.type()}: ${dialog.message()}`);
    void dialog.dismiss().catch(() => undefined); // the page may be gone
  });
  await context.exposeBinding(noteViolation, (_source, text: string) => troubles.violations.push(text));
  await context.addInitScript({ content: noteViolations });
}

function isOutside(address: string): boolean {
  return !address.startsWith(`${browserOrigin}/`) && !/^(?:blob|data):/.test(address);
}
