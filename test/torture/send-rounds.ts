import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startGitServer } from '../doubles/git-server.ts';
import { soupAt, soupPath } from './sending-text.ts';

/** What the rounds have shown. */
export interface SendReport {
  readonly rounds: number;
  /** Kills that came after the work had begun and before it was done. */
  readonly killedAtWork: number;
  /** In words; empty when nothing was lost, doubled or damaged. */
  readonly faults: readonly string[];
}

const child = fileURLToPath(new URL('sending-child.ts', import.meta.url));

/**
 * Kills a process that sends a proposal and makes it live, lets another try the same again, and looks with the git
 * command line at what there is. Rounds go over http and into a folder by turns, on the same project.
 */
export async function runSendRounds(rounds: number): Promise<SendReport> {
  const root = mkdtempSync(join(tmpdir(), 'galley-sending-'));
  const bare = makeProject(root);
  const server = await startGitServer(root);
  const report = { rounds, killedAtWork: 0, faults: [] as string[] };
  let usual = 600;
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const address = round % 3 === 0 ? `${server.origin}/project.git` : bare;
      const args = [address, join(root, 'data'), String(round)];
      const kills = round % 5 === 0 ? 2 : 1;
      for (let kill = 0; kill < kills; kill += 1) {
        const said = await run(args, Math.random() * usual);
        if (said.includes('ready') && !said.includes('live')) report.killedAtWork += 1;
      }
      const started = performance.now();
      const said = await run(args);
      usual = (usual * 3 + (performance.now() - started)) / 4;
      if (!said.includes('live')) report.faults.push(`round ${round} did not end: ${said}`);
      if (said.includes('set-aside')) report.faults.push(`round ${round} set a clone aside`);
      report.faults.push(...inspect(root, bare, round).map((fault) => `round ${round}: ${fault}`));
      if (report.faults.length > 5) break;
    }
    return report;
  } finally {
    await server.close();
    rmSync(root, { recursive: true, force: true });
  }
}

function makeProject(root: string): string {
  const bare = join(root, 'project.git');
  const work = join(root, 'work');
  git(root, 'init', '-q', '--bare', '-b', 'main', bare);
  git(root, 'init', '-q', '-b', 'main', work);
  mkdirSync(join(work, 'prompts'));
  writeFileSync(join(work, soupPath), soupAt(0));
  git(work, 'add', '-A');
  git(work, '-c', 'user.name=Dana', '-c', 'user.email=dana@example.com', 'commit', '-q', '-m', 'begin');
  git(work, 'push', '-q', bare, 'main');
  return bare;
}

/** Runs the child and answers with what it said; kills it after `milliseconds` of work where they are given. */
async function run(args: readonly string[], milliseconds?: number): Promise<string> {
  // Compiled once for all of them: a third of each one's time.
  const env = { ...process.env, NODE_COMPILE_CACHE: `${args[1]}-compiled` };
  const sender = spawn(process.execPath, [child, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  sender.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ready = new Promise<void>((resolve) => {
    sender.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('ready')) resolve();
    });
  });
  const ended = once(sender, 'close');
  if (milliseconds !== undefined) {
    await Promise.race([ready, ended]);
    await Promise.race([wait(milliseconds), ended]);
    sender.kill('SIGKILL');
  }
  await ended;
  return said;
}

/** What is wrong with the project after so many rounds, by git itself. */
function inspect(root: string, bare: string, rounds: number): readonly string[] {
  const faults: string[] = [];
  for (const gitdir of [bare, join(root, 'data', 'clone')].filter((path) => existsSync(path))) {
    // All that was ever written is looked at each time, so now and then is enough.
    const said = rounds % 5 === 0 ? git(gitdir, 'fsck', '--strict', '--no-dangling', '--no-progress') : '';
    if (said !== '') faults.push(`fsck: ${said}`);
    const locks = readdirSync(gitdir, { recursive: true, encoding: 'utf8' });
    const left = locks.filter((name) => /\.lock$/.test(name));
    if (left.length > 0) faults.push(`locks left: ${left.join(', ')}`);
  }
  const names = git(bare, 'for-each-ref', '--format=%(refname)').split('\n');
  if (names.filter((name) => name.startsWith('refs/galley/proposals/')).length !== rounds)
    faults.push(`proposals: ${names.join(' ')}`);
  if (names.filter((name) => name.startsWith('refs/heads/galley/')).length !== rounds)
    faults.push(`branches: ${names.join(' ')}`);
  const events = git(bare, 'ls-tree', '--name-only', `refs/galley/proposals/${rounds}`).split('\n');
  if (events.length !== 4) faults.push(`events: ${events.join(' ')}`);
  if (git(bare, 'rev-list', '--count', 'main') !== String(rounds + 1))
    faults.push('versions lost or doubled');
  if (`${git(bare, 'show', `main:${soupPath}`)}\n` !== soupAt(rounds)) faults.push('the text is another');
  return faults;
}

function git(folder: string, ...args: readonly string[]): string {
  try {
    return execFileSync('git', args, {
      cwd: folder,
      env: { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', LC_ALL: 'C' },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  } catch (error) {
    return `git ${args.join(' ')}: ${String(error)}`;
  }
}
