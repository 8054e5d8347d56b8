import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { showHealth } from './screens/health-screens.ts';
import { lookClosely } from './screens/look-closely.ts';
import { openRecordedProject } from './screens/recorded-project.ts';
import { saveToFolder } from './screens/save-to-folder.ts';

/** Thirty days of calls, thirty a day; every tenth wish is another one, and each names an address. */
function log(): string {
  const lines = Array.from({ length: 900 }, (_, index) => {
    const at = new Date(Date.parse('2026-10-01T00:00:00Z') + index * 2_880_000).toISOString();
    const wish = `quiet ${'and calm '.repeat(index % 10)}for guest${index % 10}@web.de`;
    return `${at},suggest,openai/gpt-4o-mini,500,60,0.01,"${wish}"`;
  });
  return ['timestamp,prompt,model,input_tokens,output_tokens,cost,input.message', ...lines, 'no,row'].join(
    '\n',
  );
}

const choose = (page: Page, name: string, content: string): Promise<void> =>
  page
    .getByLabel('A log of calls')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });

describe('a log of real use', () => {
  it('makes a month of it, beside the budget, and new examples without anybody’s address', async () => {
    let at = '';
    const page = await openRecordedProject((folder) => {
      at = folder;
    });
    await showHealth(page, 'Rules');
    await page
      .getByRole('region', { name: 'Budget of every prompt' })
      .getByLabel('US dollars a month')
      .fill('5');
    await showHealth(page, 'Real use');
    await choose(page, 'calls.csv', log());
    await page.getByText('calls.csv: 900 calls.').waitFor();
    await page.getByText(/^\$9\.\d\d a month\.$/).waitFor();
    await page.getByText(/A month costs .* over the budget/).waitFor();
    await page.getByText('1 line could not be read.').waitFor();
    await lookClosely(page);
    await page.getByRole('button', { name: 'Make an example of number 1' }).click();
    await page.getByText('an example now').waitFor();
    await saveToFolder(page);
    const folder = join(at, 'goldens', 'suggest');
    const made = readdirSync(folder).filter((name) => name.startsWith('asked-by-a-real-user'));
    expect(made).toHaveLength(1);
    const example = readFileSync(join(folder, made[0] ?? ''), 'utf8');
    expect(example).toMatch(/@\w+\.example\.com/);
    expect(example).not.toContain('web.de');
  });

  it('says what is missing in a file that is none', async () => {
    const page = await openRecordedProject();
    await showHealth(page, 'Real use');
    await choose(page, 'notes.txt', 'Buy milk.\nAnd bread.\n');
    await page.getByText(/^notes\.txt has no call that can be read\./).waitFor();
    await lookClosely(page);
  });
});
