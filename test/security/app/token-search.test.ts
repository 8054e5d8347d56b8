import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { filesWith, holdsSecret, testToken } from '../../../build/find-token.ts';
import { basicLogin, findHttpBackend, startGitServer } from '../../doubles/git-server.ts';
import { sampleFolder } from '../../e2e/app/screens/home-folder.ts';
import { makeBare } from '../../electron/services/git/git-folders.ts';

const child = fileURLToPath(new URL('./token-story-child.ts', import.meta.url));

const headerOf = (token: string) => basicLogin('ada', token);

/** A process and all below it, as Linux lists them. */
function familyOf(pid: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    const status = readProcess(name, 'stat').toString('latin1');
    parents.set(Number(name), Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const family = [pid];
  for (const one of family)
    family.push(...[...parents].filter(([, parent]) => parent === one).map(([own]) => own));
  return family;
}

/** What the system tells of a process; nothing of one that has ended meanwhile. */
function readProcess(pid: string | number, what: 'stat' | 'cmdline' | 'environ'): Buffer {
  try {
    return readFileSync(`/proc/${pid}/${what}`);
  } catch {
    return Buffer.alloc(0);
  }
}

interface Story {
  readonly process: ChildProcessWithoutNullStreams;
  /** All that it has printed so far. */
  readonly printed: () => Buffer;
  /** The part of the story that has just been told; undefined at the end. */
  readonly next: () => Promise<string | undefined>;
}

function begin(told: unknown): Story {
  const story = spawn(process.execPath, [child], { stdio: 'pipe' });
  const chunks: Buffer[] = [];
  for (const stream of [story.stdout, story.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const lines = createInterface({ input: story.stdout })[Symbol.asyncIterator]();
  story.stdin.write(`${JSON.stringify(told)}\n`);
  return {
    process: story,
    printed: () => Buffer.concat(chunks),
    next: async () => {
      for (;;) {
        const { value, done } = await lines.next();
        if (done) throw new Error(`the story broke off: ${Buffer.concat(chunks)}`);
        const [, phase] = /^phase (\w+)$/.exec(value) ?? [];
        if (phase !== undefined) return phase === 'ended' ? undefined : phase;
      }
    },
  };
}

/** Every place in which a secret is, by the name of the place. */
function traces(secret: string, story: Story, folders: readonly string[]): readonly string[] {
  const found = folders.flatMap((folder) => filesWith(folder, secret).map((file) => join(folder, file)));
  if (holdsSecret(story.printed(), secret)) found.push('what the app printed');
  if (process.platform !== 'linux') return found;
  const family = story.process.pid === undefined ? [] : familyOf(story.process.pid);
  for (const pid of family) {
    for (const what of ['cmdline', 'environ'] as const)
      if (holdsSecret(readProcess(pid, what), secret)) found.push(`${what} of process ${pid}`);
  }
  return found;
}

describe.skipIf(findHttpBackend() === undefined)('a token', () => {
  it('is nowhere but in the keychain and in requests to its host, whatever is done with it', async () => {
    const root = mkdtempSync(join(tmpdir(), 'galley-story-'));
    onTestFinished(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));
    const [dataFolder, seen] = [join(root, 'data'), join(root, 'seen')];
    mkdirSync(seen);
    const names = ['prompts/suggest.prompt', 'prompts/_tone.prompt', 'goldens/suggest/spicy-vegan.yaml'];
    const texts = names.map((name) => [name, readFileSync(join(sampleFolder, name), 'utf8')]);
    const bare = makeBare(root, 'project', Object.fromEntries(texts));
    const [first, second] = [testToken(), testToken()];
    const logins = [headerOf(first)];
    const server = await startGitServer(root, { logins });
    onTestFinished(() => server.close());
    const address = `${server.origin}/project.git`;
    const story = begin({ address, dataFolder, seen, first, second });
    onTestFinished(() => void story.process.kill());

    const folders = [dataFolder, seen, bare];
    const phases: string[] = [];
    const log = join(dataFolder, 'logs', 'galley.log');
    for (let phase = await story.next(); phase !== undefined; phase = await story.next()) {
      phases.push(phase);
      if (phase === 'opened') {
        // The search can fail: it finds a login in the log, and a word that is known to be in a command line.
        const before = readFileSync(log);
        appendFileSync(log, headerOf(first));
        expect(traces(first, story, folders)).toEqual([log]);
        writeFileSync(log, before);
        if (process.platform === 'linux')
          expect(traces('browser-profile', story, []).join()).toContain('cmdline of process');
      }
      for (const token of [first, second]) expect(traces(token, story, folders), phase).toEqual([]);
      if (phase === 'restarted') logins[0] = headerOf(second);
      story.process.stdin.write('go on\n');
    }
    expect(phases).toEqual(['opened', 'proposed', 'live', 'settings', 'restarted', 'refused', 'renewed']);
    for (const token of [first, second]) expect(traces(token, story, folders)).toEqual([]);
    // The search was at the right places: the data folder has the browser's files and the log, and the page was read.
    expect(readdirSync(dataFolder)).toEqual(
      expect.arrayContaining(['browser-profile', 'logs', 'logins.json', 'projects', 'recent.json']),
    );
    expect(filesWith(seen, 'Be brief.')).toEqual(['answers.txt', 'page.txt']);
    // And the tokens were really used, at this server.
    const shown = server.requests.map(({ authorization }) => authorization);
    expect(shown).toEqual(expect.arrayContaining([headerOf(first), headerOf(second)]));
  }, 180_000);
});
