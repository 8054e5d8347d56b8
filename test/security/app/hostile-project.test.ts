import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, launchApp } from '../../e2e/app/launch-app.ts';
import { beside, goTo, showBeside, showForm, showText } from '../../e2e/app/screens/editor-screen.ts';
import { type Home, makeHome } from '../../e2e/app/screens/home-folder.ts';
import { openProjectFolder } from '../../e2e/app/screens/welcome-screen.ts';
import { canary, payloads, writeHostileProject } from './hostile-folder.ts';

let app: App;
let home: Home;
let page: Page;

beforeAll(async () => {
  app = await launchApp();
  home = makeHome();
  writeHostileProject(join(home.folder, 'hostile'));
  page = app.page();
  page.setDefaultTimeout(20_000);
});

afterAll(async () => {
  home.remove();
  // Rejects when a request left, the policy was broken, an error was not caught or a dialog was opened.
  await app.close();
});

/** Nothing of the project became a part of the page, and nothing of it ran. */
async function expectOnlyText(): Promise<void> {
  const found = await page.evaluate(`({
    ran: globalThis.${canary} ?? null,
    polluted: ({}).isAdmin ?? null,
    base: document.baseURI,
    elements: [...document.body.querySelectorAll(
      'img, iframe, object, embed, video, audio, base, form[action], [onerror], [onload], [onclick], [href*="evil"], [src*="evil"], [href^="javascript:"], [href^="data:"]'
    )].map(({ outerHTML }) => outerHTML.slice(0, 200)),
  })`);
  expect(found).toEqual({ ran: null, polluted: null, base: 'https://galley.invalid/', elements: [] });
}

/** Links that are shown may be pressed: none may open anything without a question. */
async function expectLinksAsk(): Promise<void> {
  for (const link of await page.locator('a[href]').all()) await link.click();
  expect(app.opened).toEqual([]);
}

describe('a project that wants to do harm', () => {
  it('opens, and is judged', async () => {
    await openProjectFolder(page, 'hostile');
    await page.getByText(/\d+ hold · \d+ to retest/).waitFor();
    await expectOnlyText();
  });

  it('shows every prompt as text, in both views', async () => {
    const rows = page.getByRole('region', { name: 'Library' }).getByRole('listitem');
    const count = await rows.count();
    expect(count).toBeGreaterThanOrEqual(4);
    for (let index = 0; index < count; index++) {
      await rows.nth(index).getByRole('button').first().click();
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      await showText(page, 'Source');
      await showText(page, 'Visual');
      await expectOnlyText();
    }
  });

  it('shows every example and answer as text, in every form', async () => {
    await page
      .getByRole('region', { name: 'Library' })
      .getByRole('button', { name: /^Nasty/ })
      .click();
    await page.getByRole('heading', { level: 2, name: 'Nasty' }).waitFor();
    const chooser = beside(page).getByRole('combobox', { name: 'Example' });
    await chooser.waitFor();
    for (const example of Object.keys(payloads)) {
      await chooser.selectOption(example);
      await page.getByRole('heading', { name: 'What is sent' }).waitFor();
      await beside(page).and(page.locator('[aria-busy=false]')).waitFor();
      for (const form of ['Text', 'Formatted']) await showForm(page, form);
      await expectOnlyText();
      await expectLinksAsk();
    }
  });

  it('tells of checks that never end, and goes on', async () => {
    await beside(page).getByRole('combobox', { name: 'Example' }).selectOption('slow');
    await showBeside(page, 'Checks');
    await beside(page).getByText('broken', { exact: true }).first().waitFor();
    await expectOnlyText();
  });

  it('tells which files cannot be read, and why', async () => {
    await goTo(page, 'Health');
    await page.getByText('goldens/nasty/bomb.yaml').first().waitFor();
    await page.getByText('goldens/nasty/nested.yaml').first().waitFor();
    await expectOnlyText();
  });

  it('shows its examples and their forms as text', async () => {
    await goTo(page, 'Examples');
    await page.getByRole('heading', { name: /^Examples of/ }).waitFor();
    const rows = page.getByRole('table').getByRole('rowheader').getByRole('button');
    const count = await rows.count();
    expect(count).toBeGreaterThan(10);
    // Every third: the form is one for all, and a megabyte in it takes a while.
    for (let index = 0; index < count; index += 3) {
      await rows.nth(index).click();
      await page.getByRole('button', { name: 'All examples' }).waitFor();
      await expectOnlyText();
      await page.getByRole('button', { name: 'All examples' }).click();
      await page.getByRole('table').waitFor();
    }
  });

  it('is found by the search as text', async () => {
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('dialog').getByPlaceholder('Search prompts').fill('<');
    await page.getByRole('dialog').getByRole('button').first().waitFor();
    await expectOnlyText();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('keeps an edit all the same', async () => {
    await goTo(page, 'Prompts');
    await page.locator('.monaco-editor').click();
    await page.keyboard.type('Still here.');
    await page.locator('.monaco-editor').getByText('Still here.').waitFor();
    await page.getByText('Saved', { exact: true }).first().waitFor();
    await expectOnlyText();
    expect(app.opened).toEqual([]);
  });
});
