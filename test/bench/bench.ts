import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureApp } from './app/measure-app.ts';
import type { Breakdown } from './break-down.ts';
import { writeCorpus } from './corpus.ts';
import type { CorpusCase } from './corpus-case.ts';
import { installedSize } from './installed-size.ts';
import { keystroke } from './keystroke.ts';
import { measureProcess } from './measure-process.ts';
import { promptfooCommand, promptfooEnvironment } from './promptfoo.ts';
import { printTable, type Row } from './table.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const gitBench = fileURLToPath(new URL('git.ts', import.meta.url));
const dataBench = fileURLToPath(new URL('data.ts', import.meta.url));
const command = join(root, 'electron/cli/prompt-check.mjs');
/** `--quick` leaves out the largest project. */
const largest = process.argv.includes('--quick') ? 1_000 : 10_000;

if (!existsSync(join(root, 'dist/cli/main.mjs'))) {
  console.error('The command is not built yet. Run "npm run build" first.');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'));
try {
  await bench();
} finally {
  rmSync(folder, { recursive: true });
}

async function bench(): Promise<void> {
  const corpora = new Map(
    [1, 100, 1_000, largest].map((size) => [size, writeCorpus(join(folder, String(size)), size)] as const),
  );
  console.log(
    `Medians of five whole processes on Node ${process.versions.node}; "ratio" is measured by budget.\n`,
  );
  const bare = measureProcess(['-e', '0']);
  printTable([
    { what: 'node -e 0', unit: 'ms', measured: bare.milliseconds },
    { what: 'node -e 0', unit: 'MB', measured: bare.megabytes },
    ...check('start-up: one prompt, one example', 1, [], { milliseconds: 150 }),
    ...check('1,000 examples x 5 checks', 1_000, [], { milliseconds: 600, megabytes: 150 }),
    ...check('1,000 x 5 with tokens', 1_000, ['--tokens'], { milliseconds: 800 }),
    ...(largest > 1_000
      ? check('10,000 examples x 5 checks', largest, [], { milliseconds: 2_100, megabytes: 300 })
      : []),
    {
      what: 'keystroke, 100 examples (p95)',
      unit: 'ms',
      budget: 16,
      measured: await keystroke(join(folder, '100')),
    },
    {
      what: 'keystroke, 1,000 examples (p95)',
      unit: 'ms',
      budget: 80,
      measured: await keystroke(join(folder, '1000')),
    },
    { what: 'installed size', unit: 'MB', budget: 40, measured: installedSize(root) },
  ]);

  console.log('\nWhere the time goes, 1,000 x 5, in a process of its own without the start of Node:\n');
  const script = fileURLToPath(new URL('break-down.ts', import.meta.url));
  const marks: Breakdown = JSON.parse(
    execFileSync(process.execPath, [script, join(folder, '1000')], { encoding: 'utf8' }),
  );
  printTable(marks.map(([what, milliseconds]) => ({ what, unit: 'ms', measured: milliseconds })));

  execFileSync(process.execPath, [dataBench], { stdio: 'inherit' });
  await app();
  comparePromptfoo(corpora.get(1_000) ?? []);
}

async function app(): Promise<void> {
  const figures = await measureApp([
    { folder: join(folder, '100'), examples: 100, budget: 50 },
    { folder: join(folder, '1000'), examples: 1_000, budget: 200 },
  ]);
  if (typeof figures === 'string') return console.log(`\nskipped: the app, because ${figures}`);
  console.log(
    '\nThe built app in a browser without a window; from the key or click to the frame that shows it:\n',
  );
  printTable(figures);
}

function comparePromptfoo(cases: readonly CorpusCase[]): void {
  if (largest > 1_000) execFileSync(process.execPath, [gitBench], { stdio: 'inherit' });

  const installed = process.env.PROMPTFOO_DIR;
  if (installed === undefined) {
    console.log(
      '\nskipped: promptfoo on the same checks (set PROMPTFOO_DIR to a folder that it is installed in)',
    );
    return;
  }
  const args = promptfooCommand(installed, folder, cases);
  const other = measureProcess(args, 5, promptfooEnvironment(folder));
  console.log('\npromptfoo on the same 1,000 x 5 checks and recorded answers:\n');
  printTable([
    { what: `promptfoo (exit code ${other.exitCode})`, unit: 'ms', measured: other.milliseconds },
    { what: 'promptfoo', unit: 'MB', measured: other.megabytes },
  ]);
}

function check(
  what: string,
  size: number,
  options: readonly string[],
  budget: { readonly milliseconds: number; readonly megabytes?: number },
): readonly Row[] {
  const figures = measureProcess([command, join(folder, String(size)), '--format', 'json', ...options]);
  if (figures.exitCode !== 0)
    throw new Error(`prompt-check ended with ${figures.exitCode}: ${figures.stdout.slice(0, 2_000)}`);
  const memory = budget.megabytes === undefined ? {} : { budget: budget.megabytes };
  return [
    { what, unit: 'ms', budget: budget.milliseconds, measured: figures.milliseconds },
    { what, unit: 'MB', ...memory, measured: figures.megabytes },
  ];
}
