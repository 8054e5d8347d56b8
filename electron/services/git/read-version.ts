import type { ProjectFiles } from '../../../shared/project/file-content.ts';
import { fileContentOf } from '../file-content-of.ts';
import { isWantedPath } from '../wanted-path.ts';
import { runGit } from './run-git.ts';

/** A version of a project as git holds it. */
export type VersionResult =
  | { readonly ok: true; readonly name: string; readonly files: ProjectFiles }
  | { readonly ok: false; readonly message: string };

/** A file of a version: its object and its path below the project. */
interface TreeEntry {
  readonly object: string;
  readonly path: string;
}

/**
 * Reads the files of a project as they stand in a commit, without touching the working folder.
 * `base` is any name that git understands; without it, the version that the default branch of `origin` shares with
 * the current one, or the last commit where there is no such branch or nothing was committed since.
 */
export async function readVersion(folder: string, base: string | undefined): Promise<VersionResult> {
  const name = base ?? (await defaultBase(folder));
  const commit = await textOf(folder, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${name}^{commit}`,
  ]);
  if (!commit.ok) return { ok: false, message: noVersion(name, commit.message) };
  const prefix = await textOf(folder, ['rev-parse', '--show-prefix']);
  if (!prefix.ok) return { ok: false, message: prefix.message };
  const listing = await textOf(folder, [
    'ls-tree',
    '-r',
    '-z',
    '--full-tree',
    commit.text,
    ...(prefix.text === '' ? [] : ['--', prefix.text]),
  ]);
  if (!listing.ok) return { ok: false, message: listing.message };
  const entries = entriesOf(listing.text, prefix.text).filter(({ path }) => isWantedPath(path));
  const contents = await readObjects(folder, entries);
  return contents.ok ? { ok: true, name, files: contents.files } : contents;
}

async function defaultBase(folder: string): Promise<string> {
  const remote = await textOf(folder, ['rev-parse', '--verify', '--quiet', 'refs/remotes/origin/HEAD']);
  if (!remote.ok) return 'HEAD';
  const shared = await textOf(folder, ['merge-base', 'HEAD', 'refs/remotes/origin/HEAD']);
  return shared.ok ? shared.text : 'origin/HEAD';
}

function noVersion(name: string, message: string): string {
  if (message.startsWith('spawn git'))
    return 'git was not found. Comparing with an earlier version needs it: install git.';
  if (/not a git repository/.test(message))
    return 'this folder is not under git, so there is no earlier version to compare with.';
  if (/dubious ownership/.test(message))
    return 'git refuses this folder because it belongs to another user. See "git help config", safe.directory.';
  if (name === 'HEAD')
    return 'nothing is committed here yet, so there is no earlier version to compare with.';
  return `git knows no version named "${name}". Name a branch, a tag or a commit, and put paths before --changed.`;
}

function entriesOf(listing: string, prefix: string): readonly TreeEntry[] {
  return listing.split('\0').flatMap((line): readonly TreeEntry[] => {
    const match = /^(?<mode>\d+) blob (?<object>[0-9a-f]+)\t(?<path>[\s\S]+)$/.exec(line)?.groups;
    const { mode, object, path } = match ?? {};
    // Links and submodules are not files of the project.
    if (object === undefined || path === undefined || !mode?.startsWith('100')) return [];
    return path.startsWith(prefix) ? [{ object, path: path.slice(prefix.length) }] : [];
  });
}

async function readObjects(
  folder: string,
  entries: readonly TreeEntry[],
): Promise<
  { readonly ok: true; readonly files: ProjectFiles } | { readonly ok: false; readonly message: string }
> {
  const request = entries.map(({ object }) => `${object}\n`).join('');
  const result = await runGit(folder, ['cat-file', '--batch', '--buffer'], request);
  if (!result.ok) return { ok: false, message: result.message };
  const files = new Map<string, ReturnType<typeof fileContentOf>>();
  let offset = 0;
  for (const { path } of entries) {
    const headerEnd = result.stdout.indexOf(10, offset);
    const header = result.stdout.toString('latin1', offset, headerEnd);
    const size = Number(header.split(' ')[2]);
    if (!Number.isInteger(size)) return { ok: false, message: `git does not have the contents of ${path}` };
    files.set(path, fileContentOf(result.stdout.subarray(headerEnd + 1, headerEnd + 1 + size)));
    offset = headerEnd + 1 + size + 1;
  }
  return { ok: true, files };
}

async function textOf(
  folder: string,
  args: readonly string[],
): Promise<{ readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string }> {
  const result = await runGit(folder, args);
  if (!result.ok) return { ok: false, message: result.message };
  return { ok: true, text: result.stdout.toString('utf8').replace(/\n$/, '') };
}
