import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron } from 'playwright-core';
import { build } from 'vite';
import { buildStale } from './build-parts.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Opens the app in Electron and loads the page again after each build of it, until the window is closed. The app itself
 * has no door for this: it is driven from outside, and its policy is the one that is handed out.
 */
export async function startDevElectron(program: string, dataFolder: string): Promise<void> {
  await buildStale(['page', 'main', 'preload']);
  const entry = join(root, 'dist', 'main', 'main.mjs');
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const app = await _electron.launch({
    executablePath: program,
    args: process.getuid?.() === 0 ? ['--no-sandbox', entry] : [entry],
    env: { ...Object.fromEntries(inherited), GALLEY_DATA_DIR: dataFolder },
  });
  const page = await app.firstWindow();
  const watcher = await build({
    configFile: join(root, 'build', 'vite.renderer.config.ts'),
    // What the window still loads must not go away under it.
    build: { watch: {}, emptyOutDir: false },
  });
  if (!('on' in watcher)) throw new Error('Vite does not watch.');
  watcher.on('event', ({ code }) => {
    if (code === 'END') void page.reload().catch(() => undefined); // the window may be closed by now
  });
  await app.waitForEvent('close', { timeout: 0 });
  await watcher.close();
}
