import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { gitIn, makeBare, pushFiles } from '../../electron/services/git/git-folders.ts';
import { type App, type AppWish, launchApp } from './launch-app.ts';
import { choosePrompt, firstSentence, judged, openSearch, typeBehind } from './screens/editor-screen.ts';
import { makeHome, sampleFolder } from './screens/home-folder.ts';
import { answerInterview, confirmAll, drawer, openDrawer, sayWho } from './screens/propose-screen.ts';
import { openProjectFolder, openSample } from './screens/welcome-screen.ts';

const why = 'Guests said that the answers were too long.';

function keptFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'galley-propose-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

async function launched(wish: AppWish = {}): Promise<App> {
  const app = await launchApp(wish);
  onTestFinished(() => app.close());
  app.page().setDefaultTimeout(20_000);
  return app;
}

async function edit(page: Page, words: string): Promise<void> {
  await choosePrompt(page, 'Suggest');
  await judged(page);
  await typeBehind(page, firstSentence, ` ${words}`);
  await page.getByText('Your edit reaches 10 of 30 examples').waitFor();
}

function texts(): Readonly<Record<string, string>> {
  const path = 'prompts/suggest.prompt';
  const others = ['prompts/_tone.prompt', 'goldens/suggest/spicy-vegan.yaml'];
  return Object.fromEntries(
    [path, ...others].map((one) => [one, readFileSync(join(sampleFolder, one), 'utf8')]),
  );
}

/** Opens a project by its address: looks first, then opens. */
async function openAddress(page: Page, address: string): Promise<void> {
  await page.getByRole('button', { name: /Open by address/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Address of the project').fill(address);
  await dialog.getByRole('button', { name: 'Look' }).click();
  await dialog.getByText('project', { exact: true }).waitFor();
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'project' }).waitFor();
}

async function lookForNews(page: Page): Promise<void> {
  await openSearch(page);
  await page.keyboard.type('Look for news');
  await page.keyboard.press('Enter');
}

describe('proposing a change of the sample', () => {
  it('goes from the edit over the gate to a proposal that is listed, and what is written outlives a restart', async () => {
    const dataFolder = keptFolder();
    const first = await launched({ dataFolder });
    await openSample(first.page());
    await edit(first.page(), 'Be brief.');
    await openDrawer(first.page());
    await answerInterview(first.page(), why, 'Shorter answers.');
    await first.page().keyboard.press('Escape');
    const settings = () => first.page().evaluate("galley.call['settings.read'](null)");
    await expect.poll(async () => JSON.stringify(await settings())).toContain(why);
    await drawer(first.page()).waitFor({ state: 'detached' });
    await first.close();

    const second = await launched({ dataFolder });
    const page = second.page();
    await openSample(page);
    await openDrawer(page);
    expect(await drawer(page).getByRole('textbox', { name: /^Why/ }).inputValue()).toBe(why);
    await drawer(page).getByText('1 thing to answer').waitFor();
    expect(await drawer(page).getByRole('button', { name: 'Send proposal' }).isDisabled()).toBe(true);
    await confirmAll(page);
    await sayWho(page, 'Ada Cook', 'ada@example.org');
    await drawer(page).getByRole('button', { name: 'Send proposal' }).click();
    await drawer(page).getByText('Proposal 1 is with your reviewers').waitFor();
    await drawer(page).getByRole('button', { name: 'Show the proposal' }).click();
    await page.getByText('Reword Suggest').first().waitFor();

    const bare = readdirSync(dataFolder, { recursive: true, encoding: 'utf8' }).find(
      (path) => path.endsWith('.git/refs') || path.endsWith('.git\\refs'),
    );
    if (bare === undefined) throw new Error('the sample has no history');
    const git = join(dataFolder, bare, '..');
    expect(gitIn(git, 'for-each-ref', '--format=%(refname)', 'refs/galley')).toBe('refs/galley/proposals/1');

    await page.getByRole('button', { name: 'Propose change' }).click();
    await drawer(page).getByRole('heading', { name: 'Update proposal 1' }).waitFor();
    expect(await drawer(page).getByRole('textbox', { name: /^Why/ }).inputValue()).toBe(why);
  });

  it('stops at a secret, and leads to the place', async () => {
    const { page: pageOf } = await launched();
    const page = pageOf();
    await openSample(page);
    await edit(page, `The key is ghp_${'a1B2'.repeat(9)}.`);
    await openDrawer(page);
    await drawer(page).getByText('A secret stands in it').waitFor();
    await drawer(page).getByRole('radio', { name: 'Not ready for review yet' }).check();
    expect(await drawer(page).getByRole('button', { name: 'Send proposal' }).isDisabled()).toBe(true);
    await drawer(page).getByRole('button', { name: 'Take it out: Suggest' }).first().click();
    await drawer(page).waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 2, name: 'Suggest' }).waitFor();
  });
});

