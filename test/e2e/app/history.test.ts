import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { axeFindings } from '../../accessibility/axe-findings.ts';
import { layoutFaults } from '../../accessibility/layout-faults.ts';
import { findHttpBackend, startGitServer } from '../../doubles/git-server.ts';
import { makeBare, temporaryFolder } from '../../electron/services/git/git-folders.ts';
import { type App, launchApp } from './launch-app.ts';
import { judged, typeBehind } from './screens/editor-screen.ts';
import { drawer } from './screens/propose-screen.ts';
import { giveHistory, giveVersions } from './screens/sample-history.ts';
import { leaveProject, openSample } from './screens/welcome-screen.ts';

async function launched(): Promise<App> {
  const app = await launchApp();
  onTestFinished(() => app.close());
  app.page().setDefaultTimeout(20_000);
  return app;
}

/** Opens the sample with a history of six versions of Suggest. */
async function openSampleWithHistory(app: App): Promise<Page> {
  const page = app.page();
  await openSample(page);
  await page.getByRole('button', { name: 'End the tour' }).click();
  await leaveProject(page);
  giveHistory(join(app.dataFolder, 'sample.git'));
  await page.getByRole('button', { name: /Open the sample/ }).click();
  await judged(page);
  return page;
}

async function openHistory(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: 'History of this prompt' }).click();
  await page.getByRole('heading', { level: 1, name: /^History of/ }).waitFor();
}

const slider = (page: Page): Locator => page.getByRole('slider', { name: 'Version' });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name });
const chosen = (page: Page): Locator => page.locator('[aria-labelledby="history-version"]');

/** Free of what axe finds in both themes, and all in reach in a small window. */
async function look(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await axeFindings(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 900, height: 600 });
  expect(await layoutFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 860 });
}

describe('the history of a prompt of the sample', () => {
  it('is walked through with the keyboard alone, each version with its checks as they stood', async () => {
    const page = await openSampleWithHistory(await launched());
    await openHistory(page);
    await heading(page, 'Back to the plain words').waitFor();
    while (!(await slider(page).evaluate((element) => element.matches(':focus'))))
      await page.keyboard.press('Tab');
    expect(await slider(page).getAttribute('aria-valuetext')).toBe(
      '2 November: Back to the plain words, by Ben',
    );
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await heading(page, 'Greet in French, and check it').waitFor();
    expect(await slider(page).getAttribute('aria-valuetext')).toBe(
      '3 May: Greet in French, and check it, by Ana',
    );
    await chosen(page).getByText('10 fail', { exact: true }).waitFor();
    await chosen(page).getByText('The 10 checks that fail').click();
    await chosen(page).getByText('It says bon appétit').first().waitFor();
    await page.getByText(/Checks are run on/).waitFor({ state: 'detached' });
    const row = page.getByRole('row').filter({ hasText: 'Greet in French' });
    expect(await row.getByRole('cell').allTextContents()).toEqual(['64', '0', '10']);
    await look(page);
    await slider(page).focus();
    await page.keyboard.press('Home');
    await page.getByText('This is its first version').waitFor();
    await page.keyboard.press('End');
    await page.getByText('These words are live now.').waitFor();
  });

  it('compares a version with the one before, with what is live, and with any other', async () => {
    const page = await openSampleWithHistory(await launched());
    await openHistory(page);
    await page.getByRole('button', { name: /^Calmer words/ }).click();
    const changes = chosen(page).getByRole('region', { name: 'Changes' });
    await changes.locator('ins').filter({ hasText: 'calm' }).waitFor();
    await changes.locator('del').filter({ hasText: 'of guests' }).waitFor();
    await page.getByText(/What is sent changes in 10 of 10 examples/).waitFor();
    await page.getByRole('radio', { name: 'What is live' }).check();
    await changes.getByText('1 word added, 0 words removed, against what is live now').waitFor();
    await page.getByRole('radio', { name: 'Another version' }).check();
    await page.getByLabel('The other version').selectOption({ index: 1 });
    await changes.locator('del').filter({ hasText: 'occasion' }).first().waitFor();
    await look(page);
  });

  it('brings a version back with title and why, and keeps the edit that was there', async () => {
    const app = await launched();
    const page = await openSampleWithHistory(app);
    await typeBehind(page, 'You are Where2Eat, a dining helper.', ' Mine.');
    await page.getByText('Saved', { exact: true }).first().waitFor();
    await openHistory(page);
    await page.getByRole('button', { name: /^Ask for the evening/ }).click();
    await page.getByText('It no longer fits all of what is live:').waitFor();
    await page.getByText('The live version does not know the fill-in "occasion".').first().waitFor();
    await page.getByRole('button', { name: /^Calmer words/ }).click();
    await page.getByText(/It still fits what is live. 64 checks would need new answers./).waitFor();
    await page.getByText('You have an edit of this prompt.').waitFor();
    await page.getByRole('button', { name: 'Restore this version' }).click();
    await drawer(page).getByRole('heading', { name: 'What your reviewer will see' }).waitFor();
    expect(await drawer(page).getByLabel('Title').inputValue()).toBe('Restore Suggest as of 12 March');
    expect(await drawer(page).getByLabel(/^Why/).inputValue()).toBe(
      'The words of 12 March are brought back.',
    );
    await page.keyboard.press('Escape');
    await drawer(page).waitFor({ state: 'detached' });
    await page.locator('.monaco-editor').getByText('You are Where2Eat, a calm dining helper.').waitFor();
    await page.getByRole('button', { name: 'Take my edit back' }).click();
    await page.locator('.monaco-editor').getByText('You are Where2Eat, a dining helper. Mine.').waitFor();
  });
});

