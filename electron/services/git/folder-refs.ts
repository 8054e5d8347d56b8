import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCodeOf } from '../system-error.ts';
import { GitProblem } from './git-failure.ts';
import { isRefName } from './ref-names.ts';

const objectId = /^[0-9a-f]{40}$/;

/** Git follows no more. */
const mostSymbolic = 5;

/** All names of a git directory and where they stand; a name of its own wins over the packed one. */
export async function readAllRefs(gitdir: string): Promise<ReadonlyMap<string, string>> {
  const names = new Set<string>();
  await collectNames(gitdir, 'refs', names);
  // Packed names are read after: whoever packs writes that file first and takes away the single ones later.
  const packed = await readPacked(gitdir);
  for (const name of packed.keys()) names.add(name);
  const refs = new Map<string, string>();
  for (const name of [...names].sort()) {
    const oid = await readFolderRef(gitdir, name);
    if (oid !== null) refs.set(name, oid);
  }
  return refs;
}

async function collectNames(gitdir: string, folder: string, names: Set<string>): Promise<void> {
  const entries = await readdir(join(gitdir, folder), { withFileTypes: true }).catch((error: unknown) => {
    if (systemCodeOf(error) === 'ENOENT') return [];
    throw error;
  });
  for (const entry of entries) {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) await collectNames(gitdir, name, names);
    else if (isRefName(name)) names.add(name);
  }
}

/** Where a name stands; `null` when it is not there. */
export async function readFolderRef(gitdir: string, name: string): Promise<string | null> {
  const text = await readLoose(gitdir, await realName(gitdir, name));
  if (text !== undefined && objectId.test(text)) return text;
  if (text !== undefined) throw new GitProblem('damaged', { detail: name });
  return (await readPacked(gitdir)).get(await realName(gitdir, name)) ?? null;
}

/** The name that a symbolic one leads to; another leads to itself. */
export async function realName(gitdir: string, name: string): Promise<string> {
  let current = name;
  for (let step = 0; step < mostSymbolic; step += 1) {
    const target = /^ref: *(?<target>\S.*)$/.exec((await readLoose(gitdir, current)) ?? '')?.groups?.target;
    if (target === undefined) return current;
    if (!isRefName(target)) throw new GitProblem('damaged', { detail: name });
    current = target;
  }
  throw new GitProblem('damaged', { detail: name });
}

async function readLoose(gitdir: string, name: string): Promise<string | undefined> {
  try {
    return (await readFile(join(gitdir, name), 'utf8')).trim();
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes(systemCodeOf(error) ?? '')) return undefined;
    throw error;
  }
}

async function readPacked(gitdir: string): Promise<ReadonlyMap<string, string>> {
  const text = (await readLoose(gitdir, 'packed-refs')) ?? '';
  return new Map(
    text.split('\n').flatMap((line): readonly (readonly [string, string])[] => {
      const match = /^(?<oid>[0-9a-f]{40}) (?<name>refs\/\S+)$/.exec(line)?.groups;
      return match?.oid === undefined || match.name === undefined ? [] : [[match.name, match.oid]];
    }),
  );
}
