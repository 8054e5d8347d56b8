import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { GitProblem } from './git-failure.ts';

/** Extensions of git's storage that change nothing for a reader or writer of loose objects and single names. */
const harmlessExtensions = new Set(['noop', 'noop-v1', 'preciousobjects', 'partialclone', 'worktreeconfig']);

/** Throws what keeps Galley from working on a folder as a shared git directory. */
export async function refuseOddFolder(gitdir: string): Promise<void> {
  const head = await readFile(join(gitdir, 'HEAD'), 'utf8').catch(() => undefined);
  const config = await readFile(join(gitdir, 'config'), 'utf8').catch(() => undefined);
  if (head === undefined || config === undefined || !(await isFolder(join(gitdir, 'objects')))) {
    if (!(await isFolder(gitdir))) throw new GitProblem('not-found');
    throw new GitProblem((await exists(join(gitdir, '.git'))) ? 'not-bare' : 'not-a-repository');
  }
  for (const [name, value] of extensionsOf(config)) {
    if (name === 'objectformat' && value === 'sha1') continue;
    if (name === 'refstorage' && value === 'files') continue;
    if (name === 'objectformat') throw new GitProblem('sha256');
    if (!harmlessExtensions.has(name)) throw new GitProblem('unsupported-format', { detail: name });
  }
  if (!/^\s*bare\s*=\s*(?:true|yes|on|1)\s*$/im.test(config)) throw new GitProblem('not-bare');
  if (await exists(join(gitdir, 'objects', 'info', 'alternates')))
    throw new GitProblem('unsupported-format', { detail: 'alternates' });
}

/** Bytes of a folder's packs, which are nearly all of a history that has been cleaned up once. */
export async function packBytes(gitdir: string): Promise<number> {
  const folder = join(gitdir, 'objects', 'pack');
  let bytes = 0;
  for (const name of await readdir(folder).catch(() => []))
    if (name.endsWith('.pack')) bytes += (await stat(join(folder, name)).catch(() => undefined))?.size ?? 0;
  return bytes;
}

function extensionsOf(config: string): readonly (readonly [string, string])[] {
  const sections = config.split(/^\s*\[/m);
  const lines = sections
    .filter((section) => /^extensions\]/i.test(section))
    .flatMap((text) => text.split('\n'));
  return lines.flatMap((line): readonly (readonly [string, string])[] => {
    const match = /^\s*(?<name>[\w-]+)\s*(?:=\s*(?<value>.*?))?\s*$/.exec(line)?.groups;
    return match?.name === undefined ? [] : [[match.name.toLowerCase(), (match.value ?? '').toLowerCase()]];
  });
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
