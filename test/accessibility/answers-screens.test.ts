import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ModelServer, startModelServer } from '../doubles/model-server.ts';
import { type App, launchApp } from '../e2e/app/launch-app.ts';
import { smallProject } from '../e2e/app/screens/answers-screen.ts';
import { type AnswersHome, answerAs, answersStops } from '../e2e/app/screens/answers-stops.ts';
import { sampleFolder } from '../e2e/app/screens/home-folder.ts';
import { focusFlaws } from '../e2e/app/screens/keyboard.ts';
import { axeFindings } from './axe-findings.ts';
import { layoutFaults } from './layout-faults.ts';
import { forbiddenSayings, textsOf } from './seen-words.ts';

const usual = { width: 1280, height: 860 };
const smaller = [
  { width: 900, height: 600 },
  { width: usual.width / 2, height: usual.height / 2 },
];

let app: App;
let page: Page;
let server: ModelServer;
let home: AnswersHome;
const ends: (() => void)[] = [];
const textsOfProject = textsOf(sampleFolder);

beforeAll(async () => {
  app = await launchApp();
  page = app.page();
  page.setDefaultTimeout(15_000);
  server = await startModelServer((request) => answerAs(home, request));
  home = { address: smallProject((remove) => ends.push(remove)), origin: server.origin, behave: 'well' };
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
});

afterAll(async () => {
  await app.close();
  await server.close();
  for (const end of ends) end();
});

describe.each(answersStops)('$name', ({ go }) => {
  beforeAll(() => go(page, home));

  it('is free of what axe finds, in light and in dark', async () => {
    const light = await axeFindings(page);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    const dark = await axeFindings(page);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    expect({ light, dark }).toEqual({ light: [], dark: [] });
  });

  it('shows the focus at every stop of the keyboard', async () => {
    expect(await focusFlaws(page)).toEqual([]);
  });

  it('uses the words of the glossary', async () => {
    expect(await forbiddenSayings(page, textsOfProject)).toEqual([]);
  });

  it('has all in reach in small windows', async () => {
    for (const size of smaller) {
      await page.setViewportSize(size);
      expect(await layoutFaults(page)).toEqual([]);
    }
    await page.setViewportSize(usual);
  });
});
