import type { Page } from 'playwright-core';
import type { Stop } from './stop.ts';

/** Chooses a part of Health. */
export async function showHealth(page: Page, part: string): Promise<void> {
  await page
    .getByRole('group', { name: 'Part of Health' })
    .getByRole('radio', { name: part, exact: true })
    .check();
}

/** The parts of Health, over the sample; they begin and end at its overview. */
export const healthScreens: readonly Stop[] = [
  {
    name: 'health-without-answers-over-time',
    go: async (page) => {
      await showHealth(page, 'Costs and quality');
      await page.getByText('Nothing to compare yet').waitFor();
    },
  },
  {
    name: 'health-rules',
    go: async (page) => {
      await showHealth(page, 'Rules');
      await page.getByRole('region', { name: 'Allowed models' }).waitFor();
    },
  },
  {
    name: 'health-privacy',
    go: async (page) => {
      await showHealth(page, 'Privacy');
      await page.getByLabel('Find every recording that mentions').fill('Trattoria');
      await page.getByRole('button', { name: 'Find', exact: true }).click();
      await page.getByText(/“Trattoria” stands in|Nothing here mentions/).waitFor();
    },
    leave: async (page) => showHealth(page, 'Overview'),
  },
];