describe.skipIf(findHttpBackend() === undefined)('a long history on a server', () => {
  it('is read further when asked, tells how far it is, can be stopped, and goes on', async () => {
    const { folder, remove } = temporaryFolder();
    onTestFinished(remove);
    const bare = makeBare(folder);
    giveVersions(bare, 'prompts/soup.prompt', 120);
    const server = await startGitServer(folder);
    onTestFinished(() => server.close());
    const app = await launched();
    const page = app.page();
    await page.getByRole('button', { name: /Open by address/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Address of the project').fill(`${server.origin}/project.git`);
    await dialog.getByRole('button', { name: 'Look' }).click();
    await dialog.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'project' }).waitFor();
    await openHistory(page);
    const items = page.getByRole('list').getByRole('button', { name: /^Change/ });
    await page.getByRole('button', { name: /^Change 120/ }).waitFor();
    expect(await items.count()).toBe(30);
    await page.getByText('This version had no examples').waitFor();
    await page.getByRole('button', { name: 'Read older versions' }).click();
    await page.getByRole('button', { name: /^Change 72/ }).waitFor();
    expect(await items.count()).toBe(49);

    server.breakAt('fetch', { kind: 'stalled' });
    await page.getByRole('button', { name: 'Read older versions' }).click();
    await page.getByRole('progressbar').waitFor();
    await page.getByRole('button', { name: /^Change 90/ }).click();
    await page.getByText('This version is read when the older ones are here').waitFor();
    await look(page);
    await page.getByRole('button', { name: 'Stop' }).last().click();
    await page.getByText('Stopped. What was read stays.').waitFor();
    await chosen(page).getByText('Cook a soup for').waitFor();
    expect(await items.count()).toBe(49);
    server.heal();
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('button', { name: /^Change 42/ }).waitFor();

    server.breakAt('list-to-fetch', { kind: 'status', status: 500 });
    await page.getByRole('button', { name: 'Read older versions' }).click();
    await page.getByRole('main').getByRole('alert').waitFor();
    server.heal();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('button', { name: /^Change 12\b/ }).waitFor();
    await page.getByRole('button', { name: 'Read older versions' }).click();
    await page.getByText('Nothing older: the history begins here.').waitFor();
    expect(await items.count()).toBe(120);
    await slider(page).press('Home');
    await heading(page, 'begin').waitFor();
    await look(page);
  });
});
