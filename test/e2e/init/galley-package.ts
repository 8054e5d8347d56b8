import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, root } from '../prompt-check.ts';

/** What `npm` installs as Galley: what is packed of this checkout, without what only the app needs. */
export function galleyPackage(): string {
  const folder = folderWith({
    'package.json': JSON.stringify({
      name: 'galley',
      version: '0.1.0',
      type: 'module',
      bin: { 'prompt-check': 'electron/cli/prompt-check.mjs' },
    }),
  });
  mkdirSync(join(folder, 'electron/cli'), { recursive: true });
  cpSync(join(root, 'electron/cli/prompt-check.mjs'), join(folder, 'electron/cli/prompt-check.mjs'));
  cpSync(join(root, 'dist/cli'), join(folder, 'dist/cli'), { recursive: true });
  const name = execFileSync('npm', ['pack', '--silent'], { cwd: folder, encoding: 'utf8' }).trim();
  return join(folder, name);
}
