import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { showHealth } from './screens/health-screens.ts';
import { lookClosely } from './screens/look-closely.ts';
import { openRecordedProject } from './screens/recorded-project.ts';
import { saveToFolder } from './screens/save-to-folder.ts';

const rule = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

async function openRules(): Promise<{ readonly page: Page; readonly read: (path: string) => string }> {
  let at = '';
  const page = await openRecordedProject((folder) => {
    at = folder;
  });
  await showHealth(page, 'Rules');
  await rule(page, 'Allowed models').waitFor();
  return { page, read: (path) => readFileSync(join(at, path), 'utf8') };
}

describe('the rules of a project', () => {
  it('are changed in a form, which leaves every comment of their file where it was', async () => {
    const { page, read } = await openRules();
    const before = read('governance/policy.yaml');
    const models = rule(page, 'Allowed models');
    await models.getByLabel('Models, one a line').press('Control+End');
    await page.keyboard.type('\nopenai/gpt-4.1*');
    await models.getByText('Nobody is named who decided this.').click();
    await models.getByLabel('Who decided', { exact: true }).fill('Dana Weber');
    await models.getByLabel(/^Why/).fill('Our contract names these');
    await models.getByText('Decided by Dana Weber: Our contract names these').waitFor();
    await rule(page, 'Budget of every prompt').getByLabel('US dollars a month').fill('80');
    const retired = rule(page, 'Retired models');
    await retired.getByLabel('Model', { exact: true }).fill('openai/gpt-4o-2024-05-13');
    await retired.getByLabel('Not from this day on').fill('2026-12-01');
    await retired.getByRole('button', { name: 'Add' }).click();
    await retired.getByRole('button', { name: 'Remove openai/gpt-4o-2024-05-13' }).waitFor();
    await saveToFolder(page);
    const after = read('governance/policy.yaml');
    for (const [comment] of before.matchAll(/#.*/g)) expect(after).toContain(comment);
    expect(after).toContain('    - openai/gpt-4.1*');
    expect(after).toContain('per-month: 80');
    expect(after).toMatch(/model: openai\/gpt-4o-2024-05-13\n\s+since: "2026-12-01"/);
    expect(after).toMatch(/models\.allowed: \{ ?who: Dana Weber, why: Our contract names these ?\}/);
  });

  it('are told to belong to the project’s owners, and keep nothing that is no rule', async () => {
    const { page, read } = await openRules();
    await page.getByText(/Only the project’s owners change these rules\./).waitFor();
    const budget = rule(page, 'Budget of every prompt');
    await budget.getByLabel('Tokens of a request').fill('many');
    await budget.getByRole('alert').getByText('This is no figure').waitFor();
    await budget.getByLabel('Tokens of a request').fill('-1');
    await budget.getByRole('alert').waitFor();
    await budget.getByLabel('Tokens of a request').fill('1200');
    await budget.getByRole('alert').waitFor({ state: 'detached' });
    await lookClosely(page);
    await saveToFolder(page);
    expect(read('governance/policy.yaml')).toMatch(/tokens: 1200 +# of one request/);
  });

  it('are written as a page for everybody else', async () => {
    const { page, read } = await openRules();
    await page.getByText('Read it').click();
    await page.getByText('Only these models may be used: openai/gpt-4o-mini-2024-07-18.').waitFor();
    await page.getByRole('button', { name: 'Make the page' }).click();
    await page.getByText('The page tells the rules as they stand here.').waitFor();
    await saveToFolder(page);
    expect(read('governance/governance.md')).toContain('# The rules for prompts and models');
  });
});
