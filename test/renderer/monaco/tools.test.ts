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
    // It builds a page with an editor, which takes its time on a busy machine.
  }, 60_000);

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

  describe('a shared passage', () => {
    const panel = () => harness.page.getByRole('region', { name: 'Words of the shared passage tone' });

    it('is read in place by mouse, with who uses it and a way to it', async () => {
      await open('Hello {{>tone}}\nBye');
      await harness.page.locator('.pe-passage').click();
      await panel().getByText('Speak warmly.').waitFor();
      await panel().getByText('used by 3 prompts').waitFor();
      const before = await harness.page.evaluate(() => window.harness.opened.length);
      await panel().getByRole('button', { name: 'Open the shared passage' }).click();
      expect(await harness.page.evaluate(() => window.harness.opened.slice(-1))).toEqual(['tone']);
      expect(await harness.page.evaluate(() => window.harness.opened.length)).toBe(before + 1);
    });

    it('stands between the lines and covers none of them', async () => {
      await open('Hello {{>tone}}\nBye');
      await harness.page.locator('.pe-passage').click();
      const line = harness.page.locator('.view-line', { hasText: 'Bye' });
      await expect
        .poll(async () => {
          const [above, below] = [await panel().boundingBox(), await line.boundingBox()];
          return (below?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0);
        })
        .toBeGreaterThanOrEqual(0);
    });

    it('is read by keyboard, and Escape leads back into the text', async () => {
      await open('Hello {{>tone}}');
      await press('Control+End', 'Alt+F12');
      await panel().waitFor();
      await press('Tab');
      expect(await harness.page.evaluate(() => document.activeElement?.textContent)).toBe(
        'Open the shared passage',
      );
      await press('Escape');
      await expect.poll(() => panel().count()).toBe(0);
      await harness.page.keyboard.type('!');
      await expect.poll(text).toBe('Hello {{>tone}}!');
    });

    it('goes with its tag', async () => {
      await open('Hello {{>tone}}');
      await press('Control+End', 'Alt+F12');
      await panel().waitFor();
      await press('Backspace', 'Backspace');
      await expect.poll(text).toBe('Hello ');
      await expect.poll(() => panel().count()).toBe(0);
    });
  });

  describe('for those who do not see it', () => {
    const said = () => harness.page.locator('.pe-live').textContent();

    it('says which message the cursor enters', async () => {
      await open('{{role "system"}}\nBe kind\n{{role "user"}}\n{{party}}');
      await expect.poll(said).toBe('Instructions, 1 of 2');
      await press('Control+End');
      await expect.poll(said).toBe('The person says, 2 of 2');
    });

    it('says when the words are for a case that no example reaches, and marks them with a word', async () => {
      const words = 'A {{#if x}}B{{/if}}';
      const path = `prompts/tool-${files + 1}.prompt`;
      await open(words, { coverage: { [`${path}:2`]: 0 } });
      await harness.page.getByText('no example', { exact: false }).first().waitFor();
      await press('Control+End', 'ArrowLeft');
      await expect.poll(said).toBe('The person says, 1 of 1. If x is given: no example comes here');
    });
  });

  describe('finding', () => {
    it('counts and replaces only what is in sight, and all of it in the source', async () => {
      const source = '---\nmodel: soup\n---\nsoup and soup';
      await open(source);
      await press('Control+f');
      await harness.page.keyboard.type('soup');
      const matches = harness.page.locator('.find-widget .matchesCount');
      await expect.poll(() => matches.textContent()).toMatch(/of 2$/);
      await press('Escape');
      await open(source, { view: 'source' });
      await press('Control+f');
      await expect.poll(() => matches.textContent()).toMatch(/of 3$/);
      await press('Escape');
    });

    it('replaces all in the visual view and leaves the settings alone', async () => {
      await open('---\nmodel: soup\n---\nsoup and soup');
      await press('Control+h');
      await harness.page.locator('.find-widget textarea').first().fill('soup');
      await harness.page.locator('.find-widget .replace-part textarea').fill('rice');
      await harness.page.locator('.find-widget .codicon-find-replace-all').click();
      await expect.poll(text).toBe('---\nmodel: soup\n---\nrice and rice');
      await press('Escape');
    });
  });
});
