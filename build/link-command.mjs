// Links our own command into node_modules/.bin, as npm does for the commands of others, so that "npx prompt-check"
// finds it at once and needs no entry in npx's cache. npm makes such links on Windows in a way of its own: there npx
// finds the command by package.json.
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';

if (process.platform !== 'win32') {
  const folder = new URL('../node_modules/.bin/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  const link = new URL('prompt-check', folder);
  rmSync(link, { force: true });
  symlinkSync('../../electron/cli/prompt-check.mjs', link);
}
