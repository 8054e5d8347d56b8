import type { Locator, Page } from 'playwright-core';

/** The drawer in which a change is proposed. */
export function drawer(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Propose change' });
}

/** Opens the drawer and waits until the change was read. */
export async function openDrawer(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Propose change' }).click();
  await drawer(page).getByRole('heading', { name: 'What your reviewer will see' }).waitFor();
}

/** Answers what is asked of the creator. */
export async function answerInterview(page: Page, why: string, notice: string): Promise<void> {
  await drawer(page).getByRole('textbox', { name: /^Why/ }).first().fill(why);
  await drawer(page)
    .getByRole('textbox', { name: /^What users will notice/ })
    .fill(notice);
}

/** Says who proposes. */
export async function sayWho(page: Page, name: string, email: string): Promise<void> {
  await drawer(page).getByLabel('Your name').fill(name);
  await drawer(page).getByLabel('Your e-mail address').fill(email);
  await drawer(page).getByRole('button', { name: 'This is me' }).click();
  await drawer(page).getByLabel('Your name').waitFor({ state: 'detached' });
}

/** Confirms whatever the gate asks to confirm. */
export async function confirmAll(page: Page): Promise<void> {
  for (const box of await drawer(page)
    .getByRole('checkbox', { name: /^I have seen this/ })
    .all()) {
    await box.check();
  }
  await drawer(page).getByText('Nothing stands in the way.').waitFor();
}
