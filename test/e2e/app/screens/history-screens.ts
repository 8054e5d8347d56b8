import type { Page } from 'playwright-core';
import { choosePrompt, judged } from './editor-screen.ts';
import { makeShared } from './sample-history.ts';
import type { Stop } from './stop.ts';
import { leaveProject } from './welcome-screen.ts';

/** The history of a prompt in a project that is shared, from the welcome and back to it. */
export const historyScreens: readonly Stop[] = [
  {
    name: 'history',
    go: async (page, home) => {
      await openSharedProject(page, makeShared(home.folder));
      await judged(page);
      await page.getByRole('main').getByRole('button', { name: 'History of this prompt' }).click();
      await page.getByRole('slider', { name: 'Version' }).waitFor();
      await page.getByText(/Checks are run on/).waitFor({ state: 'detached' });
      await page.getByText(/What is sent changes in 10 of 10 examples/).waitFor();
    },
  },
  {
    name: 'history-with-checks-that-fail',
    go: async (page) => {
      await page.getByRole('button', { name: /^Greet in French/ }).click();
      await page.getByText('The 10 checks that fail').click();
    },
  },
  {
    name: 'history-of-what-no-longer-fits',
    go: async (page) => {
      await page.getByRole('button', { name: /^Ask for the evening/ }).click();
      await page.getByText('It no longer fits all of what is live:').waitFor();
    },
  },
  {
    name: 'history-against-another-version',
    go: async (page) => {
      await page.getByRole('radio', { name: 'Another version' }).check();
      await page.getByLabel('The other version').waitFor();
      await page.getByText(/What is sent changes in 10 of 10 examples/).waitFor();
    },
    leave: leaveProject,
  },
];

/** Opens a project by the address of a shared folder, and waits for its prompts. */
async function openSharedProject(page: Page, address: string): Promise<void> {
  await page.getByRole('button', { name: /Open by address/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Address of the project').fill(address);
  await dialog.getByRole('button', { name: 'Look' }).click();
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'shared' }).waitFor();
  await choosePrompt(page, 'Suggest');
}
