import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { testToken } from '../../../build/find-token.ts';
import { axeFindings } from '../../accessibility/axe-findings.ts';
import { layoutFaults } from '../../accessibility/layout-faults.ts';
import { basicLogin, findHttpBackend, type GitServer, startGitServer } from '../../doubles/git-server.ts';
import { type KeyringDouble, keyringDouble } from '../../doubles/keyring-double.ts';
import { makeBare } from '../../electron/services/git/git-folders.ts';
import { type App, launchApp } from './launch-app.ts';
import {
  choosePrompt,
  firstSentence,
  goTo,
  judged,
  openSearch,
  typeBehind,
} from './screens/editor-screen.ts';
import { sampleFolder } from './screens/home-folder.ts';
import { logIn, openLogin } from './screens/login-screen.ts';
import { answerInterview, confirmAll, drawer, openDrawer, sayWho } from './screens/propose-screen.ts';

interface Place {
  readonly root: string;
  readonly server: GitServer;
  readonly address: string;
  /** Which token the server takes from now on. */
  readonly take: (token: string) => void;
}

async function place(files?: Readonly<Record<string, string>>): Promise<Place> {
  const root = mkdtempSync(join(tmpdir(), 'galley-login-'));
  makeBare(root, 'project', files);
  const logins: string[] = [];
  const server = await startGitServer(root, { logins });
  onTestFinished(async () => {
    await server.close();
    rmSync(root, { recursive: true, force: true });
  });
  const take = (token: string) => {
    logins[0] = basicLogin('ada', token);
  };
  return { root, server, address: `${server.origin}/project.git`, take };
}

async function launched(keyring: KeyringDouble, dataFolder?: string): Promise<App> {
  const app = await launchApp({ loadKeyring: async () => keyring, ...(dataFolder && { dataFolder }) });
  onTestFinished(() => app.close());
  app.page().setDefaultTimeout(20_000);
  return app;
}

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

