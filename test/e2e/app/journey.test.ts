import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type App, launchApp } from './launch-app.ts';

async function launched(dataFolder: string): Promise<App> {
  const app = await launchApp({ dataFolder });
  onTestFinished(() => app.close().catch(() => {})); // it may be closed already
  return app;
}

async function openSuggest(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Open the sample/ }).click();
  await page.getByRole('heading', { name: 'Suggest' }).waitFor();
  await page.locator('.monaco-editor').getByText('You are Where2Eat, a dining helper.').waitFor();
  await page.getByText(/\d+ hold · \d+ to retest/).waitFor();
}

describe('a creator who has never seen Galley', () => {
  it('opens the sample, changes a sentence, sees what it reaches, and finds it again after a restart', async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'galley-journey-'));
    onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 }));
    const first = await launched(dataFolder);
    await openSuggest(first.page());
    await first.page().getByText('196 hold · 0 to retest · 0 fail').waitFor();

    await first.page().locator('.monaco-editor').getByText('You are Where2Eat, a dining helper.').click();
    await first.page().keyboard.press('End');
    await first.page().keyboard.type(' Be brief.');
    await first.page().getByText('Your edit reaches 10 of 30 examples').waitFor();
    await first.page().getByText('132 hold · 64 to retest · 0 fail').waitFor();
    await first.page().getByText('Saved', { exact: true }).first().waitFor();
    expect(first.violations).toEqual([]);
    expect(first.errors).toEqual([]);
    await first.close();

    const second = await launched(dataFolder);
    await openSuggest(second.page());
    await second.page().getByText('Your edit reaches 10 of 30 examples').waitFor();
    await second.page().locator('.monaco-editor').getByText('Be brief.').waitFor();
    expect(second.errors).toEqual([]);
  });

  it('is told of a misspelt fill-in, and mends it with one button', async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'galley-journey-'));
    onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 }));
    const app = await launched(dataFolder);
    const page = app.page();
    await openSuggest(page);
    await page.locator('.monaco-editor').getByText('You are Where2Eat, a dining helper.').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' {{mesage');
    await page.keyboard.press('Escape');
    await page.keyboard.type('}}');
    await page.getByText('Checks', { exact: true }).first().click();
    await page.getByText('Did you mean "message"?').waitFor();
    await page.getByRole('button', { name: 'Write "message"' }).click();
    await page.getByText('Did you mean "message"?').waitFor({ state: 'detached' });
    expect(app.violations).toEqual([]);
    expect(app.errors).toEqual([]);
  });
});
