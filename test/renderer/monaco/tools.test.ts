import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PromptEditorProps } from '../../../renderer/monaco/editor.tsx';
import { browserPath, type OpenHarness, openHarness } from './open-harness.ts';

const title = browserPath
  ? 'in the prompt editor'
  : 'skipped: no browser is installed (in the prompt editor)';

describe.skipIf(!browserPath)(title, () => {
  let harness: OpenHarness;
  let files = 0;

  beforeAll(async () => {
    harness = await openHarness();
  });

  afterAll(async () => {
    await harness?.browser.close();
  });

  async function set(props: Partial<PromptEditorProps>): Promise<void> {
    await harness.page.evaluate((next) => window.harness.set(next), props);
    await harness.page.waitForFunction(
      (wanted) => wanted.text === undefined || window.harness.text === wanted.text,
      props,
    );
  }

  /** Shows a file of its own and goes into it by keyboard. */
  async function open(text: string, props: Partial<PromptEditorProps> = {}): Promise<void> {
    await set({ path: `prompts/tool-${++files}.prompt`, text, view: 'visual', theme: 'light', ...props });
    await harness.page.locator('button', { hasText: 'after' }).focus();
    await harness.page.keyboard.press('Shift+Tab');
  }

  function text(): Promise<string> {
    return harness.page.evaluate(() => window.harness.text);
  }

  async function press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await harness.page.keyboard.press(key);
  }

  function insert(label: string): Promise<void> {
    return harness.page.evaluate((wanted) => {
      const { handle } = window.harness;
      const found = handle?.insertions().find((one) => one.label === wanted);
      if (found) handle?.insert(found);
    }, label);
  }

  describe('putting something in', () => {
    it('goes to the cursor, returns the focus there and is undone in one step', async () => {
      await open('---\ninput:\n  schema:\n    party: integer\n---\nHello friends');
      await press('Control+End');
      await harness.page.locator('button', { hasText: 'after' }).focus();
      await insert('party');
      await harness.page.keyboard.type('!');
      await expect.poll(text).toMatch(/Hello friends\{\{party\}\}!$/);
      await press('Control+z', 'Control+z');
      await expect.poll(text).toMatch(/Hello friends$/);
    });

    it('puts a block around the words that are selected', async () => {
      await open('---\ninput:\n  schema:\n    party: integer\n---\nHello friends');
      await press('Control+End', 'Control+Shift+ArrowLeft');
      await insert('If party is given');
      await expect.poll(text).toMatch(/Hello \{\{#if party\}\}friends\{\{\/if\}\}$/);
    });

    it('declares a new fill-in in the same step', async () => {
      const source = '---\nmodel: a\n---\nHello';
      await open(source);
      await press('Control+End');
      await harness.page.evaluate(() => {
        window.harness.handle?.insertFillIn('city', (before) =>
          before.replace('model: a', 'model: a\nx: city'),
        );
      });
      await expect.poll(text).toBe('---\nmodel: a\nx: city\n---\nHello{{city}}');
      await press('Control+z');
      await expect.poll(text).toBe(source);
    });

    it('never goes into the settings, where the cursor may stand while the source is shown', async () => {
      await open('---\nmodel: a\n---\nHello', { view: 'source' });
      await press('Control+Home');
      await insert('The person says');
      await expect.poll(text).toBe('---\nmodel: a\n---\n{{role "user"}}\nHello');
    });

    it('has a key of its own', async () => {
      await open('Hello');
      const before = await harness.page.evaluate(() => window.harness.asked);
      await press('Control+i');
      await expect.poll(() => harness.page.evaluate(() => window.harness.asked)).toBe(before + 1);
    });
  });
});
