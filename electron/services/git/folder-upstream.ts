import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** Where a folder's work goes. */
export interface Upstream {
  readonly address: string;
  /** Where the folder stands in that project's history, with `/` between its names; '' for the whole of it. */
  readonly inside: string;
}

/**
 * The address that a folder's work goes to, as git's own files in it or above it name it: the remote of the branch that
 * is worked on, else `origin`. Undefined for a folder without git, or whose git names none. Nothing is written or run.
 */
export async function folderUpstream(folder: string): Promise<Upstream | undefined> {
  const found = await gitdirAt(folder);
  if (found === undefined) return undefined;
  const { gitdir, top } = found;
  // A further working copy has its own HEAD; the settings are in the first one's.
  const shared = (await textOf(join(gitdir, 'commondir')))?.trim();
  const common = shared === undefined ? gitdir : resolve(gitdir, shared);
  const settings = settingsIn((await textOf(join(common, 'config'))) ?? '');
  const branch = /^ref: refs\/heads\/(.+)$/m.exec((await textOf(join(gitdir, 'HEAD'))) ?? '')?.[1]?.trim();
  const name = settings.get(`branch.${branch ?? ''}.remote`) ?? 'origin';
  const url = settings.get(`remote.${name}.url`);
  if (url === undefined) return undefined;
  const isBeside = /^\.{1,2}(?:[/\\]|$)/.test(url) && !isAbsolute(url);
  return {
    address: isBeside ? resolve(top, url) : url,
    inside: relative(top, folder).replaceAll(sep, '/'),
  };
}

/** Git's own folder of the nearest working copy that a folder is in. */
async function gitdirAt(
  folder: string,
): Promise<{ readonly gitdir: string; readonly top: string } | undefined> {
  for (let top = folder; ; top = dirname(top)) {
    const gitdir = await gitdirOf(top);
    if (gitdir !== undefined) return { gitdir, top };
    if (dirname(top) === top) return undefined;
  }
}

async function gitdirOf(folder: string): Promise<string | undefined> {
  const place = join(folder, '.git');
  const link = /^gitdir: (.+)$/m.exec((await textOf(place)) ?? '')?.[1]?.trim();
  if (link !== undefined) return resolve(folder, link);
  return (await textOf(join(place, 'HEAD'))) === undefined ? undefined : place;
}

async function textOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}

/** The values of a git settings file (git-config(1)) by `section.subsection.key`; of several, the first. */
function settingsIn(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  let section = '';
  for (const line of text.split('\n')) {
    const head = /^\s*\[\s*(?<name>[\w.-]+)(?:\s+"(?<sub>(?:[^"\\]|\\.)*)")?\s*\]/.exec(line)?.groups;
    if (head?.name !== undefined) {
      const sub = head.sub?.replace(/\\(.)/g, '$1');
      section = head.name.toLowerCase() + (sub === undefined ? '' : `.${sub}`);
      continue;
    }
    const entry = /^\s*(?<key>[\w-]+)\s*=\s*(?<value>.*?)\s*$/.exec(line)?.groups;
    if (entry?.key === undefined || entry.value === undefined) continue;
    const name = `${section}.${entry.key.toLowerCase()}`;
    if (!values.has(name)) values.set(name, entry.value.replace(/^"(.*)"$/, '$1').replace(/\\(.)/g, '$1'));
  }
  return values;
}
