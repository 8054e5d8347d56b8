import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { browserPlaces, findBrowser } from '../electron/browser-shell/find-browser.ts';
import { icnsOf, icoOf, type Picture } from './icon-files.ts';

// `npm run icons`: the drawing as the files that each system takes. They stand in the project, so that building needs
// no browser; this runs again only when the drawing changes.
const folder = fileURLToPath(new URL('icons/', import.meta.url));
const drawing = readFileSync(new URL('../renderer/features/settings/galley.svg', import.meta.url), 'utf8');
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

const browser = await chromium.launch({
  executablePath: findBrowser(browserPlaces(process.platform, process.env)) ?? chromium.executablePath(),
  chromiumSandbox: process.getuid?.() !== 0,
});
const page = await browser.newPage();
const pictures: Picture[] = [];
for (const size of sizes) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${drawing}`);
  pictures.push({ size, png: await page.screenshot({ omitBackground: true }) });
}
await browser.close();

const write = (name: string, content: Buffer | undefined) =>
  content && writeFileSync(join(folder, name), content);
write('icon.png', pictures.find(({ size }) => size === 512)?.png);
write('icon.ico', icoOf(pictures.filter(({ size }) => size <= 256)));
write('icon.icns', icnsOf(pictures));
console.log(`Wrote icon.png, icon.ico and icon.icns from ${sizes.length} sizes.`);
