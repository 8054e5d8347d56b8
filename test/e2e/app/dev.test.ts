import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { expect, it } from 'vitest';
import { startDev } from '../../../build/start-dev.ts';
import { browserPlaces, findBrowser } from '../../../electron/browser-shell/find-browser.ts';

it('npm run dev opens the page from its sources, with services and engine', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'galley-dev-'));
  const dev = await startDev({
    browser: findBrowser(browserPlaces(process.platform, process.env)) ?? chromium.executablePath(),
    dataFolder,
    headless: true,
  });
  try {
    const page = dev.shell.page();
    // Vite may load the page a second time when it has found a library that it did not expect.
    page.setDefaultTimeout(90_000);
    await page.getByRole('button', { name: /Open the sample/ }).click();
    await page.getByText(/\d+ hold · \d+ to retest/).waitFor();
    expect(await page.locator('script[src*="/@vite/client"]').count()).toBe(1);
    expect(await page.evaluate("fetch('https://example.com/').then(() => 'reached', () => 'refused')")).toBe(
      'refused',
    );
  } finally {
    await dev.close();
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  }
}, 180_000);
