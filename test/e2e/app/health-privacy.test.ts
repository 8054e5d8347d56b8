import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { showHealth } from './screens/health-screens.ts';
import { lookClosely } from './screens/look-closely.ts';
import { openRecordedProject } from './screens/recorded-project.ts';
import { saveToFolder } from './screens/save-to-folder.ts';

const recording = 'goldens/suggest/alone-without-wishes.rec.yaml';
const prompt = 'prompts/suggest.prompt';
const found = (page: Page): Locator => page.getByRole('region', { name: /^Found in this project/ });

async function openPrivacy(): Promise<{ readonly page: Page; readonly read: (path: string) => string }> {
  let at = '';
  const page = await openRecordedProject((folder) => {
    at = folder;
    appendFileSync(join(folder, prompt), '\nAsk grace.hopper@web.de when in doubt.\n');
  });
  await showHealth(page, 'Privacy');
  return { page, read: (path) => readFileSync(join(at, path), 'utf8') };
}

describe('secrets and personal data of a project', () => {
  it('are shown in their place without being told, and replaced by stand-ins that stay the same', async () => {
    const { page, read } = await openPrivacy();
    await found(page).getByText('an e-mail address').first().waitFor();
    expect(await found(page).textContent()).not.toContain('web.de');
    await lookClosely(page);
    for (const path of [recording, prompt]) {
      await page.getByRole('button', { name: `Replace with stand-ins in ${path}` }).click();
      await page
        .getByRole('button', { name: `Replace with stand-ins in ${path}` })
        .waitFor({ state: 'detached' });
    }
    await page.getByText('No secret and no personal data was found.').waitFor();
    await saveToFolder(page);
    expect(read(recording)).not.toContain('web.de');
    expect(read(recording)).toMatch(/@\w+\.example\.com/);
    expect(read(prompt)).toMatch(/^Ask \S+@\w+\.example\.com when in doubt\.$/m);
  });

  it('lead to the words that hold them', async () => {
    const { page } = await openPrivacy();
    await page.getByRole('button', { name: `Show the place in ${prompt}` }).click();
    await page.getByRole('heading', { level: 2, name: 'Suggest' }).waitFor();
    await page.locator('.monaco-editor').getByText('grace.hopper@web.de').waitFor();
  });
});

describe('somebody who asks to be forgotten', () => {
  it('is found however it is written, and the recorded answers that mention them are removed', async () => {
    const { page, read } = await openPrivacy();
    const before = read(recording);
    await page.getByText('Earlier versions keep it.').waitFor();
    await page.getByLabel('Find every recording that mentions').fill('ada  LOVELACE');
    await page.keyboard.press('Enter');
    await page.getByText('“ada LOVELACE” stands in 1 place of 1 file.').waitFor();
    await lookClosely(page);
    await page.getByRole('button', { name: 'Remove from 1 file' }).click();
    await page.getByText('Nothing here mentions “ada LOVELACE”.').waitFor();
    await saveToFolder(page);
    const after = read(recording);
    expect(after).not.toContain('Lovelace');
    expect([...after.matchAll(/recordedAt/g)]).toHaveLength([...before.matchAll(/recordedAt/g)].length - 1);
  });
});
