import type { Locator, Page } from 'playwright-core';

/** The sentence of the sample at which the specs edit. */
export const firstSentence = 'You are Where2Eat, a dining helper.';

/** Waits until the text stands in the editor and the checks were run. */
export async function judged(page: Page): Promise<void> {
  await page.locator('.monaco-editor .view-line').first().waitFor();
  await page.getByText(/\d+ hold · \d+ to retest/).waitFor();
}

/** Types behind a sentence that stands in the editor. */
export async function typeBehind(page: Page, sentence: string, words: string): Promise<void> {
  await page.locator('.monaco-editor').getByText(sentence).click();
  await page.keyboard.press('End');
  await page.keyboard.type(words);
}

/** Chooses how the text is shown. */
export async function showText(page: Page, view: 'Visual' | 'Source' | 'Changes'): Promise<void> {
  await page.getByRole('main').getByRole('radio', { name: view, exact: true }).check();
}

/** What stands beside the text: an example's preview or its checks. */
export function beside(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Preview' });
}

/** Chooses what stands beside the text. */
export async function showBeside(page: Page, what: 'Preview' | 'Checks'): Promise<void> {
  await beside(page).getByRole('radio', { name: what, exact: true }).check();
}

/** Chooses, in what stands beside the text, one form of what is sent or answered. */
export async function showForm(page: Page, form: string): Promise<void> {
  await beside(page).getByRole('radio', { name: form, exact: true }).check();
}

/** Chooses a prompt or a shared passage in the library. */
export async function choosePrompt(page: Page, title: string): Promise<void> {
  await page
    .getByRole('region', { name: 'Library' })
    .getByRole('button', { name: new RegExp(`^${title}\\b`) })
    .first()
    .click();
  await page.getByRole('heading', { level: 2, name: title }).waitFor();
}

/** Chooses a screen of the open project. */
export async function goTo(
  page: Page,
  screen: 'Prompts' | 'Examples' | 'Proposals' | 'Health' | 'Settings',
): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: screen }).click();
}

/** Opens the search over everything. */
export async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page
    .getByRole('dialog')
    .getByRole('textbox')
    .or(page.getByRole('dialog').getByRole('searchbox'))
    .waitFor();
}
