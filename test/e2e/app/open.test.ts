import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { browserProcess } from '../../../electron/browser-shell/kill-browser.ts';
import { channels } from '../../../shared/ipc/channels.ts';
import { launchApp } from './launch-app.ts';
import { electronProgram, launchElectron } from './launch-electron.ts';

describe('the app in a browser window', () => {
  it('opens, opens the sample and judges it without a violation of its policy', async () => {
    const app = await launchApp();
    try {
      await app.page().getByText('Open the sample').click();
      await app.page().getByText('You are Where2Eat').first().waitFor();
      await vi.waitFor(async () => expect(await app.page().innerText('body')).toMatch(/\d+ hold/), 20_000);
    } finally {
      await app.close();
    }
  });

  it.skipIf(process.platform === 'win32')('ends a browser that has hung', async () => {
    const app = await launchApp();
    const browser = await browserProcess(join(app.dataFolder, 'browser-profile'));
    if (browser === undefined) throw new Error('no process has the profile open');
    process.kill(browser, 'SIGSTOP');
    await app.close();
    expect(() => process.kill(browser, 0)).toThrow(/ESRCH/);
  });

  it('answers closed to a window that is left when the services have ended', async () => {
    const app = await launchApp();
    await app.closeServices();
    expect(await app.page().evaluate("galley.call['app.info'](null)")).toEqual({
      ok: false,
      error: { code: 'closed' },
    });
    await app.close();
  });

  it('cannot be opened twice on one data folder', async () => {
    const app = await launchApp();
    try {
      await expect(launchApp({ dataFolder: app.dataFolder })).rejects.toThrow(/locked/);
    } finally {
      await app.close();
    }
  });
});

/** Opens the sample by the bridge and, where there is a text, keeps it as an edit of a prompt. Gives the project's edits. */
function draftsOfSample(text?: string): string {
  return `(async () => {
    const { value } = await galley.call['projects.open']({ kind: 'sample' });
    const [path, content] = value.files.find(([path]) => path.endsWith('suggest.prompt'));
    const text = ${JSON.stringify(text ?? null)};
    if (text !== null) await galley.call['drafts.write']({ id: value.id, path, text, base: content.text });
    return value.drafts.map(({ path, text }) => [path, text]);
  })()`;
}

describe('an edit', () => {
  it('is there after the window was closed and opened again', async () => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'galley-kept-'));
    const first = await launchApp({ dataFolder });
    expect(await first.page().evaluate(draftsOfSample('Say hello.'))).toEqual([]);
    await first.close();
    const second = await launchApp({ dataFolder });
    expect(await second.page().evaluate(draftsOfSample())).toEqual([
      ['prompts/suggest.prompt', 'Say hello.'],
    ]);
    await second.close();
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  });
});

describe.skipIf(electronProgram === undefined)('the app in Electron', () => {
  it('gives the page the bridge and nothing of Node', async () => {
    const { page, close } = await launchElectron();
    try {
      expect(await page.evaluate('[...Object.keys(galley.call), ...Object.keys(galley.on)].sort()')).toEqual(
        Object.keys(channels).sort(),
      );
      expect(await page.evaluate("[typeof require, typeof process, typeof module].join(' ')")).toBe(
        'undefined undefined undefined',
      );
      const info = await page.evaluate("galley.call['app.info'](null)");
      expect(info).toMatchObject({ ok: true, value: { shell: 'electron' } });
    } finally {
      await close();
    }
  });

  it('cannot be led elsewhere', async () => {
    const { page, close } = await launchElectron();
    try {
      await page.evaluate("void (location.href = 'https://example.com/')");
      expect(await page.evaluate("String(open('https://example.com/'))")).toBe('null');
      expect(page.url()).toBe('app://galley/');
    } finally {
      await close();
    }
  });
});
