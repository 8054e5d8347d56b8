import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PromptEditorProps } from '../../../renderer/monaco/editor.tsx';
import { browserPath, type OpenHarness, openHarness } from './open-harness.ts';

const suggest = readFileSync(
  new URL('../../../examples/where2eat/prompts/suggest.prompt', import.meta.url),
  'utf8',
);
const title = browserPath ? 'the prompt editor' : 'skipped: no browser is installed (the prompt editor)';

describe.skipIf(!browserPath)(title, () => {
  let harness: OpenHarness;
  let files = 0;

  beforeAll(async () => {
    harness = await openHarness();
    // It builds a page with an editor, which takes its time on a busy machine.
  }, 60_000);

  afterAll(async () => {
    await harness?.browser.close();
  });

  /** Shows a file of its own, so that no test has another's undo. */
  async function open(text: string, props: Partial<PromptEditorProps> = {}): Promise<void> {
    const path = `prompts/test-${++files}.prompt`;
    await set({ path, text, view: 'visual', theme: 'light', ...props });
    await enter();
  }

  /** Goes into the text by keyboard, wherever it is scrolled to. */
  async function enter(): Promise<void> {
    await harness.page.locator('button', { hasText: 'after' }).focus();
    await harness.page.keyboard.press('Shift+Tab');
  }

  async function set(props: Partial<PromptEditorProps>): Promise<void> {
    await harness.page.evaluate((next) => window.harness.set(next), props);
    await harness.page.waitForFunction(
      (wanted) =>
        (wanted.text === undefined || window.harness.text === wanted.text) &&
        (wanted.view === undefined || document.querySelector(`[data-view=${wanted.view}]`) !== null),
      props,
    );
  }

  function text(): Promise<string> {
    return harness.page.evaluate(() => window.harness.text);
  }

  function press(...keys: readonly string[]): Promise<void> {
    return keys.reduce(
      (before, key) => before.then(() => harness.page.keyboard.press(key)),
      Promise.resolve(),
    );
  }

  it('undoes in one view what was typed in the other', async () => {
    await open(suggest);
    await press('Control+End');
    await harness.page.keyboard.type('Thank you');
    await expect.poll(text).toBe(`${suggest}Thank you`);
    await set({ view: 'source' });
    await enter();
    while ((await text()) !== suggest) await press('Control+z');
    await set({ view: 'visual' });
    await enter();
    while ((await text()) === suggest) await press('Control+Shift+z');
    await expect.poll(text).toContain('Thank');
  });

  it('undoes after another prompt was shown', async () => {
    await open(suggest);
    await press('Control+End');
    await harness.page.keyboard.type('x');
    await expect.poll(text).toBe(`${suggest}x`);
    const path = `prompts/test-${files}.prompt`;
    const typed = await text();
    await open('Another');
    await set({ path, text: typed });
    await enter();
    await press('Control+z');
    await expect.poll(text).toBe(suggest);
  });

  it('offers fill-ins when {{ is typed, and puts in the one that is chosen', async () => {
    await open(suggest);
    await press('Control+End');
    await harness.page.keyboard.type('{{bud', { delay: 30 });
    await harness.page
      .locator('.suggest-widget.visible .monaco-list-row', { hasText: 'budget' })
      .first()
      .waitFor();
    await press('Enter');
    await expect.poll(text).toBe(`${suggest}{{budget}}`);
  });

  it('takes what is typed as soon as another prompt is shown into that prompt, and into no other', async () => {
    await open('One');
    const [before, after] = [`prompts/test-${files}.prompt`, `prompts/test-${++files}.prompt`];
    const texts = await harness.page.evaluate(
      async ([path, words]) => {
        const editor = document.querySelector('.prompt-editor');
        const typed = new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => {
            observer.disconnect();
            const key = { key: 'Delete', code: 'Delete', keyCode: 46, bubbles: true };
            document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', key));
            resolve();
          });
          if (editor) observer.observe(editor, { attributes: true });
        });
        window.harness.set({ path, text: words, theme: 'dark' });
        await typed;
        return window.harness.texts;
      },
      [after, 'Two'] as const,
    );
    expect(texts[after]).toBe('wo');
    expect(texts[before]).toBeUndefined();
  });

  it('undoes an edit that was begun before the app was started, down to where it began', async () => {
    await open('Hello and more', { base: 'Hello' });
    await press('Control+End', '!');
    await expect.poll(text).toBe('Hello and more!');
    await press('Control+z');
    await expect.poll(text).toBe('Hello and more');
    await press('Control+z');
    await expect.poll(text).toBe('Hello');
    await press('Control+Shift+z');
    await expect.poll(text).toBe('Hello and more');
  });

  it('undoes that an edit was given up', async () => {
    await open('Hello and more', { base: 'Hello' });
    await set({ text: 'Hello', base: undefined });
    await enter();
    await press('Control+z');
    await expect.poll(text).toBe('Hello and more');
  });

  it('keeps no undo of a file that has the same name in another project', async () => {
    await open('Hello', { project: 'one' });
    await press('Control+End', '!');
    await expect.poll(text).toBe('Hello!');
    await set({ project: 'two', text: 'Good day' });
    await enter();
    await press('Control+z', 'Control+End', '?');
    await expect.poll(text).toBe('Good day?');
  });

  it('shows cards, chips and labels, and hides the settings and the braces', async () => {
    await open(suggest);
    const { page } = harness;
    await expect
      .poll(() => page.locator('.pe-zone-text .pe-header').allTextContents())
      .toEqual(expect.arrayContaining(['Instructions', 'The conversation so far goes here']));
    expect(await page.locator('.view-lines').innerText()).not.toContain('maxOutputTokens');
    expect(await page.locator('.pe-line', { hasText: 'allergies' }).first().innerText()).toMatch(
      /^If\sthere\sare\sallergies$/,
    );
  });

  it('keeps the settings when everything is selected and typed over', async () => {
    await open(suggest);
    await press('Control+a');
    await harness.page.keyboard.type('New');
    await expect
      .poll(text)
      .toBe(`${suggest.slice(0, suggest.indexOf('{{role "system"'))}{{role "system"}}\nNew`);
  });

  it('types below the settings when it is reached by keyboard', async () => {
    await open(suggest);
    await harness.page.keyboard.type('x');
    await expect.poll(text).toBe(suggest.replace('You are', 'xYou are'));
  });

  it('lays out a line from right to left as soon as Arabic is typed', async () => {
    await open('Hello');
    await press('Control+End', 'Enter');
    await harness.page.keyboard.type('مرحبا');
    await expect.poll(() => harness.page.locator('.view-line[dir=rtl]').count()).toBe(1);
  });

  it('selects a chip at the first Backspace and deletes it at the second', async () => {
    await open('Hello {{party}}');
    await press('Control+End', 'Backspace');
    await expect.poll(text).toBe('Hello {{party}}');
    await press('Backspace');
    await expect.poll(text).toBe('Hello ');
  });

  it('steps over a chip with one arrow key', async () => {
    await open('Hello {{party}}!');
    await press('Control+End', 'ArrowLeft', 'ArrowLeft');
    await harness.page.keyboard.type('x');
    await expect.poll(text).toBe('Hello x{{party}}!');
  });

  it('takes over a text from elsewhere without moving the cursor', async () => {
    await open('One\nTwo\nThree');
    await press('Control+End');
    await set({ text: 'Zero\nOne\nTwo\nThree' });
    await harness.page.keyboard.type('!');
    await expect.poll(text).toBe('Zero\nOne\nTwo\nThree!');
  });

  it('keeps the line ends of a file', async () => {
    await open('One\r\nTwo {{party}}\r\n');
    await press('Control+End');
    await harness.page.keyboard.type('Three');
    await expect.poll(text).toBe('One\r\nTwo {{party}}\r\nThree');
  });

  it('does not delete what is hidden between two messages', async () => {
    const source = 'One\n{{role "model"}}\nTwo';
    await open(source);
    await press('Control+End', 'Home', 'Backspace');
    await harness.page.keyboard.type('x');
    await expect.poll(text).toBe('One\n{{role "model"}}\nxTwo');
  });

  it('lays out a line of Arabic from right to left', async () => {
    await open('Hello\nمرحبا {{party}}');
    await expect.poll(() => harness.page.locator('.view-line[dir=rtl]').count()).toBe(1);
    await press('Control+End');
    await harness.page.keyboard.type('نعم');
    await expect.poll(text).toBe('Hello\nمرحبا {{party}}نعم');
  });

  it('opens a shared passage by mouse and by keyboard', async () => {
    await open('Hello {{>tone}}');
    await harness.page.locator('.pe-passage').click({ modifiers: ['Control'] });
    await expect.poll(() => harness.page.evaluate(() => window.harness.opened.length)).toBe(1);
    await press('Control+End', 'F12');
    await expect.poll(() => harness.page.evaluate(() => window.harness.opened)).toEqual(['tone', 'tone']);
  });

  it('is left with Tab', async () => {
    await open('Hello');
    await press('Tab');
    expect(await harness.page.evaluate(() => document.activeElement?.textContent)).toBe('after');
  });

  it('tells what a chip is when the mouse rests on it', async () => {
    await open(suggest);
    await harness.page.locator('.pe-fill-in').first().hover();
    await harness.page.locator('.monaco-hover:not(.hidden)', { hasText: 'how many people' }).waitFor();
  });

  it('stays editable while a tag is broken, and keeps the other chips', async () => {
    await open('Hello {{party}} {{#if x}}');
    await press('Control+End');
    await harness.page.keyboard.type(' yes');
    await expect.poll(text).toBe('Hello {{party}} {{#if x}} yes');
    expect(await harness.page.locator('.pe-chip').count()).toBe(1);
  });

  it('starts its worker and breaks no policy', async () => {
    await harness.page.evaluate(() => {
      window.harness.startWorker();
    });
    await expect.poll(() => harness.page.workers().length).toBeGreaterThan(0);
    expect(harness.complaints).toEqual([]);
  });
});
