import type { Page } from 'playwright-core';
import { judged } from './editor-screen.ts';

/** Waits for the first screen. */
export async function welcomed(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Open the sample/ }).waitFor();
}

/** Opens the sample and waits until it is judged. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Open the sample/ }).click();
  await page.getByRole('heading', { name: 'Suggest' }).waitFor();
  await judged(page);
}

/** Opens the folder picker and waits for its list. */
export async function openFolderPicker(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Open a folder/ }).click();
  await page.getByRole('dialog').getByRole('list', { name: 'Folders' }).waitFor();
}

/** Chooses, in the open picker, a folder that stands in its list, and opens it as a project. */
export async function pickFolder(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name }).click();
  await dialog.locator('code').filter({ hasText: name }).waitFor();
  await dialog.getByRole('button', { name: 'Open this folder' }).click();
}

/** Opens a project in the home folder by the picker. */
export async function openProjectFolder(page: Page, name: string): Promise<void> {
  await openFolderPicker(page);
  await pickFolder(page, name);
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Leaves the open project. */
export async function leaveProject(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open another project' }).click();
  await welcomed(page);
}
