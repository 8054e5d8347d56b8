import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from 'playwright-core';
import { keyringDouble } from '../../doubles/keyring-double.ts';
import { type App, launchApp } from '../../e2e/app/launch-app.ts';
import {
  choosePrompt,
  firstSentence,
  goTo,
  judged,
  typeBehind,
} from '../../e2e/app/screens/editor-screen.ts';
import { logIn } from '../../e2e/app/screens/login-screen.ts';
import {
  answerInterview,
  confirmAll,
  drawer,
  openDrawer,
  sayWho,
} from '../../e2e/app/screens/propose-screen.ts';
import { leaveProject } from '../../e2e/app/screens/welcome-screen.ts';

// Run by token-search.test.ts as a process of its own: somebody's work at a place that asks for a login. The tokens come
// over the standard input, so that they are in no environment and no command line but by a fault of the app's. After
// each part of the story it says which, and waits until it is searched.
interface Told {
  readonly address: string;
  readonly dataFolder: string;
  /** Everything that the page gets or shows is written here. */
  readonly seen: string;
  readonly first: string;
  readonly second: string;
}

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const nextLine = async (): Promise<string> => (await lines.next()).value ?? '';
const told = JSON.parse(await nextLine()) as Told; // written by the test
const keyring = keyringDouble();

const note = (name: string, what: unknown) =>
  appendFileSync(join(told.seen, `${name}.txt`), `${JSON.stringify(what)}\n`);

/** Runs in the page: all that it shows and keeps. */
const shown = `JSON.stringify([
  location.href, document.documentElement.outerHTML, document.cookie, { ...localStorage }, { ...sessionStorage },
  history.state, [...document.querySelectorAll('input, textarea')].map(({ value }) => value),
  performance.getEntries().map(({ name }) => name),
])`;

async function searched(app: App, phase: string): Promise<void> {
  note('page', await app.page().evaluate(shown));
  console.log(`phase ${phase}`);
  await nextLine();
}

async function launched(): Promise<App> {
  const app = await launchApp({
    dataFolder: told.dataFolder,
    loadKeyring: async () => keyring,
    onTold: (what) => note('answers', what),
  });
  const page = app.page();
  page.setDefaultTimeout(20_000);
  page.on('console', (message) => note('console', message.text()));
  return app;
}

const opened = (page: Page) => page.getByRole('heading', { level: 1, name: 'project' }).waitFor();

async function propose(page: Page): Promise<void> {
  await choosePrompt(page, 'Suggest');
  await judged(page);
  await typeBehind(page, firstSentence, ' Be brief.');
  await page.getByText(/^Your edit reaches/).waitFor();
  await openDrawer(page);
  await answerInterview(page, 'Answers were too long.', 'Shorter answers.');
  await sayWho(page, 'Ada', 'ada@example.com');
  await confirmAll(page);
  await drawer(page)
    .getByRole('button', { name: /^Send proposal/ })
    .click();
  await drawer(page).getByRole('button', { name: 'Show the proposal' }).click();
  await drawer(page).waitFor({ state: 'detached' });
  await page.getByText('Waiting for a reviewer.').waitFor();
}

async function makeLive(page: Page): Promise<void> {
  await page.evaluate("galley.call['people.set-me']({ name: 'Ben', email: 'ben@example.com' })");
  await page.reload();
  await opened(page);
  await goTo(page, 'Proposals');
  const main = page.getByRole('main');
  await main
    .getByRole('button', { name: /^Reword Suggest/ })
    .first()
    .click();
  await main.getByRole('button', { name: 'Approve', exact: true }).click();
  await main.getByRole('button', { name: 'Make live', exact: true }).click();
  await page.getByText('Ben made it live').first().waitFor();
}

const app = await launched();
const page = app.page();
await page.getByRole('button', { name: /Open by address/ }).click();
const dialog = page.getByRole('dialog');
await dialog
  .getByLabel('Address of the project')
  .fill(told.address.replace('://', `://ada:${encodeURIComponent(told.first)}@`));
await dialog.getByRole('button', { name: 'Look' }).click();
await dialog.getByRole('button', { name: 'Open', exact: true }).click();
await opened(page);
await searched(app, 'opened');
await propose(page);
await searched(app, 'proposed');
await makeLive(page);
await searched(app, 'live');
await goTo(page, 'Settings');
await page.getByRole('region', { name: 'Logins' }).getByText('as ada').waitFor();
await searched(app, 'settings');
await leaveProject(page);
await app.close();

const again = await launched();
const next = again.page();
await next.getByRole('button', { name: new RegExp(told.address) }).click();
await opened(next);
await goTo(next, 'Proposals');
await next
  .getByRole('main')
  .getByRole('button', { name: /^Reword Suggest/ })
  .waitFor();
await searched(again, 'restarted');
await next.getByRole('button', { name: 'Look for news' }).click();
await next.getByRole('button', { name: 'Give another login' }).click();
await searched(again, 'refused');
await logIn(next, 'ada', told.second);
await next.getByRole('button', { name: 'Give another login' }).waitFor({ state: 'detached' });
await next.getByText('The login works.').waitFor();
await searched(again, 'renewed');
await again.close();
console.log('phase ended');
process.exit(0);
