#!/usr/bin/env node
// The launcher: keeps compiled code between runs where Node can, and says plainly when the build is missing.
import { existsSync } from 'node:fs';
import module from 'node:module';

const main = new URL('../../dist/cli/main.mjs', import.meta.url);
if (existsSync(main)) {
  module.enableCompileCache?.();
  await import(main.href);
} else {
  process.stderr.write(
    'prompt-check has not been built yet. Run "npm run build" in the Galley folder first.\n',
  );
  process.exitCode = 2;
}
