import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runGit } from '../../electron/services/git/run-git.ts';

/** Of the generated repository. */
export interface GitCorpus {
  readonly files: number;
  readonly commits: number;
}

const folders = 1_000;

/** Makes `<folder>/corpus.git`: as many files, in 1,000 folders, some of them prompts, and as many versions. */
export async function writeGitCorpus(folder: string, { files, commits }: GitCorpus): Promise<string> {
  const bare = join(folder, 'corpus.git');
  mkdirSync(bare, { recursive: true });
  await git(bare, 'init', '-q', '--bare', '-b', 'main');
  await fastImport(bare, function* () {
    yield head(1);
    for (let file = 0; file < files; file += 1) yield inline(pathOf(file), textOf(file, 1));
    for (let version = 2; version <= commits; version += 1) {
      yield head(version);
      yield inline(pathOf((version * 7) % files), textOf(version % files, version));
    }
  });
  await git(bare, 'gc', '-q');
  return bare;
}

/** Adds versions by others. */
export async function addVersions(bare: string, first: number, count: number): Promise<void> {
  await fastImport(bare, function* () {
    for (let version = first; version < first + count; version += 1) {
      yield head(version, version === first);
      yield inline(pathOf(version % 20_000), textOf(version, version));
    }
  });
}

/** The prompt that is edited. */
export const editedPath = 'prompts/p7.prompt';

function pathOf(file: number): string {
  if (file < 50) return `prompts/p${file}.prompt`;
  return `src/a${file % 25}/b${file % folders}/file${file}.py`;
}

/** About 1.5 kB that packs no better than a program does. */
function textOf(file: number, version: number): string {
  const lines = Array.from({ length: 30 }, (_, line) => {
    const chance = Math.sin(file * 31 + version * 17 + line) * 1e9;
    return `value_${Math.abs(Math.round(chance)).toString(36)} = ${line} * ${file % 97}  # step ${version}`;
  });
  return `${lines.join('\n')}\n`;
}

function head(version: number, isFirstOfMore = false): string {
  const from = isFirstOfMore ? 'from refs/heads/main^0\n' : '';
  return `commit refs/heads/main\ncommitter Dana <dana@example.com> ${1_700_000_000 + version} +0000\ndata 1\n.\n${from}`;
}

function inline(path: string, text: string): string {
  return `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
}

async function fastImport(bare: string, lines: () => Iterable<string>): Promise<void> {
  const child = spawn('git', ['fast-import', '--quiet'], {
    cwd: bare,
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const ended = once(child, 'close');
  for (const line of lines()) if (!child.stdin.write(line)) await once(child.stdin, 'drain');
  child.stdin.end();
  const [code] = await ended;
  if (code !== 0) throw new Error(`git fast-import ended with ${code}`);
}

async function git(folder: string, ...args: readonly string[]): Promise<void> {
  const result = await runGit(folder, args);
  if (!result.ok) throw new Error(result.message);
}
