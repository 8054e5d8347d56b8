import { execFileSync } from 'node:child_process';

// Somebody who writes remarks on proposal 1 with the git command line, by the page on the format.
const [bare = '', name = '', count = '0'] = process.argv.slice(2);
const ref = 'refs/galley/proposals/1';

function git(input: string, ...args: readonly string[]): string {
  const env = {
    ...process.env,
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: `${name}@example.com`,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: `${name}@example.com`,
  };
  return execFileSync('git', args, {
    cwd: bare,
    env,
    input,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'pipe'],
  }).trim();
}

function tryOnce(turn: number): boolean {
  const tip = git('', 'rev-parse', ref);
  const entries = git('', 'ls-tree', tip);
  const event = {
    format: 1,
    id: `writer-${name}-${turn}`,
    at: new Date().toISOString(),
    by: { name, email: `${name}@example.com` },
    kind: 'remark',
    head: tip,
    text: `${name} ${turn}`,
  };
  const blob = git(JSON.stringify(event), 'hash-object', '-w', '--stdin');
  const file = `${String(entries.split('\n').length + 1).padStart(6, '0')}.json`;
  const tree = git(`${entries}\n100644 blob ${blob}\t${file}\n`, 'mktree');
  const commit = git('', 'commit-tree', tree, '-p', tip, '-m', 'Proposal: remark');
  try {
    git('', 'update-ref', ref, commit, tip);
    return true;
  } catch {
    return false;
  }
}

/** `git gc` may take away a folder in which git is about to write: it says so, and whoever writes tries again. */
function tryPatiently(turn: number): boolean {
  try {
    return tryOnce(turn);
  } catch (error) {
    if (String(error).includes('unable to create temporary file')) return false;
    throw error;
  }
}

for (let turn = 1; turn <= Number(count); turn += 1) while (!tryPatiently(turn));
