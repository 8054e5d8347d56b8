import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type App, launchApp } from './launch-app.ts';

async function launched(dataFolder?: string): Promise<App> {
  const app = await launchApp(dataFolder === undefined ? {} : { dataFolder });
  onTestFinished(() => app.close().catch(() => {})); // it may be closed already
  return app;
}

/** Opens the sample's first prompt with the cursor behind its first sentence. */
async function openSuggest(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Open the sample/ }).click();
  await page.locator('.monaco-editor').getByText('You are Where2Eat, a dining helper.').click();
  await page.getByText(/\d+ hold · \d+ to retest/).waitFor();
  await page.keyboard.press('End');
}

function status(page: Page, words: string | RegExp) {
  return page.getByText(words).first().waitFor();
}

async function faultsOf(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    for (const { id, nodes } of violations)
      found.push(...nodes.map(({ target }) => `${colorScheme} ${id} ${target.join(' ')}`));
  }
  return found;
}

describe('the editor', () => {
  it('undoes an edit of the last start, down to the live text', async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'galley-editor-'));
    onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 }));
    const first = await launched(dataFolder);
    await openSuggest(first.page());
    await first.page().keyboard.type(' Be brief.');
    await status(first.page(), 'Saved');
    await first.close();
    const page = (await launched(dataFolder)).page();
    await openSuggest(page);
    await page.locator('.monaco-editor').getByText('Be brief.').waitFor();
    await page.keyboard.press('Control+z');
    await page.locator('.monaco-editor').getByText('Be brief.').waitFor({ state: 'detached' });
    await status(page, 'No edits');
  });

  it('brings an edit back that was given up', async () => {
    const page = (await launched()).page();
    await openSuggest(page);
    await page.keyboard.type(' Be brief.');
    await page.getByRole('button', { name: 'Give up this edit' }).click();
    await status(page, 'No edits');
    await page.keyboard.press('Control+z');
    await page.locator('.monaco-editor').getByText('Be brief.').waitFor();
  });

  it('puts a new fill-in in by keyboard alone, declares it, and takes both back at once', async () => {
    const app = await launched();
    const page = app.page();
    await openSuggest(page);
    await page.keyboard.press('Control+i');
    await page.getByRole('menu', { name: 'Insert' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('a');
    await page.keyboard.press('a');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'A new fill-in' }).waitFor();
    await page.keyboard.type('city');
    await page.keyboard.press('Enter');
    await page.locator('.monaco-editor .pe-chip', { hasText: 'city' }).waitFor();
    await page.keyboard.type('!');
    await page.getByText('Model and fill-ins').click();
    await page.getByRole('button', { name: 'Change the fill-in city' }).waitFor();
    await page.getByText('Model and fill-ins').click();
    await page.locator('.monaco-editor').getByText('You are Where2Eat').click();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await status(page, 'No edits');
    expect(app.violations).toEqual([]);
    expect(app.errors).toEqual([]);
  });

  it('tells a wrong creativity beside its field and keeps none of it, and changes a fill-in in place', async () => {
    const page = (await launched()).page();
    await openSuggest(page);
    await page.getByText('Model and fill-ins').click();
    await page.getByLabel('Creativity').fill('7');
    await page.getByText('Creativity is a number from 0 to 2.').waitFor();
    await status(page, 'No edits');
    await page.getByLabel('Creativity').fill('0.2');
    await page.getByRole('button', { name: 'Change the fill-in budget' }).click();
    await page.getByLabel('What it is').fill('the most that one person spends');
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('whole number, may be missing · the most that one person spends').waitFor();
  });

  it('shows what is changed word by word, and says so when nothing is', async () => {
    const page = (await launched()).page();
    await openSuggest(page);
    await page.getByText('Changes', { exact: true }).click();
    await page.getByText('Nothing is changed.').waitFor();
    await page.getByText('Visual', { exact: true }).click();
    await page.locator('.monaco-editor').getByText('You are Where2Eat, a dining helper.').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Control+Shift+ArrowLeft');
    await page.keyboard.type('host.');
    await page.getByText('Changes', { exact: true }).click();
    await page.locator('.changes del', { hasText: 'helper' }).waitFor();
    await page.locator('.changes ins', { hasText: 'host' }).waitFor();
    await page.getByText('1 word added, 1 word removed, against the live text').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('finds words in all prompts, leads to them, replaces them, and takes that back', async () => {
    const app = await launched();
    const page = app.page();
    await openSuggest(page);
    await page.keyboard.press('Control+Shift+F');
    const dialog = page.getByRole('dialog', { name: 'Find in all prompts' });
    await dialog.getByLabel('Find', { exact: true }).fill('dining helper');
    await dialog.getByLabel('Replace with').fill('table host');
    await dialog.getByText(/^\d+ places in \d+ texts\.$/).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Replace all' }).click();
    await dialog.getByText(/places replaced in \d+ texts, as edits/).waitFor();
    await dialog.getByText('These words stand nowhere.').waitFor();
    await dialog.getByRole('button', { name: 'Take it back' }).click();
    await dialog.locator('.found-place').last().click();
    await dialog.waitFor({ state: 'detached' });
    await page.locator('.monaco-editor .pe-highlight').first().waitFor();
    await status(page, 'No edits');
    expect(app.violations).toEqual([]);
    expect(app.errors).toEqual([]);
  });
});
