import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, launchApp } from '../e2e/app/launch-app.ts';
import { goTo } from '../e2e/app/screens/editor-screen.ts';
import { everyScreen } from '../e2e/app/screens/every-screen.ts';
import { type Home, makeHome } from '../e2e/app/screens/home-folder.ts';
import { leaveProject, openSample } from '../e2e/app/screens/welcome-screen.ts';
import { layoutFaults } from './layout-faults.ts';

let app: App;
let home: Home;
let page: Page;

beforeAll(async () => {
  app = await launchApp({ isUnshielded: true });
  home = makeHome();
  page = app.page();
  page.setDefaultTimeout(15_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openSample(page);
  await goTo(page, 'Settings');
  await page.getByRole('slider', { name: 'Size of text' }).fill('2');
  await page.getByText('200 %').waitFor();
  await leaveProject(page);
});

afterAll(async () => {
  home.remove();
  await app.close();
});

describe.each(everyScreen)('$name with texts of twice the size', ({ go, leave }) => {
  beforeAll(() => go(page, home));
  afterAll(() => leave?.(page));

  it('has everything in sight and within reach', async () => {
    const usual = await layoutFaults(page);
    await page.setViewportSize({ width: 900, height: 600 });
    const smallest = await layoutFaults(page);
    await page.setViewportSize({ width: 1280, height: 860 });
    expect({ usual, smallest }).toEqual({ usual: [], smallest: [] });
  });
});
