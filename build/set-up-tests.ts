import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { browserPlaces, findBrowser } from '../electron/browser-shell/find-browser.ts';
import { aptInstall } from './apt-install.ts';
import { buildStale } from './build-parts.ts';
import { installBrowser } from './install-browser.ts';

/** Before the end-to-end tests: a browser, a display where there is none, and the app built from its present sources. */
export async function setup(): Promise<void> {
  if (findBrowser(browserPlaces(process.platform, process.env)) === undefined) {
    const installed = existsSync(chromium.executablePath()) || (await installBrowser(process.env));
    if (!installed)
      throw new Error('The end-to-end tests need Chrome, Edge or Chromium: install one of them.');
  }
  if (
    process.platform === 'linux' &&
    findBrowser(displayPrograms) === undefined &&
    !aptInstall(['xvfb', 'xauth'])
  ) {
    throw new Error(
      'The end-to-end tests need a display: install xvfb and xauth (sudo apt-get install xvfb xauth).',
    );
  }
  await buildStale(['page', 'browser-shell', 'main', 'preload']);
}

const displayPrograms = ['/usr/bin/xvfb-run'];

if (import.meta.main) await setup();
