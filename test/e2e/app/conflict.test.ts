import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { gitIn, pushFiles } from '../../electron/services/git/git-folders.ts';
import { type App, launchApp } from './launch-app.ts';
import {
  choosePrompt,
  firstSentence,
  goTo,
  judged,
  openSearch,
  typeBehind,
} from './screens/editor-screen.ts';
import { answerInterview, confirmAll, drawer, openDrawer, sayWho } from './screens/propose-screen.ts';
import { openSample } from './screens/welcome-screen.ts';

const path = 'prompts/suggest.prompt';

async function launched(): Promise<App> {
  const app = await launchApp();
  onTestFinished(() => app.close());
  app.page().setDefaultTimeout(20_000);
  return app;
}

/** Somebody has the sample open; what is shared lies in its data folder. */
async function onePerson() {
  const app = await launched();
  const page = app.page();
  const shared = join(app.dataFolder, 'sample.git');
  await openSample(page);
  await choosePrompt(page, 'Suggest');
  await judged(page);
  return { page, shared, live: () => gitIn(shared, 'show', `main:${path}`) };
}

/** Ada has the sample open; Ben, on another computer as it were, has opened it by its address. */
async function twoPeople() {
  const { page: ada, shared, live } = await onePerson();
  const ben = (await launched()).page();
  await ben.getByRole('button', { name: /Open by address/ }).click();
  await ben.getByRole('dialog').getByLabel('Address of the project').fill(shared);
  await ben.getByRole('dialog').getByRole('button', { name: 'Look' }).click();
  await ben.getByRole('dialog').getByRole('button', { name: 'Open', exact: true }).click();
  await choosePrompt(ben, 'Suggest');
  await judged(ben);
  return { ada, ben, shared, live };
}

async function typeAtTheEnd(page: Page, words: string): Promise<void> {
  await page.locator('.monaco-editor').getByText(firstSentence).first().click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Backspace');
  await page.keyboard.type(words);
}

async function propose(page: Page, name: string): Promise<void> {
  await openDrawer(page);
  await answerInterview(page, `${name} wants it so.`, 'Other answers.');
  await sayWho(page, name, `${name.toLowerCase()}@example.org`);
  await sendFromDrawer(page);
}

async function sendFromDrawer(page: Page): Promise<void> {
  await confirmAll(page);
  await drawer(page)
    .getByRole('button', { name: /^(Send|Update) proposal/ })
    .click();
  await drawer(page).getByRole('button', { name: 'Show the proposal' }).click();
  await drawer(page).waitFor({ state: 'detached' });
  await page.getByText('Waiting for a reviewer.').waitFor();
}

