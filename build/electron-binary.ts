import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answers } from './answers.ts';

const folder = fileURLToPath(new URL('../node_modules/electron/', import.meta.url));

/** Electron's program, where it was downloaded before or `ELECTRON_OVERRIDE_DIST_PATH` names one. */
export function findElectron(): string | undefined {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const name = programName(join(folder, 'path.txt'));
  const program = join(override ?? join(folder, 'dist'), name);
  return existsSync(program) ? program : undefined;
}

/**
 * Downloads Electron, some 120 MB, with the script that its package brings. Where its place does not answer, that is
 * known within three seconds: many company networks refuse it.
 */
export async function installElectron(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const script = join(folder, 'install.js');
  if (!existsSync(script)) return undefined;
  const place = environment.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/';
  if (!(await answers(place))) return undefined;
  console.log('Downloading Electron, once.');
  const { status } = spawnSync(process.execPath, [script], { timeout: 300_000, stdio: 'ignore' });
  return status === 0 ? findElectron() : undefined;
}

/** The package writes the program's name beside itself when it has downloaded it. */
function programName(file: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}
