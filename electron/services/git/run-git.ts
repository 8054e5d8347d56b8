import { spawn } from 'node:child_process';

/** What a git command gave: its output, or why it could not be had. */
export type GitResult =
  | { readonly ok: true; readonly stdout: Buffer }
  | { readonly ok: false; readonly code: 'git-missing' | 'git-failed'; readonly message: string };

/** Runs nothing of the repository's own: no hook, no file monitor, no prompt for a password, no fetch. */
const environment = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  LC_ALL: 'C',
};

/** Runs the git command line in a folder and gives its whole output. `message` is git's own first line of complaint. */
export function runGit(folder: string, args: readonly string[], input?: string): Promise<GitResult> {
  return new Promise((resolve) => {
    const child = spawn('git', ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', ...args], {
      cwd: folder,
      env: { ...process.env, ...environment },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', (error: NodeJS.ErrnoException) => {
      const missing = error.code === 'ENOENT';
      resolve({ ok: false, code: missing ? 'git-missing' : 'git-failed', message: error.message });
    });
    child.on('close', (status) => {
      if (status === 0) return resolve({ ok: true, stdout: Buffer.concat(stdout) });
      const message = Buffer.concat(stderr).toString('utf8').trim().split('\n')[0] ?? '';
      resolve({ ok: false, code: 'git-failed', message });
    });
    child.stdin.on('error', () => {}); // git may close its input early; its exit status tells what happened
    child.stdin.end(input ?? '');
  });
}
