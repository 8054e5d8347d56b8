import type { Page } from 'playwright-core';

/** Saves the drafts to the project's folder, and waits until that is told. */
export async function saveToFolder(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save to folder' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText(/\d+ files? saved to the folder\./).waitFor();
}
