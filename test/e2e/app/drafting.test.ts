import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type App, launchApp } from './launch-app.ts';
import { beside, goTo, showForm } from './screens/editor-screen.ts';
import { makeHome } from './screens/home-folder.ts';
import { openProjectFolder, openSample } from './screens/welcome-screen.ts';

async function launched(): Promise<App> {
  const app = await launchApp();
  onTestFinished(() => app.close());
  app.page().setDefaultTimeout(20_000);
  return app;
}

function library(page: Page) {
  return page.getByRole('region', { name: 'Library' });
}

describe('what a creator drafts with forms and buttons', () => {
  it('is begun and deleted in the library, and taken back whole', async () => {
    const page = (await launched()).page();
    await openSample(page);
    await library(page).getByRole('button', { name: 'New prompt' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name', { exact: true }).fill('SUGGEST');
    await dialog.getByText(/There is a file of this name already/).waitFor();
    await dialog.getByLabel('Name', { exact: true }).fill('Plan an evening');
    await dialog.getByText('The file will be prompts/plan-an-evening.prompt').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Plan an evening' }).waitFor();
    await page.locator('.monaco-editor').getByText('You are a helper.').waitFor();

    await library(page)
      .getByRole('button', { name: /^Compare/ })
      .click();
    await page.getByRole('heading', { level: 2, name: 'Compare' }).waitFor();
    await library(page).getByRole('button', { name: 'More for Compare' }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await dialog.getByText('Its 4 examples and their answers go with it.').waitFor();
    await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText(/of 26 examples|reaches no example/).waitFor();
    await library(page).getByRole('button', { name: 'Take it back: Compare' }).click();
    await library(page)
      .getByRole('button', { name: /^Compare/ })
      .waitFor();
    await page.getByText('196 hold · 0 to retest · 0 fail').waitFor();
  });

  it('is changed in an example in place, and taken back with the key outside of a text', async () => {
    const page = (await launched()).page();
    await openSample(page);
    await goTo(page, 'Examples');
    await page.getByRole('button', { name: 'Thai food with a peanut allergy at the table' }).click();
    await page.getByRole('button', { name: 'Change: The reminder names the peanuts' }).click();
    await page.getByRole('combobox', { name: 'Must or must not' }).selectOption('must not');
    await page.getByRole('textbox', { name: /In your own words/ }).fill('');
    await page.getByRole('button', { name: 'Keep' }).click();
    await page.getByText('The answer must not contain “peanut”, in capitals or not.').waitFor();
    await page.getByText('194 hold · 0 to retest · 2 fail').waitFor(); // its variant is tried on it too
    await page.keyboard.press('ControlOrMeta+z'); // the focus is on the button again
    await page.getByRole('button', { name: 'Change: The reminder names the peanuts' }).waitFor();

    await page.getByText('Source of this example').click();
    const source = page.getByLabel('Source of this example');
    await source.press('Control+End');
    await source.pressSequentially('oops: [');
    await page.getByRole('heading', { name: 'This example cannot be read as it is' }).waitFor();
    await page
      .getByRole('button', { name: /^Line \d+/ })
      .first()
      .click();
    expect(await source.evaluate((element) => element.matches(':focus'))).toBe(true);
    await source.press('Control+End');
    for (let count = 0; count < 'oops: ['.length; count++) await source.press('Backspace');
    await page.getByRole('heading', { name: 'What must hold' }).waitFor();
    await page.getByText('196 hold · 0 to retest · 0 fail').waitFor();
  });

  it('tells by keyboard where each part is from, and opens the answer part by part', async () => {
    const page = (await launched()).page();
    await openSample(page);
    await page
      .getByRole('combobox', { name: 'Example' })
      .selectOption({ label: 'Thai food with a peanut allergy at the table' });
    await beside(page).getByText('Baan Suan', { exact: true }).first().waitFor();
    await beside(page)
      .getByRole('group', { name: /^Instructions/ })
      .focus();
    await beside(page).getByText('The prompt’s own words', { exact: true }).waitFor();
    await page.keyboard.press('ArrowRight');
    await beside(page).getByText('Shared passage Tone', { exact: true }).waitFor();
    await beside(page)
      .getByRole('group', { name: /^The person says/ })
      .focus();
    await page.keyboard.press('ArrowRight');
    await beside(page)
      .getByText(/^Value of party/)
      .waitFor();

    await showForm(page, 'JSON');
    const tree = beside(page).getByRole('tree');
    await tree.focus();
    await page.keyboard.press('ArrowLeft');
    expect(await tree.getByRole('treeitem').count()).toBe(1);
    await page.keyboard.press('ArrowRight');
    expect(await tree.getByRole('treeitem').allInnerTexts()).toEqual([
      expect.stringContaining('group of 4'),
      expect.stringMatching(/^restaurant/),
      expect.stringMatching(/^confidence/),
      expect.stringMatching(/^reason/),
      expect.stringMatching(/^safety/),
    ]);
  });
});

describe('a thousand examples with twelve checks each', () => {
  it('are walked by keys and filtered with only the rows in sight drawn', async () => {
    const page = (await launched()).page();
    const home = makeHome();
    onTestFinished(home.remove);
    writeManyExamples(join(home.folder, 'empty'));
    await openProjectFolder(page, 'empty');
    await goTo(page, 'Examples');
    await page.getByRole('radio', { name: 'All 1000' }).waitFor();
    const grid = page.getByRole('table');
    expect(await grid.getAttribute('aria-rowcount')).toBe('1001');
    const first = page.getByRole('button', { name: 'Situation 0000' });
    await page.getByText('Checking …').waitFor({ state: 'detached' });
    await first.focus();
    await page.keyboard.press('Control+End');
    const last = page.getByRole('row', { name: /Situation 0999/ });
    await last.waitFor();
    expect(
      await last
        .locator('td')
        .last()
        .evaluate((cell) => cell.matches(':focus')),
    ).toBe(true);
    expect(await grid.getByRole('row').count()).toBeLessThan(60);
    await page.getByRole('radio', { name: /^Fails/ }).check();
    await page.getByText('No example is like that.').waitFor();
    await page.getByRole('radio', { name: /^To retest/ }).check();
    await first.waitFor();
  });
});

/** A project of one prompt whose thousand examples each have twelve checks and no answer. */
function writeManyExamples(folder: string): void {
  mkdirSync(join(folder, 'prompts'), { recursive: true });
  mkdirSync(join(folder, 'goldens', 'many'), { recursive: true });
  writeFileSync(join(folder, 'prompts', 'many.prompt'), '{{role "user"}}\nSituation {{number}}\n');
  const checks = Array.from(
    { length: 12 },
    (_, index) => `  - { id: check-${index}, type: contains, value: word ${index} }\n`,
  ).join('');
  for (let index = 0; index < 1_000; index++) {
    const number = String(index).padStart(4, '0');
    writeFileSync(
      join(folder, 'goldens', 'many', `situation-${number}.yaml`),
      `format: 1\ndescription: Situation ${number}\ninput:\n  number: "${number}"\nexpect:\n${checks}`,
    );
  }
}