async function lookForNews(page: Page): Promise<void> {
  await openSearch(page);
  await page.keyboard.type('Look for news');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Approves a proposal and makes it live, from its page or from the list. */
async function makeLive(page: Page, number?: number): Promise<void> {
  if (number !== undefined) {
    await goTo(page, 'Proposals');
    await lookForNews(page);
    const back = page.getByRole('button', { name: 'All proposals' });
    if (await back.isVisible()) await back.click();
    await page
      .getByRole('listitem')
      .filter({ hasText: `Proposal ${number} ·` })
      .getByRole('button')
      .first()
      .click();
  }
  await page.getByRole('main').getByRole('button', { name: 'Approve', exact: true }).click();
  await page.getByRole('main').getByRole('button', { name: 'Make live', exact: true }).click();
  await page.getByText('Ada made it live').first().waitFor();
}

describe('two people who changed the same words', () => {
  it('are both heard: who comes second chooses place by place, sees the checks, and sends again', async () => {
    const { ada, ben, shared, live } = await twoPeople();
    await typeBehind(ada, firstSentence, ' Be brief.');
    await typeAtTheEnd(ada, ' Please.');
    await typeBehind(ben, firstSentence, ' Sing.');
    await typeAtTheEnd(ben, ' Thanks.');
    await propose(ada, 'Ada');
    await propose(ben, 'Ben');
    await makeLive(ada);

    await lookForNews(ben);
    await ben.getByText('Choose what stands: nothing of yours is lost').waitFor();
    await ben.getByRole('main').getByRole('button', { name: 'Choose what stands' }).click();
    await ben.getByRole('heading', { name: 'Choose what stands' }).waitFor();
    const take = ben.getByRole('button', { name: 'Take this result' });
    await ben.getByText('2 places left to choose.').waitFor();
    expect(await take.isDisabled()).toBe(true);
    await ben.getByText(/checks stand differently/).click();
    await ben.getByRole('table', { name: /do not stand the same/ }).waitFor();

    const instructions = ben.getByRole('group', { name: /^Instructions/ });
    await instructions.getByText('Be brief.').waitFor();
    await instructions.getByRole('radio', { name: 'Take mine' }).check();
    const message = ben.getByRole('group', { name: /^The person says/ });
    await message.getByRole('radio', { name: 'Write another' }).check();
    const own = message.getByRole('textbox', { name: /^Your words for/ });
    await own.fill((await own.inputValue()).replace(' Thanks.', ' Thanks, please.'));

    // Half-way out and back: what was chosen and written is still there.
    await ben.getByRole('button', { name: 'Later' }).click();
    await ben.getByRole('main').getByRole('button', { name: 'Choose what stands' }).click();
    expect(await instructions.getByRole('radio', { name: 'Take mine' }).isChecked()).toBe(true);
    expect(await own.inputValue()).toContain(' Thanks, please.');

    await ben.getByText('The checks were run on the result.').waitFor();
    await ben.getByRole('heading', { name: 'What it touches' }).waitFor();
    await take.click();
    await drawer(ben).getByRole('heading', { name: 'Update proposal 2' }).waitFor();
    expect(await drawer(ben).getByRole('textbox', { name: /^Why/ }).inputValue()).toBe('Ben wants it so.');
    await sendFromDrawer(ben);

    await makeLive(ada, 2);
    expect(live()).toContain(`${firstSentence} Sing.`);
    expect(live()).toContain(' Thanks, please.');
    expect(live()).not.toContain('Be brief.');
    expect(gitIn(shared, 'fsck', '--strict')).toBe('');
  });

  it('who send one after the other are told by the drawer, and go back to it with all that was written', async () => {
    const { page: ben, shared, live } = await onePerson();
    await typeBehind(ben, firstSentence, ' Sing.');
    await openDrawer(ben);
    await answerInterview(ben, 'Guests like songs.', 'Songs.');
    await sayWho(ben, 'Ben', 'ben@example.org');
    await confirmAll(ben);
    pushFiles(shared, { [path]: live().replace(firstSentence, 'You are Where2Eat, a waiter.') });
    await drawer(ben).getByRole('button', { name: 'Send proposal' }).click();
    await drawer(ben).getByRole('button', { name: 'Choose what stands' }).click();
    await ben.getByRole('radio', { name: 'Take theirs' }).check();
    await ben.getByText('The checks were run on the result.').waitFor();
    // Others are not done: what was chosen between is not there any more.
    pushFiles(shared, { [path]: live().replace('a waiter.', 'a cook.') });
    await lookForNews(ben);
    await ben.getByText('It changed again since you chose here. Choose once more.').waitFor();
    await ben.getByText('1 place left to choose.').waitFor();
    await ben.getByRole('radio', { name: 'All of mine' }).check();
    await ben.getByRole('button', { name: 'Take this result' }).click();
    await drawer(ben).getByRole('heading', { name: 'What your reviewer will see' }).waitFor();
    expect(await drawer(ben).getByRole('textbox', { name: /^Why/ }).inputValue()).toBe('Guests like songs.');
    await sendFromDrawer(ben);
    expect(gitIn(shared, 'log', '-1', '--format=%an', '--branches=galley/*')).toBe('Ben');
  });
});

describe('two people who changed other words of one prompt', () => {
  it('are not asked: what both wrote is live', async () => {
    const { ada, ben, shared, live } = await twoPeople();
    await typeBehind(ada, firstSentence, ' Be brief.');
    await typeAtTheEnd(ben, ' Thanks.');
    await propose(ada, 'Ada');
    await propose(ben, 'Ben');
    await makeLive(ada);
    await makeLive(ada, 2);
    expect(live()).toContain(`${firstSentence} Be brief.`);
    expect(live()).toContain('{{message}} Thanks.');
    expect(gitIn(shared, 'fsck', '--strict')).toBe('');
  });

  it('see them joined in an edit that was not sent yet, and a line says so', async () => {
    const { page: ben, shared, live } = await onePerson();
    await typeBehind(ben, firstSentence, ' Sing.');
    await ben.getByText('Saved', { exact: true }).first().waitFor();
    pushFiles(shared, { [path]: live().replace('Choose the one place', 'Pick the one place') });
    await lookForNews(ben);
    await ben.getByText(/Their change and yours are both in it now/).waitFor();
    await ben.getByText('Live has changed: 1 file. Your edits were kept and joined.').waitFor();
    await ben.locator('.monaco-editor').getByText('Pick the one place').waitFor();
    await ben.locator('.monaco-editor').getByText('Sing.').waitFor();
  });
});
