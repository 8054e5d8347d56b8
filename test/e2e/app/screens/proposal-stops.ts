import { busyTitle, makeBusy } from './busy-sample.ts';
import { goTo } from './editor-screen.ts';
import type { Stop } from './stop.ts';
import { leaveProject, openSample } from './welcome-screen.ts';

/** The screens of proposals, from the welcome and back to it. */
export const proposalStops: readonly Stop[] = [
  {
    name: 'proposals-of-several-people',
    go: async (page) => {
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await makeBusy(page);
      await openSample(page);
      await page.getByRole('button', { name: 'End the tour' }).click();
      await goTo(page, 'Proposals');
      await page.getByRole('button', { name: busyTitle }).waitFor();
    },
  },
  {
    name: 'proposals-that-wait-for-me',
    go: async (page) => page.getByRole('radio', { name: /^Waiting for me/ }).check(),
  },
  {
    name: 'proposal-with-remarks',
    go: async (page) => {
      await page.getByRole('button', { name: busyTitle }).click();
      await page.getByText(/^What is sent changes in 10 of 30/).waitFor();
    },
  },
  {
    name: 'remark-being-written',
    go: async (page) => {
      await page.locator('.sentence[tabindex="0"]').focus();
      await page.keyboard.press('Enter');
      await page.getByLabel('Your remark').fill('Why a helper?');
    },
    leave: async (page) => page.getByLabel('Your remark').press('Escape'),
  },
  {
    name: 'changes-being-asked-for',
    go: async (page) => page.getByRole('button', { name: 'Ask for changes' }).click(),
    leave: async (page) => page.getByLabel('What should change?').press('Escape'),
  },
  {
    name: 'example-that-a-proposal-touches',
    go: async (page) => {
      await page.locator('.touched-list summary').first().click();
      await page.locator('.touched-inside ins').first().waitFor();
    },
  },
  {
    name: 'example-before-and-after',
    go: async (page) => page.getByRole('radio', { name: 'Before and after' }).check(),
    leave: leaveProject,
  },
];
