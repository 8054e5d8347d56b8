import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { atomicWrite } from '../atomic-write.ts';
import { GitProblem } from './git-failure.ts';
import type { GitStore } from './git-store.ts';

/** The versions whose parents were not fetched (gitrepository-layout(5), `shallow`). */
export async function readShallow(store: GitStore): Promise<ReadonlySet<string>> {
  const text = await readFile(join(store.gitdir, 'shallow'), 'utf8').catch(() => '');
  return new Set(text.split('\n').filter((line) => line !== ''));
}

/** Writes them. */
export async function writeShallow(store: GitStore, oids: ReadonlySet<string>): Promise<void> {
  const text = [...oids]
    .sort()
    .map((oid) => `${oid}\n`)
    .join('');
  const written = await atomicWrite(join(store.gitdir, 'shallow'), text);
  if (!written.ok)
    throw new GitProblem(written.code === 'ENOSPC' ? 'disk-full' : 'damaged', { detail: written.code });
}
