import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, launchApp } from './launch-app.ts';

let app: App;

beforeAll(async () => {
  app = await launchApp();
  const page = app.page();
  await page.getByRole('button', { name: /Open the sample/ }).click();
  await page.locator('.monaco-editor').getByText('You are Where2Eat').first().click();
  await page.getByText(/\d+ hold/).waitFor();
});

afterAll(() => app.close());

describe('keys, from within the text', () => {
  it('lead to each screen and back', async () => {
    const page = app.page();
    await page.keyboard.press('ControlOrMeta+2');
    await page.getByRole('heading', { name: 'Examples of Suggest' }).waitFor();
    await page.keyboard.press('ControlOrMeta+,');
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    await page.keyboard.press('ControlOrMeta+1');
    await page.locator('.monaco-editor').getByText('You are Where2Eat').first().click();
  });

  it('turn the text and what stands beside it', async () => {
    const page = app.page();
    await page.keyboard.press('ControlOrMeta+Shift+e');
    await page.locator('.monaco-editor .line-numbers').first().waitFor();
    await page.keyboard.press('ControlOrMeta+Shift+e');
    await page.locator('.monaco-editor .line-numbers').first().waitFor({ state: 'detached' });
    await page.keyboard.press('ControlOrMeta+j');
    await page.getByRole('radio', { name: 'Checks' }).and(page.locator(':checked')).waitFor();
    await page.keyboard.press('ControlOrMeta+j');
  });

  it('go from example to example', async () => {
    const page = app.page();
    const chosen = page.getByRole('combobox', { name: 'Example', exact: true });
    const first = await chosen.inputValue();
    await page.keyboard.press('ControlOrMeta+Shift+Period');
    await expect.poll(() => chosen.inputValue()).not.toBe(first);
    await page.keyboard.press('ControlOrMeta+Shift+Comma');
    await expect.poll(() => chosen.inputValue()).toBe(first);
  });

  it('make all texts larger and smaller, and not the browser’s page', async () => {
    const page = app.page();
    const size = () =>
      page.evaluate("getComputedStyle(document.documentElement).fontSize + ' ' + devicePixelRatio");
    await page.keyboard.press('ControlOrMeta+Equal');
    expect(await size()).toBe('17.6px 1');
    await page.keyboard.press('ControlOrMeta+Minus');
    await page.keyboard.press('ControlOrMeta+Minus');
    expect(await size()).toBe('14.4px 1');
    await page.keyboard.press('ControlOrMeta+0');
    expect(await size()).toBe('16px 1');
  });

  it('are all in a list, and beside their commands in the search', async () => {
    const page = app.page();
    await page.keyboard.press('ControlOrMeta+/');
    const list = page.getByRole('dialog', { name: 'All keys' });
    await list.getByText('Next example').waitFor();
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('all keys');
    await page
      .getByRole('button', { name: /All keys/ })
      .locator('kbd')
      .waitFor();
    await page.keyboard.press('Escape');
  });

  it('say so when there is nothing to do, and leave nothing to the browser', async () => {
    const page = app.page();
    await page.keyboard.press('ControlOrMeta+s');
    await page.getByText('“Save to folder” has nothing to do here just now.').waitFor();
    expect(app.violations).toEqual([]);
    expect(app.errors).toEqual([]);
  });
});

describe('the separators of the panes', () => {
  it('move by keys, keep their place, and go back', async () => {
    const page = app.page();
    const library = page.getByRole('separator', { name: 'Width of the library' });
    await library.focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await library.getAttribute('aria-valuenow')).toBe('13');
    await page.reload();
    await library.waitFor();
    expect(await library.getAttribute('aria-valuenow')).toBe('13');
    await library.dblclick();
    expect(await library.getAttribute('aria-valuenow')).toBe('15');
  });
});

describe('the About', () => {
  it('shows whose work is in Galley, with the licences', async () => {
    const page = app.page();
    await page.keyboard.press('ControlOrMeta+,');
    await page.getByRole('button', { name: 'About Galley' }).click();
    const dialog = page.getByRole('dialog', { name: 'About Galley' });
    await dialog.getByText(/^\d+ packages in Galley/).waitFor();
    await dialog.getByText('monaco-editor').click();
    await dialog
      .getByText(/Permission is hereby granted/)
      .filter({ visible: true })
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
  });
});
