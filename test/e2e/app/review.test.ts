import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { axeFindings } from '../../accessibility/axe-findings.ts';
import { layoutFaults } from '../../accessibility/layout-faults.ts';
import { gitIn } from '../../electron/services/git/git-folders.ts';
import { type App, launchApp } from './launch-app.ts';
import { busyTitle, makeBusy } from './screens/busy-sample.ts';
import { choosePrompt, firstSentence, goTo, judged, typeBehind } from './screens/editor-screen.ts';
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
    await goTo(page, 'Examples');
    await page.reload();
    await judged(page);
    await goTo(page, 'Proposals');
    await page.getByRole('button', { name: /^Reword Suggest/ }).click();
    await step(page, 'Say something about the whole');
    expect(await page.getByLabel('Your remark').inputValue()).toBe('How brief?');
    await step(page, 'Remark');
    await page.getByLabel('Your remark').waitFor({ state: 'detached' });
    await page.getByRole('article', { name: 'Remark by Ada' }).getByText('How brief?').waitFor();
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

/** The page of a proposal in a sample on which several people have worked. */
async function busyPage(): Promise<Page> {
  const { page: pageOf } = await launched();
  const page = pageOf();
  await makeBusy(page);
  await openSample(page);
  await goTo(page, 'Proposals');
  await page.getByRole('button', { name: busyTitle }).click();
  await page.getByRole('group', { name: 'The words of Suggest' }).waitFor();
  return page;
}

const focused = (page: Page): Promise<unknown> => page.evaluate('document.activeElement.textContent');

describe('the proposals of several people', () => {
  it('stand by their state, with those that wait for whoever looks, and what is over folded', async () => {
    const { page: pageOf } = await launched();
    const page = pageOf();
    await makeBusy(page);
    await openSample(page);
    await goTo(page, 'Proposals');
    await page.getByRole('button', { name: busyTitle }).waitFor();
    const headings = () => page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents();
    expect(await headings()).toEqual([
      '! Changes asked 1',
      '○ With the reviewer 2',
      '✓ Approved 1',
      '– Not ready for review 1',
      '✓ Live 5',
      '– Withdrawn 1',
    ]);
    const live = page.getByRole('region', { name: /Live/ });
    expect(await live.getByRole('listitem').count()).toBe(3);
    await live.getByRole('button', { name: 'Show all 5' }).click();
    expect(await live.getByRole('listitem').count()).toBe(5);
    await page.getByRole('radio', { name: 'Waiting for me 4' }).check();
    expect(await headings()).toEqual(['! Changes asked 1', '○ With the reviewer 2', '✓ Approved 1']);

    await page.getByRole('button', { name: 'Explain dishes to children' }).click();
    await page.getByText('Ben Ortiz asks for changes.').waitFor();
    const steps = page.getByRole('region', { name: 'What you can do' }).getByRole('button');
    await steps.filter({ hasText: 'Take over its words' }).waitFor();
    expect(await steps.first().textContent()).toBe('Take over its words');
    expect(await steps.first().getAttribute('class')).toMatch(/\bmain\b/);
  });

  it('name each other where they change the same prompt, and lead there', async () => {
    const page = await busyPage();
    await page.getByText('Cleo Marsh’s proposal 8 changes Suggest too.').waitFor();
    await step(page, 'Go there');
    await page.getByRole('heading', { level: 1, name: /^Speak of allergies first/ }).waitFor();
    await page.getByText('Ben Ortiz’s proposal 7 changes Suggest too.').waitFor();
    await step(page, 'All proposals');
    expect(await focused(page)).toContain('Speak of allergies first');
  });

  it('are remarked on by keyboard alone, and what was typed and not sent is kept', async () => {
    const page = await busyPage();
    await page.locator('.sentence[tabindex="0"]').focus();
    expect(await focused(page)).toBe('You are Where2Eat, a dining helper.');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toContain('Answer in two sentences.');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByText('About “You are Where2Eat, a dining helper.”').waitFor();
    await page.keyboard.type('Why a helper?');
    await page.keyboard.press('Escape');
    await page.getByLabel('Your remark').waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('You are Where2Eat, a dining helper.');
    await page.keyboard.press('Enter');
    expect(await page.getByLabel('Your remark').inputValue()).toBe('Why a helper?');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const remark = page
      .getByRole('article', { name: 'Remark by Ada Cook' })
      .filter({ hasText: 'Why a helper?' });
    await remark.getByRole('blockquote').getByText('You are Where2Eat, a dining helper.').waitFor();
    await page.getByLabel('Your remark').waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('You are Where2Eat, a dining helper.');
    await page.getByRole('button', { name: 'Remarks 4' }).waitFor();

    await remark.getByRole('button', { name: 'Settle it' }).focus();
    await page.keyboard.press('Enter');
    await remark.getByText('✓ settled').waitFor();
    await page.getByRole('button', { name: 'Remarks 3' }).waitFor();
  });

  it('show an example before and after, and what becomes of its checks', async () => {
    const page = await busyPage();
    await page.getByText('What is sent changes in 10 of 30 examples. 64 checks that held').waitFor();
    const touched = page.getByRole('region', { name: 'What it touches' });
    expect(
      await touched
        .getByRole('row', { name: /^Before/ })
        .first()
        .innerText(),
    ).toMatch(/165\s+31\s+0/);
    const example = touched.getByRole('listitem').filter({ hasText: 'Spicy and vegan, table for two' });
    await example.getByText('Spicy and vegan, table for two').click();
    const check = example.getByRole('row', { name: /^The reason speaks of both wishes/ });
    expect(await check.getByRole('cell').allInnerTexts()).toEqual(['✓holds', '○to retest']);
    await example.locator('ins').getByText('Answer in two sentences.').waitFor();
    await example.getByRole('radio', { name: 'Before and after' }).check();
    const before = example.getByRole('region', { name: 'Before' });
    const after = example.getByRole('region', { name: 'After' });
    await before.getByText('Instructions').waitFor();
    expect(await before.innerText()).not.toContain('Answer in two sentences.');
    expect(await after.innerText()).toContain('Answer in two sentences.');
    expect(await after.innerText()).not.toContain('in one or two sentences');
  });
});
