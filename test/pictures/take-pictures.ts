import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { launchApp } from '../e2e/app/launch-app.ts';

// `npm run pictures`: takes the pictures of the documentation from the running app, every screen in both themes.
const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
mkdirSync(folder, { recursive: true });

const screens: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  welcome: async (page) => {
    await page.getByRole('button', { name: /Open the sample/ }).waitFor();
  },
  editor: async (page) => {
    await page.getByRole('button', { name: /Open the sample/ }).click();
    await page.locator('.monaco-editor').getByText('You are Where2Eat, a dining helper.').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Be brief.');
    await page.getByText('Your edit reaches 10 of 30 examples').waitFor();
    await page.getByText(/hold · 64 to retest/).waitFor();
  },
  checks: async (page) => {
    await page.getByText('Checks', { exact: true }).first().click();
    await page.getByText('On this example').waitFor();
  },
  source: async (page) => {
    await page.getByText('Source', { exact: true }).click();
    await page.locator('.monaco-editor .line-numbers').first().waitFor();
  },
  examples: async (page) => {
    await page.getByRole('button', { name: 'Examples', exact: true }).click();
    await page.getByRole('heading', { name: 'Examples of Suggest' }).waitFor();
  },
  health: async (page) => {
    await page.getByRole('button', { name: 'Health', exact: true }).click();
    await page.getByRole('heading', { name: 'Health' }).waitFor();
  },
  settings: async (page) => {
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
  },
};

for (const colorScheme of ['light', 'dark'] as const) {
  const app = await launchApp();
  try {
    await app.page().emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const [name, go] of Object.entries(screens)) {
      await go(app.page());
      await app.page().evaluate('document.fonts.ready.then(() => null)');
      await app.page().screenshot({ path: `${folder}${name}-${colorScheme}.png` });
      console.log(`docs/pictures/${name}-${colorScheme}.png`);
    }
  } finally {
    await app.close();
  }
}
