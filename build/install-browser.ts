import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { browserPlaces, findBrowser } from '../electron/browser-shell/find-browser.ts';
import { answers } from './answers.ts';
import { aptInstall } from './apt-install.ts';

/** A browser that was installed, and from where. */
export interface InstalledBrowser {
  readonly program: string;
  readonly from: string;
}

/** Installs Chromium: Playwright's build of it, or Debian's where this is Debian and we may. Undefined when neither works. */
export async function installBrowser(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<InstalledBrowser | undefined> {
  if (existsSync(chromium.executablePath())) {
    return { program: chromium.executablePath(), from: 'by Playwright before' };
  }
  if (await answers(environment.PLAYWRIGHT_DOWNLOAD_HOST ?? 'https://cdn.playwright.dev/')) {
    console.log('No Chrome, Edge or Chromium here: downloading Chromium, once.');
    const cli = fileURLToPath(new URL('../node_modules/playwright-core/cli.js', import.meta.url));
    const args = [cli, 'install', '--no-shell', 'chromium'];
    const { status } = spawnSync(process.execPath, args, { timeout: 600_000, stdio: 'ignore' });
    const program = chromium.executablePath();
    if (status === 0 && existsSync(program)) return { program, from: 'from Playwright' };
  }
  console.log('No Chrome, Edge or Chromium here: trying to install Chromium with apt-get.');
  if (!aptInstall(['chromium'])) return undefined;
  const program = findBrowser(browserPlaces(process.platform, environment));
  return program === undefined ? undefined : { program, from: "Debian's" };
}
