import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type Page } from 'playwright-core';
import { findElectron } from '../../../build/electron-binary.ts';

const entry = fileURLToPath(new URL('../../../dist/main/main.mjs', import.meta.url));

/** Electron's program, where it was downloaded; without it the specs for Electron are counted as skipped. */
export const electronProgram = findElectron();

/** The built app in Electron, with a data folder of its own. */
export interface ElectronApp {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** Launches the built app in Electron. Needs a display. */
export async function launchElectron(): Promise<ElectronApp> {
  if (electronProgram === undefined) throw new Error('Electron is not here');
  const folder = await mkdtemp(join(tmpdir(), 'galley-electron-'));
  const inherited = Object.entries(process.env).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  const app = await _electron.launch({
    executablePath: electronProgram,
    args: process.getuid?.() === 0 ? ['--no-sandbox', entry] : [entry],
    env: { ...Object.fromEntries(inherited), GALLEY_DATA_DIR: folder },
  });
  return {
    page: await app.firstWindow(),
    close: async () => {
      await app.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
