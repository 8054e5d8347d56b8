import type { Page } from 'playwright-core';

/** Looks at an address that asks for a login, and waits for the form. */
export async function openLogin(page: Page, address: string): Promise<void> {
  await page.getByRole('button', { name: /Open by address/ }).click();
  await page.getByLabel('Address of the project').fill(address);
  await page.getByRole('button', { name: 'Look' }).click();
  await page.getByLabel('Token or password').waitFor();
}

/** Gives a login in the open form. */
export async function logIn(page: Page, user: string, token: string): Promise<void> {
  await page.getByLabel('User name').fill(user);
  await page.getByLabel('Token or password').fill(token);
  await page.getByRole('button', { name: 'Log in' }).click();
}
