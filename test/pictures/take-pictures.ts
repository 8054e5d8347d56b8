import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { keyringDouble } from '../doubles/keyring-double.ts';
import { type App, launchApp } from '../e2e/app/launch-app.ts';
import { busyTitle, makeBusy } from '../e2e/app/screens/busy-sample.ts';
import {
  firstSentence,
  goTo,
  judged,
  openSearch,
  showText,
  typeBehind,
} from '../e2e/app/screens/editor-screen.ts';
import { makeHome } from '../e2e/app/screens/home-folder.ts';
import { answerInterview, drawer, openDrawer } from '../e2e/app/screens/propose-screen.ts';
import { giveHistory } from '../e2e/app/screens/sample-history.ts';
import { leaveProject, openFolderPicker, pickFolder } from '../e2e/app/screens/welcome-screen.ts';
import { gitIn, pushFiles } from '../electron/services/git/git-folders.ts';

// `npm run pictures`: takes the pictures of the documentation from the running app, every screen in both themes. With
// names, only those are taken anew: `npm run pictures -- conflict`.
const wanted = process.argv.slice(2);
const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
mkdirSync(folder, { recursive: true });

const screens: Readonly<Record<string, (page: Page, app: App) => Promise<void>>> = {
  welcome: async (page) => {
    await page.getByRole('button', { name: /Open the sample/ }).waitFor();
  },
  tour: async (page) => {
    await page.getByRole('button', { name: /Open the sample/ }).click();
    await judged(page);
  },
  editor: async (page) => {
    await page.getByRole('button', { name: 'End the tour' }).click();
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
  'example-form': async (page) => {
    await page.getByRole('button', { name: 'One person who does not mind what it is' }).click();
    await page.getByRole('heading', { name: 'What must hold' }).waitFor();
  },
  health: async (page) => {
    await page.getByRole('button', { name: 'Health', exact: true }).click();
    await page.getByRole('heading', { name: 'Health' }).waitFor();
  },
  settings: async (page) => {
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
  },
  search: async (page) => {
    await goTo(page, 'Prompts');
    await showText(page, 'Visual');
    await openSearch(page);
  },
  propose: async (page) => {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await openDrawer(page);
    await answerInterview(page, 'Guests said that the answers were too long.', 'Shorter answers.');
  },
  history: async (page, app) => {
    await page.keyboard.press('Escape');
    await drawer(page).waitFor({ state: 'detached' });
    giveHistory(join(app.dataFolder, 'sample.git'));
    await goTo(page, 'Prompts');
    await page.getByRole('main').getByRole('button', { name: 'History of this prompt' }).click();
    await page.getByRole('slider', { name: 'Version' }).focus();
    for (let steps = 0; steps < 3; steps++) await page.keyboard.press('ArrowLeft');
    await page.getByText(/It still fits what is live/).waitFor();
    await page.getByText(/What is sent changes in 10 of 10 examples/).waitFor();
    await page.getByText(/Checks are run on/).waitFor({ state: 'detached' });
  },
  'small-window': async (page) => {
    await goTo(page, 'Prompts');
    await page.setViewportSize({ width: 900, height: 600 });
  },
  'narrow-window': async (page) => page.setViewportSize({ width: 640, height: 860 }),
  'folder-picker': async (page) => {
    await page.setViewportSize({ width: 1280, height: 860 });
    await leaveProject(page);
    await openFolderPicker(page);
  },
  'save-dialog': async (page) => {
    await pickFolder(page, 'where2eat');
    await judged(page);
    await typeBehind(page, firstSentence, ' Be brief.');
    await page.getByRole('button', { name: 'Save to folder' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).waitFor();
  },
  conflict: async (page, app) => {
    await page.keyboard.press('Escape');
    await leaveProject(page);
    await page.getByRole('button', { name: /Open the sample/ }).click();
    await judged(page);
    const shared = join(app.dataFolder, 'sample.git');
    const prompt = 'prompts/suggest.prompt';
    const live = gitIn(shared, 'show', `main:${prompt}`);
    pushFiles(shared, {
      [prompt]: `${live.replace(firstSentence, 'You are Where2Eat, a waiter who knows the town.')}\n`,
    });
    await openSearch(page);
    await page.keyboard.type('Look for news');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Look at both' }).click();
    await page.getByText(/checks stand differently/).waitFor();
    await page.getByRole('radio', { name: 'Take mine' }).check();
    await page.getByText('The checks were run on the result.').waitFor();
    await page.getByRole('button', { name: 'Close' }).first().waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: 'Choose what stands' }).scrollIntoViewIfNeeded();
  },
};

/** The screens of proposals, in a sample in which several people have proposed. */
const proposalScreens: typeof screens = {
  proposals: async (page) => {
    await makeBusy(page);
    await page.getByRole('button', { name: /Open the sample/ }).click();
    await judged(page);
    await page.getByRole('button', { name: 'End the tour' }).click();
    await goTo(page, 'Proposals');
    await page.getByRole('button', { name: busyTitle }).waitFor();
  },
  proposal: async (page) => {
    await page.getByRole('button', { name: busyTitle }).click();
    await page.getByText(/^What is sent changes/).waitFor();
    await showPart(page, 'What changes');
  },
  'proposal-touches': async (page) => {
    await page.getByText('One person who does not mind what it is').click();
    await showPart(page, 'What it touches');
  },
};

async function showPart(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'On this page' }).getByRole('button', { name }).click();
  await page.mouse.move(0, 0);
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const run of [screens, proposalScreens]) {
    const app = await launchApp({ loadKeyring: async () => keyringDouble() });
    const home = makeHome();
    try {
      await app.page().emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const [name, go] of Object.entries(run)) {
        await go(app.page(), app);
        if (wanted.length > 0 && !wanted.includes(name)) continue;
        await app.page().evaluate('document.fonts.ready.then(() => null)');
        await app.page().screenshot({ path: `${folder}${name}-${colorScheme}.png` });
        console.log(`docs/pictures/${name}-${colorScheme}.png`);
      }
    } finally {
      home.remove();
      await app.close();
    }
  }
}
