import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { browserPlaces, findBrowser } from '../../../electron/browser-shell/find-browser.ts';
import { workerPolicyName } from '../../../renderer/monaco/worker-policy.ts';

/** An installed browser to test in; nothing when there is none. */
export const browserPath = findBrowser(browserPlaces(process.platform, process.env));

const origin = 'http://galley.test';

/** The names that Monaco 0.57 asks for in Chromium 156, and our own. */
const policies = [workerPolicyName, 'dompurify', 'standaloneColorizer', 'editorViewLayer'].concat(
  ['richScreenReaderContent', 'domLineBreaksComputer', 'defaultWorkerFactory', 'diffReview'],
  ['diffEditorWidget', 'tokenizeToString', 'editorGhostText', 'stickyScrollViewLayer'],
);

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${policies.join(' ')}`,
].join('; ');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.ttf': 'font/ttf',
};

/** A browser on a page that holds the editor, under the app's content security policy. */
export interface OpenHarness {
  readonly browser: Browser;
  readonly page: Page;
  /** Policy violations, errors of the page, and errors on its console. */
  readonly complaints: readonly string[];
}

/** Builds the page and opens it. Nothing listens on a port: the files are given to the browser from disk. */
export async function openHarness(): Promise<OpenHarness> {
  const outDir = mkdtempSync(join(tmpdir(), 'galley-editor-'));
  await build({
    configFile: false,
    root: fileURLToPath(new URL('harness', import.meta.url)),
    logLevel: 'error',
    plugins: [react()],
    worker: { format: 'es' },
    build: { outDir, minify: false, assetsInlineLimit: 0, chunkSizeWarningLimit: 20_000 },
  });
  const browser = await chromium.launch({
    executablePath: browserPath ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'].concat(
      '--disable-background-networking',
      '--disable-component-update',
    ),
  });
  const page = await browser.newPage({ viewport: { width: 800, height: 900 } });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`policy: ${violatedDirective} ${blockedURI}`);
    });
  });
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = join(outDir, normalize(pathname === '/' ? '/index.html' : pathname));
    await route.fulfill({
      body: readFileSync(file),
      contentType: types[extname(file)] ?? 'application/octet-stream',
      headers: { 'content-security-policy': contentSecurityPolicy },
    });
  });
  await page.goto(`${origin}/`);
  await page.waitForSelector('.monaco-editor .view-lines');
  return { browser, page, complaints };
}
