import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { mustHoldNoToken } from '../../../../build/find-token.ts';

const environment = {
  ...process.env,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Dana',
  GIT_AUTHOR_EMAIL: 'dana@example.com',
  GIT_COMMITTER_NAME: 'Dana',
  GIT_COMMITTER_EMAIL: 'dana@example.com',
  LC_ALL: 'C',
};

/** Runs the git command line; answers with what it printed. */
export function gitIn(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', args, {
    cwd: folder,
    env: environment,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
}

/** What `git fsck --strict` says; empty when all is well. Objects that nothing names yet are no fault. */
export function fsck(folder: string): string {
  try {
    return gitIn(folder, 'fsck', '--strict', '--no-dangling', '--no-progress');
  } catch (error) {
    return String(error);
  }
}

/** A new folder for one test, and how to take it away. */
export function temporaryFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'galley-git-'));
  return {
    folder,
    remove: () => {
      mustHoldNoToken(folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Files that most tests start from. */
export const sampleFiles: Readonly<Record<string, string>> = {
  'galley.yaml': 'version: 1\n',
  'prompts/soup.prompt': 'Cook a soup.\nServe it.\n',
  'prompts/deep/er/bread.prompt': 'Bake a bread.\n',
  'src/app.py': 'print(1)\n',
};

/** A bare repository `<folder>/<name>.git` whose `main` holds the files in one version. */
export function makeBare(
  folder: string,
  name = 'project',
  files: Readonly<Record<string, string>> = sampleFiles,
): string {
  const bare = join(folder, `${name}.git`);
  gitIn(folder, 'init', '-q', '--bare', '-b', 'main', bare);
  pushFiles(bare, files, 'begin');
  return bare;
}

/** Somebody else's work: changes files on a branch of a bare repository with the git command line. */
export function pushFiles(
  bare: string,
  files: Readonly<Record<string, string>>,
  message = 'others',
  branch = 'main',
): string {
  const { folder, remove } = temporaryFolder();
  try {
    gitIn(folder, 'init', '-q', '-b', branch);
    gitIn(folder, 'remote', 'add', 'origin', bare);
    try {
      gitIn(folder, 'fetch', '-q', 'origin', branch);
      gitIn(folder, 'reset', '-q', '--hard', 'FETCH_HEAD');
    } catch {
      // The first version of a new repository.
    }
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    gitIn(folder, 'add', '-A');
    gitIn(folder, 'commit', '-q', '-m', message);
    gitIn(folder, 'push', '-q', 'origin', `HEAD:refs/heads/${branch}`);
    return gitIn(folder, 'rev-parse', 'HEAD');
  } finally {
    remove();
  }
}
