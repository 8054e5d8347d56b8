import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { axeFindings } from '../../accessibility/axe-findings.ts';
import { layoutFaults } from '../../accessibility/layout-faults.ts';
import { gitIn } from '../../electron/services/git/git-folders.ts';
import { type App, launchApp } from './launch-app.ts';
import { choosePrompt, firstSentence, judged, typeBehind } from './screens/editor-screen.ts';
import { answerInterview, confirmAll, drawer, openDrawer, sayWho } from './screens/propose-screen.ts';
import { openSample } from './screens/welcome-screen.ts';

async function launched(): Promise<App> {
  const app = await launchApp();
  onTestFinished(() => app.close());
  app.page().setDefaultTimeout(20_000);
  return app;
}

/** Sends what is edited as a proposal, or as the next version of one. */
async function send(page: Page, button: RegExp): Promise<void> {
  await confirmAll(page);
  await drawer(page).getByRole('button', { name: button }).click();
  await drawer(page).getByRole('button', { name: 'Show the proposal' }).click();
  await drawer(page).waitFor({ state: 'detached' });
}

/** Every screen is free of what axe finds in both themes, and has all in reach in a small window. */
async function look(page: Page): Promise<void> {
  const messages = page.getByRole('region', { name: 'Messages' });
  while ((await messages.getByRole('button', { name: 'Close' }).count()) > 0)
    await messages.getByRole('button', { name: 'Close' }).first().click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await axeFindings(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 900, height: 600 });
  expect(await layoutFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 860 });
}

const step = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).click();

describe('a proposal of the sample', () => {
  it('goes the whole way: remarked on, changed, approved, live, and taken back', async () => {
    const app = await launched();
    const page = app.page();
    await openSample(page);
    await choosePrompt(page, 'Suggest');
    await judged(page);
    await typeBehind(page, firstSentence, ' Be brief.');
    await page.getByText('Your edit reaches 10 of 30 examples').waitFor();
    await openDrawer(page);
    await answerInterview(page, 'Answers were too long.', 'Shorter answers.');
    await sayWho(page, 'Ada', 'ada@example.com');
    await send(page, /^Send proposal/);

    await page.getByText('Waiting for a reviewer.').waitFor();
    await step(page, 'Say something about the whole');
    await page.getByLabel('Your remark').fill('How brief?');
    await step(page, 'Remark');
    await page.getByText('How brief?').waitFor();
    await step(page, 'Ask for changes');
    await page.getByLabel('What should change?').fill('Say how many sentences.');
    await step(page, 'Ask for them');
    await page.getByText('Ada asks for changes.').waitFor();
    await look(page);
    await step(page, 'All proposals');
    await look(page);
    await page.getByRole('button', { name: /^Reword Suggest/ }).click();

    await step(page, 'Go on editing');
    await judged(page);
    await typeBehind(page, 'You are Where2Eat, a dining helper. Be brief.', ' Two sentences.');
    await page.getByText('Saved', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Propose change' }).click();
    await send(page, /^Update proposal/);

    await page.getByText('Waiting for a reviewer.').waitFor();
    await step(page, 'Approve');
    await page.getByText('Approved by Ada.').waitFor();
    await step(page, 'Make live');
    await page.getByText('Ada made it live').first().waitFor();
    const live = () => gitIn(join(app.dataFolder, 'sample.git'), 'show', 'main:prompts/suggest.prompt');
    expect(live()).toContain('a dining helper. Be brief. Two sentences.');
    expect(gitIn(join(app.dataFolder, 'sample.git'), 'fsck', '--strict')).toBe('');
    await page.getByText('No edits').waitFor();

    await step(page, 'Restore what was before');
    await openDrawerAgain(page);
    await answerInterview(page, 'Guests missed the details.', 'As before.');
    await send(page, /^Send proposal/);
    await page.getByText('Proposal 2').first().waitFor();
    await step(page, 'Approve');
    await step(page, 'Make live');
    await page.getByText('Ada made it live').first().waitFor();
    expect(live()).not.toContain('Be brief.');

    await page.getByRole('button', { name: 'Prompts', exact: true }).click();
    await page.getByRole('main').getByRole('button', { name: 'History of this prompt' }).click();
    await page.getByRole('heading', { name: 'History of Suggest' }).waitFor();
    await page.getByRole('list').getByRole('button').nth(1).click();
    await page.getByRole('button', { name: 'Restore this version' }).waitFor();
    await look(page);
  });
});

async function openDrawerAgain(page: Page): Promise<void> {
  await drawer(page).getByRole('heading', { name: 'What your reviewer will see' }).waitFor();
}
