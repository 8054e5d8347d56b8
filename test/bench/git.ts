import { fork } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildStale } from '../../build/build-parts.ts';
import { runGit } from '../../electron/services/git/run-git.ts';
import { findHttpBackend, type GitServer, startGitServer } from '../doubles/git-server.ts';
import { addVersions, editedPath, writeGitCorpus } from './git-corpus.ts';
import { median } from './median.ts';
import { printTable } from './table.ts';

// Galley's git beside the git command line, on the same generated repository and in the same run.
const size = { files: 20_000, commits: 1_000 };
const runs = 3;
const child = fileURLToPath(new URL('git-child.ts', import.meta.url));
const thread = new URL('../../dist/browser-shell/history-thread.mjs', import.meta.url);

/** Runs the whole comparison and prints it. */
async function bench(): Promise<void> {
  if (findHttpBackend() === undefined) {
    console.log('skipped: 8 figures against the git command line (git http-backend is not installed)');
    return;
  }
  await buildStale(['browser-shell']);
  const folder = mkdtempSync(join(tmpdir(), 'galley-bench-git-'));
  const bare = await writeGitCorpus(folder, size);
  const server = await startGitServer(folder);
  const ours = new Map<string, number[]>();
  const theirs = new Map<string, number[]>();
  try {
    for (let run = 0; run < runs; run += 1) {
      const first = size.commits + 1 + run * 100;
      const url = `${server.origin}/corpus.git`;
      gather(theirs, await runCommandLine(url, join(folder, `git-${run}`)));
      gather(
        ours,
        await runGalley(server, join(folder, `galley-${run}`), () => addVersions(bare, first, 100)),
      );
      await runGit(bare, ['update-ref', '-d', 'refs/galley/proposals/1']);
    }
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const of = (figures: ReadonlyMap<string, number[]>, name: string) => median(figures.get(name) ?? []);
  console.log(`\nGit, ${size.files} files and ${size.commits} versions; medians of ${runs}:\n`);
  printTable([
    { what: 'git: clone one version, with its files', unit: 'ms', measured: of(theirs, 'open') },
    { what: 'git: clone one version, bare', unit: 'ms', measured: of(theirs, 'clone-bare') },
    { what: 'open a project', unit: 'ms', budget: 3 * of(theirs, 'open'), measured: of(ours, 'open') },
    { what: 'git: fetch, nothing new', unit: 'ms', measured: of(theirs, 'refresh') },
    {
      what: 'refresh, nothing new',
      unit: 'ms',
      budget: 3 * of(theirs, 'refresh'),
      measured: of(ours, 'refresh'),
    },
    { what: 'git: add and commit one file', unit: 'ms', measured: of(theirs, 'commit') },
    { what: 'build a version', unit: 'ms', budget: 2 * of(theirs, 'commit'), measured: of(ours, 'commit') },
    { what: 'propose, 100 versions later', unit: 'ms', budget: 1_500, measured: of(ours, 'propose') },
    { what: 'bytes sent for it', unit: 'kB', budget: 5, measured: of(ours, 'sent') / 1000 },
    {
      what: 'most memory, of the whole process',
      unit: 'MB',
      budget: 350,
      measured: of(ours, 'memory') / 1024,
    },
  ]);
}

function gather(all: Map<string, number[]>, figures: Readonly<Record<string, number>>): void {
  for (const [name, figure] of Object.entries(figures)) all.set(name, [...(all.get(name) ?? []), figure]);
}

async function runGalley(
  server: GitServer,
  folder: string,
  others: () => Promise<void>,
): Promise<Readonly<Record<string, number>>> {
  const galley = fork(child, [`${server.origin}/corpus.git`, folder, thread.href]);
  const ended = once(galley, 'close');
  const said = async (): Promise<unknown> => (await Promise.race([once(galley, 'message'), ended]))[0];
  await said();
  await others();
  const before = server.received();
  galley.send('go');
  await said();
  const sent = server.received() - before;
  galley.send('go');
  const figures = await said();
  if (typeof figures !== 'object') throw new Error('the measured process ended by itself');
  await ended;
  return { ...figures, sent };
}

async function runCommandLine(url: string, work: string): Promise<Readonly<Record<string, number>>> {
  const clone = ['clone', '-q', '--depth', '1', '--single-branch', '--no-tags'];
  const bare = await time(tmpdir(), [...clone, '--bare', url, `${work}.git`]);
  const open = await time(tmpdir(), [...clone, url, work]);
  const refresh = await time(work, ['fetch', '-q', '--depth', '1', 'origin', 'main']);
  appendFileSync(join(work, editedPath), 'One more line.\n');
  const add = await time(work, ['add', editedPath]);
  const who = ['-c', 'user.name=Dana', '-c', 'user.email=dana@example.com'];
  const commit = await time(work, [...who, 'commit', '-q', '-m', 'Edit']);
  return { 'clone-bare': bare, open, refresh, commit: add + commit };
}

async function time(folder: string, args: readonly string[]): Promise<number> {
  const start = performance.now();
  const result = await runGit(folder, args);
  if (!result.ok) throw new Error(result.message);
  return performance.now() - start;
}

await bench();
