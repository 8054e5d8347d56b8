import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { browserPlaces, findBrowser } from '../../../electron/browser-shell/find-browser.ts';
import { launchOptions } from '../../../electron/browser-shell/launch-options.ts';
import { type App, launchApp } from '../../e2e/app/launch-app.ts';
import { median } from '../median.ts';
import type { Row } from '../table.ts';
import { bundleSizes } from './bundle-size.ts';
import { measureCharts, writeRecordedProject } from './charts.ts';
import { measureStrokes, measureSwitch, waitsOf } from './page-meter.ts';
import { browserMemory } from './process-memory.ts';

const pageFolder = fileURLToPath(new URL('../../../dist/renderer/', import.meta.url));

/** Figures of the built app in a browser without a window; why there are none, where it cannot be measured. */
export async function measureApp(corpora: readonly Corpus[]): Promise<readonly Row[] | string> {
  if (!existsSync(join(pageFolder, 'index.html'))) return 'the page is not built ("npm run build")';
  const sizes = bundleSizes(pageFolder);
  return [
    { what: 'scripts at the start, gzip', unit: 'kB', budget: 250, measured: sizes.entry },
    { what: 'Monaco, gzip', unit: 'kB', budget: 900, measured: sizes.monaco },
    ...(await startUps()),
    ...(await switches()),
    ...(await inTurn(corpora, strokesOn)),
    ...(await charts()),
  ];
}

/** A folder with a project of so many examples, and what a keystroke may take there until its verdicts are on screen. */
export interface Corpus {
  readonly folder: string;
  readonly examples: number;
  readonly budget: number;
}

async function startUps(runs = 5): Promise<readonly Row[]> {
  const empty: number[] = [];
  const [welcome, editor, verdicts]: [number[], number[], number[]] = [[], [], []];
  const memory: { empty: (number | undefined)[]; app: (number | undefined)[] } = { empty: [], app: [] };
  for (let run = 0; run < runs; run++) {
    const bare = await emptyWindow();
    empty.push(bare.milliseconds);
    memory.empty.push(bare.megabytes);
    const start = performance.now();
    await withApp(async (app) => {
      const door = app.page().getByRole('button', { name: /Open the sample/ });
      await door.waitFor();
      welcome.push(performance.now() - start);
      await door.click();
      await app.page().locator('.monaco-editor').getByText('You are Where2Eat').waitFor();
      editor.push(performance.now() - start);
      await app
        .page()
        .getByText(/\d+ hold · \d+ to retest/)
        .waitFor();
      verdicts.push(performance.now() - start);
      memory.app.push(browserMemory(join(app.dataFolder, 'browser-profile')));
    });
  }
  return [
    { what: 'start-up: an empty Chromium window', unit: 'ms', measured: median(empty) },
    { what: 'start-up: the welcome', unit: 'ms', measured: median(welcome) },
    { what: 'start-up: the sample in the editor', unit: 'ms', budget: 10_000, measured: median(editor) },
    { what: 'start-up: the sample with its verdicts', unit: 'ms', measured: median(verdicts) },
    ...memoryRow('memory: an empty Chromium window', memory.empty),
    ...memoryRow('memory: the sample in the editor', memory.app),
  ];
}

function memoryRow(what: string, figures: readonly (number | undefined)[]): readonly Row[] {
  const known = figures.filter((figure) => figure !== undefined);
  return known.length === 0 ? [] : [{ what, unit: 'MB', measured: median(known) }];
}

async function emptyWindow() {
  const profile = mkdtempSync(join(tmpdir(), 'galley-bench-empty-'));
  const browser = findBrowser(browserPlaces(process.platform, process.env)) ?? chromium.executablePath();
  const root = process.getuid?.() === 0;
  const options = launchOptions({ browser, headless: true, root });
  const start = performance.now();
  const context = await chromium.launchPersistentContext(profile, options);
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto('data:text/html,<h1>empty</h1>');
    await page.getByRole('heading').waitFor();
    return { milliseconds: performance.now() - start, megabytes: browserMemory(profile) };
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function switches(times = 20): Promise<readonly Row[]> {
  const waits: number[] = [];
  await withApp(async (app) => {
    await app
      .page()
      .getByRole('button', { name: /Open the sample/ })
      .click();
    await app
      .page()
      .getByText(/\d+ hold · \d+ to retest/)
      .waitFor();
    for (let time = 0; time < times; time++) {
      waits.push(await measureSwitch(app.page(), 'Compare', 'short list'));
      waits.push(await measureSwitch(app.page(), 'Suggest', 'You are Where2Eat'));
    }
  });
  const { p50, p95 } = waitsOf(waits);
  return [
    { what: 'another prompt, from click to its words (p50)', unit: 'ms', measured: p50 },
    { what: 'another prompt, from click to its words (p95)', unit: 'ms', measured: p95 },
  ];
}

async function strokesOn({ folder, examples, budget }: Corpus): Promise<readonly Row[]> {
  const rows: Row[] = [];
  await withApp(async (app) => {
    await openFolder(app.page(), folder);
    await app
      .page()
      .getByText(/\d+ hold · \d+ to retest/)
      .waitFor({ timeout: 60_000 });
    await app.page().locator('.monaco-editor .view-line').nth(2).click();
    await app.page().keyboard.press('End');
    const { paint, verdicts } = await measureStrokes(app.page());
    const what = `key, ${examples.toLocaleString('en')} examples`;
    rows.push(
      { what: `${what}: on screen (p50)`, unit: 'ms', measured: paint.p50 },
      { what: `${what}: on screen (p95)`, unit: 'ms', budget: 30, measured: paint.p95 },
      { what: `${what}: its verdicts (p50)`, unit: 'ms', measured: verdicts.p50 },
      { what: `${what}: its verdicts (p95)`, unit: 'ms', budget, measured: verdicts.p95 },
      ...memoryRow(`memory: ${examples.toLocaleString('en')} examples`, [
        browserMemory(join(app.dataFolder, 'browser-profile')),
      ]),
    );
  });
  return rows;
}

async function charts(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'galley-bench-charts-'));
  const rows: Row[] = [];
  try {
    writeRecordedProject(folder);
    await withApp(async (app) => {
      app.page().setDefaultTimeout(120_000);
      await openFolder(app.page(), folder);
      await app
        .page()
        .getByText(/\d+ hold · \d+ to retest/)
        .waitFor();
      rows.push(...(await measureCharts(app.page())));
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
  return rows;
}

/** Opens a folder; the page, loaded again, shows what was open. */
async function openFolder(page: Page, folder: string): Promise<void> {
  await page.evaluate(`galley.call['projects.open']({ kind: 'folder', folder: ${JSON.stringify(folder)} })`);
  await page.reload();
}

async function withApp(use: (app: App) => Promise<void>): Promise<void> {
  const app = await launchApp();
  try {
    await use(app);
  } finally {
    await app.close();
  }
}

async function inTurn<T>(items: readonly T[], measure: (item: T) => Promise<readonly Row[]>) {
  const rows: Row[] = [];
  for (const item of items) rows.push(...(await measure(item)));
  return rows;
}
