import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeFindings } from '../../../accessibility/axe-findings.ts';
import { layoutFaults } from '../../../accessibility/layout-faults.ts';

/** Expects a screen free of what axe finds in both themes, and all in reach in a small window. */
export async function lookClosely(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await axeFindings(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 900, height: 600 });
  expect(await layoutFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 860 });
}
