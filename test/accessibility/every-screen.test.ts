import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, launchApp } from '../e2e/app/launch-app.ts';
import { everyScreen } from '../e2e/app/screens/every-screen.ts';
import { type Home, makeHome, sampleFolder } from '../e2e/app/screens/home-folder.ts';
import { focusFlaws } from '../e2e/app/screens/keyboard.ts';
import { axeFindings } from './axe-findings.ts';
import { layoutFaults } from './layout-faults.ts';
import { forbiddenSayings, textsOf } from './seen-words.ts';

// One run of the app through all screens: each is looked at in every way before the next one is reached.
const usual = { width: 1280, height: 860 };
const smaller = [
  { name: 'in the smallest window, 900 × 600', size: { width: 900, height: 600 } },
  // Zooming halves the pixels that the page has.
  { name: 'at a zoom of 200 %', size: { width: usual.width / 2, height: usual.height / 2 } },
] as const;

let app: App;
let home: Home;
let page: Page;
let textsOfProject = '';

beforeAll(async () => {
  app = await launchApp({ isUnshielded: true });
  home = makeHome();
  page = app.page();
  page.setDefaultTimeout(15_000);
  // Where the sample lies is a place on this computer, told as it is called.
  textsOfProject = [textsOf(sampleFolder), join(app.dataFolder, 'sample.git')].join('\n');
  await show('light');
});

afterAll(async () => {
  home.remove();
  await app.close();
});

async function show(colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
}

describe.each(everyScreen)('$name', ({ go, leave }) => {
  beforeAll(() => go(page, home));
  afterAll(() => leave?.(page));

  it('is free of what axe finds, in light and in dark', async () => {
    const light = await axeFindings(page);
    await show('dark');
    const dark = await axeFindings(page);
    await show('light');
    expect({ light, dark }).toEqual({ light: [], dark: [] });
  });

  it('shows the focus at every stop of the keyboard', async () => {
    expect(await focusFlaws(page)).toEqual([]);
  });

  it('uses the words of the glossary', async () => {
    expect(await forbiddenSayings(page, textsOfProject)).toEqual([]);
  });

  it('has everything in sight and within reach, in any window', async () => {
    const faults: Record<string, readonly string[]> = { 'as it opens': await layoutFaults(page) };
    for (const { name, size } of smaller) {
      await page.setViewportSize(size);
      faults[name] = await layoutFaults(page);
    }
    await page.setViewportSize(usual);
    expect(faults).toEqual(Object.fromEntries(Object.keys(faults).map((name) => [name, []])));
  });
});
