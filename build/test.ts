import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { filesWith, tokenPrefix } from './find-token.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'galley-test-'));
/** All that the tests write for a while lies in here, so that it can be searched when they have ended. */
const temporary = join(reports, 'tmp');
mkdirSync(temporary);

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** What can be asked for by name, in the order in which it makes sense to run it. */
const steps: Readonly<Record<string, () => Counts>> = {
  types: () => command('types', 'node_modules/typescript/bin/tsc', ['--build']),
  lint: () => command('lint', 'node_modules/@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', '.']),
  build: () =>
    command('build', 'node_modules/vite/bin/vite.js', ['build', '--config', 'build/vite.cli.config.ts']),
  browser: () => command('browser', 'build/set-up-tests.ts', []),
  unit: () => vitest('unit'),
  e2e: () => vitest('e2e'),
};

const total: Counts = { passed: 0, failed: 0, skipped: 0 };
for (const name of process.argv.slice(2)) {
  const step = steps[name];
  if (step === undefined)
    throw new Error(`no step named "${name}"; there are ${Object.keys(steps).join(', ')}`);
  const counts = step();
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}
if (!hasNoToken()) total.failed += 1;
rmSync(reports, { recursive: true, force: true, maxRetries: 5 });
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** A step without tests of its own counts as one that passes or fails. */
function command(name: string, script: string, args: readonly string[]): Counts {
  const started = performance.now();
  const ok = run(script, args);
  console.log(`${ok ? 'ok' : 'FAILED'}: ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

function vitest(project: string): Counts {
  const file = join(reports, `${project}.json`);
  const ok = run('node_modules/vitest/vitest.mjs', [
    'run',
    '--config',
    'build/vitest.config.ts',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>; // written by Vitest just now
    const passed = report.numPassedTests ?? 0;
    const failed = report.numFailedTests ?? 0;
    const skipped = (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
    // A run can fail without a failed test: a file that does not load, an error between tests.
    return { passed, failed: failed === 0 && !ok ? 1 : failed, skipped };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** Whether no token that a test gave the app lies in what is left of the tests, what they reported and what they printed. */
function hasNoToken(): boolean {
  const found = filesWith(reports, tokenPrefix);
  if (found.length > 0) console.log(`FAILED: a test's token was left in ${found.join(', ')}`);
  return found.length === 0;
}

function run(script: string, args: readonly string[]): boolean {
  const result = spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
  });
  return result.status === 0;
}
