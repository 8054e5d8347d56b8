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
  },
  {
    name: 'health-real-use',
    go: async (page) => {
      await showHealth(page, 'Real use');
      await page.getByLabel('A log of calls').setInputFiles({
        name: 'calls.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(
          'timestamp,prompt,model,cost,input.message\n2026-10-01,suggest,openai/gpt-4o-mini,0.01,a calm place\nno row',
        ),
      });
      await page.getByText('calls.csv: 1 call.').waitFor();
    },
    leave: async (page) => showHealth(page, 'Overview'),
  },
];
