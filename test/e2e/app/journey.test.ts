import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type App, launchApp } from './launch-app.ts';
import {
  choosePrompt,
  firstSentence,
  goTo,
  judged,
  showBeside,
  typeBehind,
} from './screens/editor-screen.ts';
import { addExample, valueOfExample } from './screens/examples-screen.ts';
import { tabTo } from './screens/keyboard.ts';
import { openSample } from './screens/welcome-screen.ts';

const example = {
  about: 'Two who are late',
  fillIn: 'message',
  value: 'We come at eleven.',
  contains: 'open late',
};

/** A data folder that outlives the app, as on a creator's computer. */
function keptFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'galley-journey-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

async function launched(dataFolder: string): Promise<App> {
  const app = await launchApp({ dataFolder });
  onTestFinished(() => app.close());
  app.page().setDefaultTimeout(20_000);
  return app;
}

/** The edit, the fix and the example, in a window that was opened anew on the sample. */
async function expectAllThere(page: Page): Promise<void> {
  await choosePrompt(page, 'Suggest');
  await page.locator('.monaco-editor').getByText('Be brief.').waitFor();
  await goTo(page, 'Examples');
  expect(await valueOfExample(page, example.about, example.fillIn)).toBe(example.value);
  await page.getByText(`The answer must contain “${example.contains}”.`, { exact: true }).waitFor();
  await goTo(page, 'Prompts');
  await showBeside(page, 'Checks');
  await page.getByText('On this example').waitFor();
  expect(await page.getByText('Did you mean').count()).toBe(0);
}

describe('a creator who has never seen Galley', () => {
  it('edits, sees what it reaches, mends a slip, adds an example, and finds all of it again, by mouse', async () => {
    const dataFolder = keptFolder();
    const first = await launched(dataFolder);
    const page = first.page();
    await openSample(page);
    await page.getByText('196 hold · 0 to retest · 0 fail').waitFor();

    await typeBehind(page, firstSentence, ' Be brief.');
    await page.getByText('Your edit reaches 10 of 30 examples').waitFor();
    await page.getByText('132 hold · 64 to retest · 0 fail').waitFor();

    await page.keyboard.type(' {{mesage');
    await page.keyboard.press('Escape');
    await page.keyboard.type('}}');
    await showBeside(page, 'Checks');
    await page.getByRole('button', { name: 'Write "message"' }).click();
    await page.getByText('Did you mean "message"?').waitFor({ state: 'detached' });

    await goTo(page, 'Examples');
    await addExample(page, example);
    await goTo(page, 'Prompts');
    await choosePrompt(page, 'Explain');
    await page.getByText('Saved', { exact: true }).first().waitFor();
    await first.close();

    const second = await launched(dataFolder);
    await second
      .page()
      .getByRole('button', { name: /^Where2Eat/ })
      .click();
    await second.page().getByRole('heading', { level: 2, name: 'Explain' }).waitFor();
    await judged(second.page());
    await expectAllThere(second.page());
  });

  it('does the same by keyboard alone, and sees where she is at every stop', async () => {
    const dataFolder = keptFolder();
    const first = await launched(dataFolder);
    const page = first.page();
    const { keyboard } = page;
    await page.getByRole('button', { name: /Open the sample/ }).waitFor();
    await tabTo(page, /^Open the sample/);
    await keyboard.press('Enter');
    await judged(page);
    await page.getByText('196 hold · 0 to retest · 0 fail').waitFor();

    await tabTo(page, 'the words');
    await keyboard.press('Control+Home');
    await keyboard.press('End');
    await keyboard.type(' Be brief. {{mesage');
    await keyboard.press('Escape');
    await keyboard.type('}}');
    await page.getByText('132 hold · 64 to retest · 0 fail').waitFor();

    // Tab leaves the text; the arrows choose among radio buttons.
    await tabTo(page, 'Preview');
    await keyboard.press('ArrowRight');
    await page.getByText('Did you mean "message"?').waitFor();
    await tabTo(page, 'Write "message"');
    await keyboard.press('Enter');
    await page.getByText('Did you mean "message"?').waitFor({ state: 'detached' });

    await searchFor(page, 'Examples');
    await page.getByRole('heading', { name: 'Examples of Suggest' }).waitFor();
    await tabTo(page, 'Add an example');
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: 'New example' }).waitFor();
    await tabTo(page, 'What it is about');
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type(example.about);
    await tabTo(page, new RegExp(`^${example.fillIn}`));
    await keyboard.type(example.value);
    await tabTo(page, 'Add an expectation');
    await keyboard.press('Enter');
    await tabTo(page, 'Words');
    await keyboard.type(example.contains);
    await tabTo(page, 'Add an expectation');
    await keyboard.press('Enter');
    await page.getByText(`The answer must contain “${example.contains}”.`, { exact: true }).waitFor();
    await page.getByText('Saved', { exact: true }).first().waitFor();
    await first.close();

    const second = await launched(dataFolder);
    await second
      .page()
      .getByRole('button', { name: /^Where2Eat/ })
      .waitFor();
    await tabTo(second.page(), /^Where2Eat/);
    await second.page().keyboard.press('Enter');
    await judged(second.page());
    await expectAllThere(second.page());
  });
});

/** Goes to a screen with the search: its key, the name, and the command that is called exactly so. */
async function searchFor(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  const dialog = page.getByRole('dialog');
  await dialog.getByPlaceholder('Search prompts').waitFor();
  await page.keyboard.type(name);
  await dialog.getByRole('button').first().filter({ hasText: name }).waitFor();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
}
