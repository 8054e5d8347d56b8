import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { windowOptions } from '../../../electron/main/window-options.ts';

it('gives the window the colour of its page before the page is there, in both appearances', () => {
  const tokens = readFileSync(new URL('../../../renderer/styles/tokens.css', import.meta.url), 'utf8');
  const papers = [...tokens.matchAll(/--paper: (#[0-9a-f]{6});/g)].map(([, colour]) => colour);
  expect(papers).toContain(windowOptions('/preload.cjs', false).backgroundColor);
  expect(papers).toContain(windowOptions('/preload.cjs', true).backgroundColor);
});

it('is never smaller than what the page is made for', () => {
  expect(windowOptions('/preload.cjs', false)).toMatchObject({ minWidth: 900, minHeight: 600, show: false });
});
