import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { showHealth } from './screens/health-screens.ts';
import { lookClosely } from './screens/look-closely.ts';
import { openRecordedProject } from './screens/recorded-project.ts';

const chart = (page: Page, title: string): Locator => page.getByRole('figure', { name: title, exact: true });
const slider = (page: Page, title: string): Locator => page.getByRole('slider', { name: `${title}: day` });

describe('costs and quality over time', () => {
  it('are drawn for each figure, with the day and the cause of what moved them', async () => {
    const page = await openRecordedProject();
    await showHealth(page, 'Costs and quality');
    await chart(page, 'Tokens sent')
      .getByText(/^10 August.*It came with other words/)
      .waitFor();
    await chart(page, 'Tokens answered')
      .getByText(/^7 September.*another model \(openai\/gpt-4o-mini, then openai\/gpt-4\.1-mini\)/)
      .waitFor();
    const figures = await page.getByRole('figure').all();
    expect(figures).toHaveLength(8);
    await lookClosely(page);
  });

  it('are read day by day with the keyboard, and as a table', async () => {
    const page = await openRecordedProject();
    await showHealth(page, 'Costs and quality');
    await slider(page, 'Tokens sent').focus();
    await page.keyboard.press('Home');
    expect(await slider(page, 'Tokens sent').getAttribute('aria-valuetext')).toMatch(
      /^6 July.*openai\/gpt-4o-mini: 32\d tokens \(3 answers\)$/,
    );
    await page.keyboard.press('End');
    expect(await slider(page, 'Tokens sent').getAttribute('aria-valuetext')).toMatch(
      /^5 October.*openai\/gpt-4\.1-mini: 46\d tokens \(3 answers\)$/,
    );
    await chart(page, 'Length of the answer').getByText('Length of the answer: as a table').click();
    const rows = chart(page, 'Length of the answer').getByRole('row');
    await rows.nth(14).waitFor();
    expect(await rows.count()).toBe(15);
    await lookClosely(page);
  });
});