describe.skipIf(findHttpBackend() === undefined)('a place that asks for a login', () => {
  it('gets the one that is typed, which is kept, renewed where it was refused, and forgotten', async () => {
    const { address, server, take } = await place();
    const [first, second] = [testToken(), testToken()];
    take(first);
    const keyring = keyringDouble();
    const page = (await launched(keyring)).page();
    await openLogin(page, address);
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByLabel('Keep it in this computer’s keychain').isChecked()).toBe(true);
    await look(page);
    await logIn(page, 'ada', testToken());
    await dialog.getByText(/The login is not accepted/).waitFor();
    expect(await dialog.getByLabel('Token or password').inputValue()).toBe('');
    expect(await dialog.getByLabel('User name').inputValue()).toBe('ada');
    await logIn(page, 'ada', first);
    await dialog.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'project' }).waitFor();
    expect([...keyring.kept.values()]).toEqual([first]);

    take(second);
    await goTo(page, 'Proposals');
    await page.getByRole('button', { name: 'Look for news' }).click();
    await page.getByRole('button', { name: 'Give another login' }).click();
    await look(page);
    await logIn(page, 'ada', second);
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Give another login' }).waitFor({ state: 'detached' });
    expect([...keyring.kept.values()]).toEqual([second]);

    await goTo(page, 'Prompts');
    take(first);
    await openSearch(page);
    await page.keyboard.type('Look for news');
    await page.keyboard.press('Enter');
    await page.getByText(/does not accept the login any more/).waitFor();
    await look(page);
    await page.getByRole('button', { name: 'Give another login' }).click();
    await logIn(page, 'ada', first);
    await page.getByText(/does not accept the login any more/).waitFor({ state: 'detached' });

    await goTo(page, 'Settings');
    const listed = page.getByRole('region', { name: 'Logins' });
    await listed.getByText('in this computer’s keychain').waitFor();
    await look(page);
    await listed
      .getByRole('button', { name: `Forget the login for ada, ${new URL(server.origin).host}` })
      .click();
    await listed.getByText('No login is kept.').waitFor();
    expect(keyring.kept.size).toBe(0);
    await goTo(page, 'Proposals');
    await page.getByRole('button', { name: 'Look for news' }).click();
    await page.getByRole('button', { name: 'Give a login' }).waitFor();
  }, 120_000);

  it('gets another one from within the drawer, where the first was refused at sending', async () => {
    const texts = ['prompts/suggest.prompt', 'prompts/_tone.prompt', 'goldens/suggest/spicy-vegan.yaml'].map(
      (path) => [path, readFileSync(join(sampleFolder, path), 'utf8')],
    );
    const { address, take } = await place(Object.fromEntries(texts));
    const [first, second] = [testToken(), testToken()];
    take(first);
    const page = (await launched(keyringDouble())).page();
    await openLogin(page, address);
    await logIn(page, 'ada', first);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await choosePrompt(page, 'Suggest');
    await judged(page);
    await typeBehind(page, firstSentence, ' Be brief.');
    await page.getByText(/^Your edit reaches/).waitFor();
    await openDrawer(page);
    await answerInterview(page, 'Answers were too long.', 'Shorter answers.');
    await sayWho(page, 'Ada', 'ada@example.com');
    await confirmAll(page);
    take(second);
    const send = drawer(page).getByRole('button', { name: /^Send proposal/ });
    await send.click();
    await drawer(page)
      .getByText(/The login is not accepted/)
      .waitFor();
    await look(page);
    await drawer(page).getByRole('button', { name: 'Give another login' }).click();
    await expect.poll(() => page.getByLabel('User name').inputValue()).toBe('ada');
    await page.getByLabel('Token or password').fill(second);
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.getByLabel('Token or password').waitFor({ state: 'detached' });
    await drawer(page)
      .getByText(/The login is not accepted/)
      .waitFor({ state: 'detached' });
    await send.click();
    await drawer(page).getByRole('button', { name: 'Show the proposal' }).waitFor();
  });

  it('is kept for the run where there is no keychain, which the form says', async () => {
    const { address, take } = await place();
    const token = testToken();
    take(token);
    const keyring = keyringDouble();
    keyring.state = 'locked';
    const dataFolder = mkdtempSync(join(tmpdir(), 'galley-login-'));
    onTestFinished(() => {
      rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
    });
    const app = await launched(keyring, dataFolder);
    await openLogin(app.page(), address);
    await app
      .page()
      .getByText(/This computer has no keychain that Galley can use/)
      .waitFor();
    expect(
      await app
        .page()
        .getByLabel(/^Keep it/)
        .count(),
    ).toBe(0);
    await logIn(app.page(), 'ada', token);
    await app.page().getByRole('button', { name: 'Open', exact: true }).click();
    await app.page().getByRole('heading', { level: 1, name: 'project' }).waitFor();
    await app.close();
    // Without its copy the project cannot be opened again but with a login.
    rmSync(join(dataFolder, 'projects'), { recursive: true });
    const page = (await launched(keyring, dataFolder)).page();
    await page.getByRole('button', { name: new RegExp(address) }).click();
    await page.getByRole('button', { name: 'Give a login' }).click();
    await logIn(page, 'ada', token);
    await page.getByRole('heading', { level: 1, name: 'project' }).waitFor();
  });

  it('takes the login out of a typed address', async () => {
    const { address, take } = await place();
    const token = testToken();
    take(token);
    const keyring = keyringDouble();
    const page = (await launched(keyring)).page();
    await page.getByRole('button', { name: /Open by address/ }).click();
    const field = page.getByLabel('Address of the project');
    await field.fill(address.replace('://', `://ada:${token}@`));
    await page.getByRole('button', { name: 'Look' }).click();
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'project' }).waitFor();
    expect([...keyring.kept.values()]).toEqual([token]);
    expect(await page.content()).not.toContain(token);
  });
});
