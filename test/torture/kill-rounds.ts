import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startServices } from '../../electron/services/bridge/start-services.ts';
import type { OutputOf } from '../../shared/ipc/api.ts';
import type { Envelope } from '../../shared/ipc/errors.ts';
import { compiledOnce } from './compiled-once.ts';
import { paths, stepOf, textAt } from './torture-text.ts';

/** What the rounds have shown. */
export interface KillReport {
  readonly rounds: number;
  /** Rounds in which something had been acknowledged before the kill. */
  readonly roundsWithWork: number;
  readonly acknowledged: number;
  /** Half-written files that were there right after the kills. */
  readonly cutOff: number;
  /** In words; empty when nothing was lost, damaged or left behind. */
  readonly faults: readonly string[];
}

const child = fileURLToPath(new URL('typing-child.ts', import.meta.url));
const services = new URL('../../electron/services/bridge/start-services.ts', import.meta.url);

/** Per file: the last edit that was acknowledged, and the last that was begun. */
type Promises = Map<string, { typed: number; typing: number }>;

/** Kills a process that types and saves, again and again on the same folders, and looks at what is left each time. */
export async function runKillRounds(rounds: number): Promise<KillReport> {
  const root = mkdtempSync(join(tmpdir(), 'galley-torture-'));
  const data = join(root, 'data');
  const project = join(root, 'project');
  mkdirSync(join(project, 'prompts'), { recursive: true });
  for (const path of paths.slice(0, 2)) writeFileSync(join(project, path), textAt(path, 0) ?? '');
  const promises: Promises = new Map(paths.map((path) => [path, { typed: 0, typing: 0 }]));
  const env = compiledOnce(join(root, 'compiled'), services);
  const report = { rounds, roundsWithWork: 0, acknowledged: 0, cutOff: 0, faults: [] as string[] };
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const lines = await killOnce(env, data, project, round * 100_000);
      const acknowledged = keepPromises(promises, lines, report.faults);
      report.acknowledged += acknowledged;
      if (acknowledged > 0) report.roundsWithWork += 1;
      report.cutOff += temporariesIn(root).length;
      const faults = await inspect(root, data, project, promises);
      report.faults.push(...faults.map((fault) => `round ${round}: ${fault}`));
    }
    return report;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function killOnce(
  env: NodeJS.ProcessEnv,
  data: string,
  project: string,
  first: number,
): Promise<readonly string[]> {
  const typist = spawn(process.execPath, [child, data, project, String(first)], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  typist.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  typist.stderr.on('data', (text) => {
    errors += text;
  });
  const ended = once(typist, 'close');
  // Mostly while it works, and now and then while it starts.
  const isWorking = Math.random() < 0.85;
  if (isWorking) await Promise.race([untilReady(typist), ended]);
  await Promise.race([wait(Math.random() * (isWorking ? 120 : 400)), ended]);
  typist.kill('SIGKILL');
  await ended;
  if (typist.signalCode !== 'SIGKILL') throw new Error(`the typist ended by itself: ${errors}`);
  return output.split('\n').slice(0, -1);
}

function untilReady({ stdout }: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    stdout?.on('data', (text: string) => {
      if (text.includes('ready')) resolve();
    });
  });
}

/** Takes note of what the typist was told; answers how many edits were acknowledged. */
function keepPromises(promises: Promises, lines: readonly string[], faults: string[]): number {
  let acknowledged = 0;
  for (const line of lines) {
    const [word, path = '', step] = line.split(' ');
    const promise = promises.get(path);
    if (word === 'refused') faults.push(line);
    else if (word === 'typing' && promise) promise.typing = Number(step);
    else if (word === 'typed' && promise) {
      promise.typed = Number(step);
      acknowledged += 1;
    }
  }
  return acknowledged;
}

/** Starts the services as the next run would, and answers what is wrong. */
async function inspect(root: string, data: string, folder: string, promises: Promises): Promise<string[]> {
  const started = await startServices({
    dataFolder: data,
    sampleFolder: '',
    version: '0',
    shell: 'browser',
    openAddress: async () => undefined,
    isTrustedSender: () => true,
    clock: () => new Date(),
  });
  if (!started.ok) return [`not started: ${started.error.code} ${started.error.detail ?? ''}`];
  const input = { kind: 'folder', folder };
  const answer = (await started.value.handleCall('projects.open', input, 'page')) as Envelope<
    OutputOf<'projects.open'>
  >; // parsed by the contract on its way out
  await started.value.close();
  if (!answer.ok) return [`not opened: ${answer.error.code}`];
  const files = new Map(answer.value.files);
  const drafts = new Map(answer.value.drafts.map((draft) => [draft.path, draft]));
  const faults: string[] = [];
  for (const [path, promise] of promises) {
    const content = files.get(path);
    const file = content && 'text' in content ? content.text : null;
    if (content && 'refused' in content) faults.push(`${path} is ${content.refused}`);
    if (file !== null && stepOf(path, file) === undefined) faults.push(`${path} is damaged in the folder`);
    const draft = drafts.get(path);
    const step = foundStep(path, draft ? draft.text : file, promise);
    if (step === undefined) faults.push(`${path} is damaged or lost after step ${promise.typed}`);
    else if (step < promise.typed || step > promise.typing)
      faults.push(
        `${path} is at step ${step}, but ${promise.typed} was acknowledged and ${promise.typing} begun`,
      );
    else promises.set(path, { typed: step, typing: Math.max(step, promise.typing) });
  }
  const left = temporariesIn(root);
  if (left.length > 0) faults.push(`left behind: ${left.join(', ')}`);
  const aside = readdirSync(data).includes('set-aside') ? readdirSync(join(data, 'set-aside')) : [];
  if (aside.length > 0) faults.push(`set aside: ${aside.join(', ')}`);
  if (readdirSync(data).includes('lock.json'))
    faults.push(`locked: ${readFileSync(join(data, 'lock.json'), 'utf8')}`);
  return faults;
}

/** A file that is not there may be any of the deletions that were begun since the last promise. */
function foundStep(
  path: string,
  text: string | null,
  { typed, typing }: { readonly typed: number; readonly typing: number },
): number | undefined {
  if (text !== null) return stepOf(path, text);
  for (let step = typed; step <= typing; step += 1) if (textAt(path, step) === null) return step;
  return undefined;
}

function temporariesIn(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'));
}