describe('a project opened by its address', () => {
  it('says so when other words went live, and tells when they are the same words', async () => {
    const folder = keptFolder();
    const files = texts();
    const bare = makeBare(folder, 'project', files);
    const { page: pageOf } = await launched();
    const page = pageOf();
    await openAddress(page, bare);
    await choosePrompt(page, 'Suggest');
    await typeBehind(page, firstSentence, ' Be brief.');
    pushFiles(bare, { 'prompts/_tone.prompt': 'Be kind.\n' });
    await lookForNews(page);
    await page.getByText('Live has changed: 1 file. Your edits were kept and joined.').waitFor();

    await openDrawer(page);
    await answerInterview(page, why, 'Shorter answers.');
    await sayWho(page, 'Ada Cook', 'ada@example.org');
    await drawer(page).getByRole('radio', { name: 'Not ready for review yet' }).check();
    const suggest = files['prompts/suggest.prompt'] ?? '';
    pushFiles(bare, {
      'prompts/suggest.prompt': suggest.replace(firstSentence, 'You are Where2Eat, a waiter.'),
    });
    await drawer(page).getByRole('button', { name: 'Send proposal' }).click();
    await drawer(page).getByText('Somebody else changed the same words').waitFor();
    await drawer(page).getByText('prompts/suggest.prompt').waitFor();
  });

  it('says why nothing is found there', async () => {
    const { page: pageOf } = await launched();
    const page = pageOf();
    await page.getByRole('button', { name: /Open by address/ }).click();
    await page.getByRole('dialog').getByLabel('Address of the project').fill('/nowhere/at/all.git');
    await page.getByRole('dialog').getByRole('button', { name: 'Look' }).click();
    await page
      .getByRole('dialog')
      .getByRole('alert')
      .getByText(/nothing at this address/)
      .waitFor();
  });
});

describe('a folder without a shared place', () => {
  it('has its proposal saved as a file, and says where it lies', async () => {
    const { page: pageOf } = await launched();
    const page = pageOf();
    const home = makeHome();
    onTestFinished(home.remove);
    await openProjectFolder(page, 'where2eat');
    await edit(page, 'Be brief.');
    await openDrawer(page);
    await answerInterview(page, why, 'Shorter answers.');
    await confirmAll(page);
    await sayWho(page, 'Ada Cook', 'ada@example.org');
    await drawer(page).getByRole('button', { name: 'Save the proposal as a file' }).click();
    await page.getByRole('dialog', { name: 'Where shall the file go?' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Where shall the file go?' }).waitFor({ state: 'detached' });
    await drawer(page).getByRole('button', { name: 'Save the proposal as a file' }).click();
    await page.getByRole('button', { name: 'Save it here' }).click();
    await drawer(page).getByText('Your proposal is saved as a file').waitFor();
    const [file = ''] = readdirSync(home.folder).filter((name) => name.endsWith('.patch'));
    expect(readFileSync(join(home.folder, file), 'utf8')).toContain(
      '+You are Where2Eat, a dining helper. Be brief.',
    );
  });
});
