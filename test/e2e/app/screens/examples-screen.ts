import type { Page } from 'playwright-core';

/** What a creator writes into an example's form. */
export interface WrittenExample {
  readonly about: string;
  /** A fill-in of words, and its value. */
  readonly fillIn: string;
  readonly value: string;
  /** Words that the answer must contain. */
  readonly contains: string;
}

/** Adds an example to the shown prompt with the form, from the grid of examples. */
export async function addExample(page: Page, written: WrittenExample): Promise<void> {
  await page.getByRole('button', { name: 'Add an example' }).click();
  await page.getByRole('heading', { name: 'New example' }).waitFor();
  await page.getByRole('textbox', { name: 'What it is about' }).fill(written.about);
  await page.getByRole('heading', { name: written.about }).waitFor();
  await page.getByRole('textbox', { name: new RegExp(`^${written.fillIn}\\b`) }).fill(written.value);
  await page.getByRole('button', { name: 'Add an expectation' }).click();
  await page.getByRole('textbox', { name: 'Words', exact: true }).fill(written.contains);
  await page.getByRole('button', { name: 'Add an expectation' }).click();
  await page.getByText(`The answer must contain “${written.contains}”.`, { exact: true }).waitFor();
}

/** Opens an example of the grid and gives the value of one of its fill-ins. */
export async function valueOfExample(page: Page, about: string, fillIn: string): Promise<string> {
  await page.getByRole('button', { name: about }).click();
  return page.getByRole('textbox', { name: new RegExp(`^${fillIn}\\b`) }).inputValue();
}
