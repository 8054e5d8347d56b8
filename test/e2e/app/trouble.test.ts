import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type App, launchApp } from './launch-app.ts';

// What goes wrong outside of the window: each time the creator is told, nothing is frozen and no word is lost.
const root = fileURLToPath(new URL('../../..', import.meta.url));
const sample = join(root, 'examples', 'where2eat');
const prompt = 'prompts/suggest.prompt';
const firstWords = 'You are Where2Eat, a dining helper.';
const isRoot = process.getuid?.() === 0;

function temporaryFolder(parent = tmpdir()): string {
  const folder = mkdtempSync(join(parent, 'galley-trouble-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** A copy of the sample as a project of one's own, in a folder that may be moved. */
function makeProject(): string {
  const folder = join(temporaryFolder(), 'eatery');
  cpSync(sample, folder, { recursive: true });
  return folder;
}

async function launched(dataFolder = temporaryFolder()): Promise<App> {
  const app = await launchApp({ dataFolder });
  onTestFinished(() => app.close().catch(() => {})); // it may be closed already
  return app;
}

/** Opens a folder as the page does, and lets the page find it open, as after a crash. */
async function openProject(app: App, folder: string): Promise<Page> {
  const page = app.page();
  await page.waitForFunction('globalThis.galley !== undefined');
  await page.evaluate(`galley.call['projects.open']({ kind: 'folder', folder: ${JSON.stringify(folder)} })`);
  await page.reload();
  await page.locator('.monaco-editor').getByText(firstWords).waitFor();
  await page.getByText(/\d+ hold · \d+ to retest/).waitFor();
  return page;
}

/** Writes at the end of the prompt's first line. */
async function type(page: Page, words: string): Promise<void> {
  await page.locator('.monaco-editor').getByText(firstWords.slice(0, 16)).first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(words);
}

async function isSaved(page: Page): Promise<void> {
  await page.getByText('Saved', { exact: true }).first().waitFor();
}

const inEditor = (page: Page, words: string) => page.locator('.monaco-editor').getByText(words);

function change(file: string, from: string, to: string): void {
  const before = readFileSync(file, 'utf8');
  expect(before).toContain(from);
  writeFileSync(file, before.replace(from, to));
}

describe('a project’s folder', () => {
  it('that disappears is missed, and gone on with when it is back', async () => {
    const project = makeProject();
    const page = await openProject(await launched(), project);
    renameSync(project, `${project}-moved`);
    await page.getByText(/folder is gone/).waitFor();
    await type(page, ' Be brief.');
    await isSaved(page);
    renameSync(`${project}-moved`, project);
    await page.getByText(/folder is gone/).waitFor({ state: 'detached' });
    await inEditor(page, 'Be brief.').waitFor();
    // It is watched again.
    change(join(project, 'prompts/_tone.prompt'), 'friend', 'good friend');
    await page.getByText('good friend').first().waitFor();
  });

  it.skipIf(isRoot)('that may not be written says so with the next step, and keeps the edit', async () => {
    const project = makeProject();
    chmodSync(join(project, 'prompts'), 0o555);
    onTestFinished(() => chmodSync(join(project, 'prompts'), 0o755));
    const page = await openProject(await launched(), project);
    await type(page, ' Be brief.');
    await page.keyboard.press('ControlOrMeta+s');
    await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText(/does not let Galley write it/).waitFor();
    await page.getByRole('button', { name: 'Close' }).last().click();
    await inEditor(page, 'Be brief.').waitFor();
  });
});

const small = mkdtempSync(join(tmpdir(), 'galley-small-disk-'));
const isMounted =
  process.platform === 'linux' &&
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', small]).status === 0;
afterAll(() => {
  if (isMounted) spawnSync('umount', [small]);
  rmSync(small, { recursive: true, force: true });
});

describe.skipIf(!isMounted)(
  `a full disk${isMounted ? '' : ' (skipped: a small disk can only be made as root)'}`,
  () => {
    it('is told in red, and the edit is kept by itself once there is room', async () => {
      const dataFolder = temporaryFolder();
      const kept = join(dataFolder, 'projects');
      mkdirSync(kept);
      spawnSync('mount', ['--bind', small, kept]);
      onTestFinished(() => void spawnSync('umount', [kept]));
      const project = makeProject();
      const app = await launched(dataFolder);
      const page = await openProject(app, project);
      const filler = join(small, 'filler');
      spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=4k']);
      await type(page, ' Be brief.');
      await page.getByText(/Not saved: The disk is full/).waitFor();
      // Nothing is frozen, and the project is not left while its last edit is nowhere else.
      await page.keyboard.press('ControlOrMeta+Shift+o');
      await page.getByText(/The last edits are not safe yet/).waitFor();
      await type(page, ' Be kind.');
      unlinkSync(filler);
      await isSaved(page);
      await app.close();
      const again = await openProject(await launched(dataFolder), project);
      await inEditor(again, 'Be brief. Be kind.').waitFor();
    });
  },
);

describe('a second Galley', () => {
  it('says that the first has the data, and does not open', async () => {
    const app = await launched();
    const { status, stderr } = spawnSync(process.execPath, ['dist/browser-shell/main.mjs'], {
      cwd: root,
      env: { ...process.env, GALLEY_DATA_DIR: app.dataFolder },
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr.trim()).toBe(
      'Galley is already open on this computer. Its window is behind another one, or on another desktop.',
    );
    expect(await app.page().evaluate("galley.call['app.info'](null).then(({ ok }) => ok)")).toBe(true);
  });
});

describe('a page that crashes', () => {
  it('is there again with the project, the prompt and the text', async () => {
    const app = await launched();
    const page = await openProject(app, makeProject());
    await type(page, ' Be brief.');
    await isSaved(page);
    void page.goto('chrome://crash').catch(() => undefined);
    await vi.waitFor(() => expect(app.page()).not.toBe(page), 10_000);
    await inEditor(app.page(), 'Be brief.').waitFor();
    await app.page().getByText('Your edit reaches 10 of 30 examples').waitFor();
  });
});

describe('an engine that is killed', () => {
  it('is started again by itself, and the next edit is judged', async () => {
    const app = await launched();
    const page = await openProject(app, makeProject());
    await killEngine(page);
    await type(page, ' Be brief.');
    await page.getByText('Your edit reaches 10 of 30 examples').waitFor();
    await page.getByText('132 hold · 64 to retest · 0 fail').waitFor();
    expect(await page.getByText(/The checks stopped/).count()).toBe(0);
    expect(app.violations).toEqual([]);
  });
});

async function killEngine(page: Page): Promise<void> {
  const engine = page.workers().find((worker) => worker.url().includes('/workers/engine.'));
  if (engine === undefined) throw new Error('There is no engine.');
  void engine.evaluate('close()').catch(() => undefined); // what is closed answers no more
  await vi.waitFor(() => expect(page.workers()).not.toContain(engine), 10_000);
}

describe('a data folder that does not keep edits', () => {
  it('is told in red, and the edit is kept by itself once it does', async () => {
    const dataFolder = temporaryFolder();
    const app = await launched(dataFolder);
    const page = await openProject(app, makeProject());
    const projects = join(dataFolder, 'projects');
    renameSync(projects, `${projects}-moved`);
    writeFileSync(projects, 'in the way');
    await type(page, ' Be brief.');
    await page.getByText(/Not saved: /).waitFor();
    rmSync(projects);
    renameSync(`${projects}-moved`, projects);
    await isSaved(page);
    await page.reload();
    await inEditor(page, 'Be brief.').waitFor();
  });
});

describe('a file that somebody else changes while it is edited', () => {
  it('is joined with the edit where the two do not meet, which can be undone', async () => {
    const project = makeProject();
    const app = await launched();
    const page = await openProject(app, project);
    await type(page, ' Be brief.');
    await isSaved(page);
    change(join(project, prompt), 'Choose the one place', 'Pick the one place');
    await page.getByText(/Their change and yours are both in it now/).waitFor();
    await inEditor(page, 'Be brief.').waitFor();
    await inEditor(page, 'Pick the one place').waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await inEditor(page, 'Choose the one place').waitFor();
    await page.getByText(/Somebody else changed the same words/).waitFor();
    expect(app.errors).toEqual([]);
  });

  it('stands beside the edit where the two meet; what is not taken can be had back', async () => {
    const project = makeProject();
    const app = await launched();
    const page = await openProject(app, project);
    await type(page, ' Be brief.');
    await isSaved(page);
    change(join(project, prompt), firstWords, 'You are Where2Eat, a dining helper who sings.');
    await page.getByRole('button', { name: 'Look at both' }).click();
    await page.getByRole('heading', { name: 'Choose what stands' }).waitFor();
    await page.getByRole('main').getByText('who sings').first().waitFor();
    await page.getByRole('radio', { name: 'Take theirs' }).check();
    await page.getByRole('button', { name: 'Take this result' }).click();
    await inEditor(page, 'who sings').waitFor();
    await page.getByRole('main').getByRole('button', { name: 'Take it back' }).click();
    await inEditor(page, 'Be brief.').waitFor();
    await page.getByRole('button', { name: 'Look at both' }).click();
    await page.getByRole('radio', { name: 'Take mine' }).check();
    await page.getByRole('button', { name: 'Take this result' }).click();
    await page.getByText('Your edit holds what you chose').waitFor();
    await page.keyboard.press('ControlOrMeta+s');
    await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('1 file saved to the folder').waitFor();
    expect(readFileSync(join(project, prompt), 'utf8')).toContain('Be brief.');
    // Theirs is in no file any more, but not lost.
    await page.getByRole('main').getByRole('button', { name: 'Take it back' }).click();
    await inEditor(page, 'who sings').waitFor();
    expect(app.violations).toEqual([]);
    expect(app.errors).toEqual([]);
  });

  it('and deletes it, leaves the edit and the choice', async () => {
    const project = makeProject();
    const page = await openProject(await launched(), project);
    await type(page, ' Be brief.');
    await isSaved(page);
    unlinkSync(join(project, prompt));
    await page.getByText(/Somebody else deleted this file/).waitFor();
    await page.getByRole('button', { name: 'Look at both' }).click();
    await page.getByRole('main').getByText('The file is deleted.').waitFor();
    await page.getByRole('radio', { name: 'Take mine' }).check();
    await page.getByRole('button', { name: 'Take this result' }).click();
    await page.getByText('Your edit holds what you chose').waitFor();
    await page.keyboard.press('ControlOrMeta+s');
    await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('1 file saved to the folder').waitFor();
    expect(readFileSync(join(project, prompt), 'utf8')).toContain('Be brief.');
  });
});

describe('an edit that was given up', () => {
  it('can be taken back at once, and after a restart', async () => {
    const [dataFolder, project] = [temporaryFolder(), makeProject()];
    const first = await launched(dataFolder);
    const page = await openProject(first, project);
    await type(page, ' Be brief.');
    await page.getByRole('button', { name: 'Give up this edit' }).click();
    await page.getByRole('main').getByRole('button', { name: 'Take it back' }).click();
    await inEditor(page, 'Be brief.').waitFor();
    await page.getByRole('button', { name: 'Give up this edit' }).click();
    await page.getByText('The edit is given up').waitFor();
    await first.close();
    const again = await openProject(await launched(dataFolder), project);
    await again.getByRole('main').getByRole('button', { name: 'Take it back' }).click();
    await inEditor(again, 'Be brief.').waitFor();
  });
});
