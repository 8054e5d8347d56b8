import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import git from 'isomorphic-git';
import { syncFolder } from '../atomic-write.ts';
import { GitProblem } from './git-failure.ts';
import type { GitStore } from './git-store.ts';

/** Length of the checksum that ends a pack. */
const trailer = 20;

/** A pack on its way into a store. */
export interface PackReceiver {
  readonly add: (chunk: Uint8Array) => Promise<void>;
  /** Checks, indexes and installs it; `share` (0 to 1) is told on the way. */
  readonly finish: (share: (done: number) => void) => Promise<void>;
  /** Takes away what was not installed. */
  readonly close: () => Promise<void>;
}

/**
 * Receives a pack into a file beside the others; it counts only when all of it is there and its checksum is right.
 * A thin one may build on objects that are here already; git does not keep such packs, so it is packed anew.
 */
export async function receivePack(
  store: GitStore,
  mostBytes: number,
  isThin: boolean,
): Promise<PackReceiver> {
  const folder = join(store.gitdir, 'objects', 'pack');
  await mkdir(folder, { recursive: true });
  const name = `tmp_galley_${randomUUID()}`;
  const path = join(folder, `${name}.pack`);
  const file = await open(path, 'wx', 0o444);
  const hash = createHash('sha1');
  let head = Buffer.alloc(0);
  let tail = Buffer.alloc(0);
  let length = 0;
  return {
    add: async (chunk) => {
      length += chunk.length;
      if (length > mostBytes) throw new GitProblem('too-large', { detail: String(mostBytes) });
      if (head.length < 12) head = Buffer.concat([head, chunk]).subarray(0, 12);
      const ready = Buffer.concat([tail, chunk]);
      hash.update(ready.subarray(0, Math.max(0, ready.length - trailer)));
      tail = Buffer.from(ready.subarray(Math.max(0, ready.length - trailer)));
      await writeAll(file, chunk);
    },
    finish: async (share) => {
      if (head.toString('latin1', 0, 4) !== 'PACK' || !hash.digest().equals(tail))
        throw new GitProblem('cut-off', { detail: 'checksum' });
      const count = head.readUInt32BE(8);
      if (count === 0) return;
      await file.sync();
      const oids = await indexPack(store, name, count, share);
      if (isThin) await packAnew(store, oids);
      else await install(store, name, tail.toString('hex'));
      store.forget();
    },
    close: async () => {
      await file.close();
      await removePack(folder, name);
    },
  };
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.length; ) at += (await file.write(chunk, at)).bytesWritten;
}

/** The library leaves out objects that it cannot read without a word, so they are counted. */
async function indexPack(
  store: GitStore,
  name: string,
  count: number,
  share: (done: number) => void,
): Promise<readonly string[]> {
  const passes: Readonly<Record<string, number>> = { 'Receiving objects': 0, 'Resolving deltas': 0.5 };
  const { oids } = await git.indexPack({
    ...store.access(),
    dir: store.gitdir,
    filepath: join('objects', 'pack', `${name}.pack`),
    onProgress: ({ phase, loaded, total }) => share((passes[phase] ?? 0) + loaded / (total || 1) / 2),
  });
  if (oids.length !== count) throw new GitProblem('damaged', { detail: 'pack' });
  return oids;
}

/** The index makes git see a pack, so the pack takes its name first. */
async function install(store: GitStore, name: string, checksum: string): Promise<void> {
  const folder = join(store.gitdir, 'objects', 'pack');
  const final = join(folder, `pack-${checksum}`);
  await rename(join(folder, `${name}.pack`), `${final}.pack`);
  await rename(join(folder, `${name}.idx`), `${final}.idx`);
  await syncFolder(folder);
}

/** Writes the objects of a thin pack, which can be read by its index, into a pack that stands alone. */
async function packAnew(store: GitStore, oids: readonly string[]): Promise<void> {
  const { packfile } = await git.packObjects({ ...store.access(), oids: [...oids], write: false });
  if (packfile === undefined) throw new GitProblem('damaged', { detail: 'pack' });
  const folder = join(store.gitdir, 'objects', 'pack');
  const name = `tmp_galley_${randomUUID()}`;
  try {
    await writeFile(join(folder, `${name}.pack`), packfile, { flag: 'wx', mode: 0o444, flush: true });
    await indexPack(store, name, oids.length, () => undefined);
    await install(store, name, Buffer.from(packfile.slice(-trailer)).toString('hex'));
  } finally {
    await removePack(folder, name);
  }
}

async function removePack(folder: string, name: string): Promise<void> {
  for (const end of ['pack', 'idx']) await rm(join(folder, `${name}.${end}`), { force: true });
}
