import git from 'isomorphic-git';
import type { Advertisement } from './discover.ts';
import { GitProblem } from './git-failure.ts';
import { type GitStore, hasObject, parentsOf } from './git-store.ts';
import { type HttpNeeds, requestHttp } from './http-client.ts';
import { receivePack } from './install-pack.ts';
import { flush, pktLine } from './pkt-line.ts';
import { readPackAnswer } from './read-pack-answer.ts';
import type { Watch } from './remote.ts';
import { readShallow, writeShallow } from './shallow-file.ts';

/** The largest project that Galley opens, in bytes as they are sent. */
export const mostPackBytes = 200_000_000;

/**
 * Brings the versions of names into a store, and lets the same names stand for them there. Nothing is asked for when
 * they stand there already.
 */
export async function fetchPack(
  needs: HttpNeeds,
  store: GitStore,
  server: Advertisement,
  names: readonly string[],
  depth: number,
  watch: Watch,
): Promise<void> {
  const wants = names.map((name) => oidOf(server, name));
  const missing: string[] = [];
  for (const oid of new Set(wants)) if (!(await reaches(store, oid, depth))) missing.push(oid);
  if (missing.length > 0) {
    const haves = await standingHere(store, [...names, server.look.defaultBranch ?? '']);
    const shallow = await readShallow(store);
    const body = requestBody(server, missing, haves, shallow, depth);
    await receive(needs, store, server, { body, shallow, isThin: haves.size > 0 }, watch);
  }
  for (const [index, ref] of names.entries()) await setRef(store, ref, wants[index] ?? '');
}

function oidOf({ look }: Advertisement, name: string): string {
  const oid = look.refs.get(name);
  if (oid === undefined) throw new GitProblem('not-found', { detail: name });
  return oid;
}

/** Whether a version is here with those before it, `depth` in all. */
async function reaches(store: GitStore, oid: string, depth: number): Promise<boolean> {
  let level = new Set([oid]);
  for (let step = 1; level.size > 0; step += 1) {
    const next = new Set<string>();
    for (const commit of level) {
      if (!(await hasObject(store, commit))) return false;
      if (step < depth) for (const parent of await parentsOf(store, commit)) next.add(parent);
    }
    level = next;
  }
  return true;
}

/** Where the names stood when they were last fetched. Few, so that asking for one proposal stays small. */
async function standingHere(store: GitStore, names: readonly string[]): Promise<ReadonlySet<string>> {
  const oids = new Set<string>();
  for (const ref of new Set(names)) {
    const oid = await readRef(store, ref);
    if (oid !== undefined && (await hasObject(store, oid))) oids.add(oid);
  }
  return oids;
}

/** Where a name stands in the store; undefined where it does not. */
export async function readRef(store: GitStore, ref: string): Promise<string | undefined> {
  if (ref === '') return undefined;
  try {
    return await git.resolveRef({ ...store.access(), ref });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'NotFoundError') return undefined;
    throw error;
  }
}

async function setRef(store: GitStore, ref: string, value: string): Promise<void> {
  if ((await readRef(store, ref)) === value) return;
  await git.writeRef({ ...store.access(), ref, value, force: true });
}

function requestBody(
  { capabilities }: Advertisement,
  wants: readonly string[],
  haves: ReadonlySet<string>,
  shallow: ReadonlySet<string>,
  depth: number,
): Uint8Array {
  if (!capabilities.has('shallow') || !capabilities.has('side-band-64k'))
    throw new GitProblem('unsupported-format', { detail: 'shallow' });
  // Only with it does a server leave out what a version one deep has in common with the one that is here: without, a
  // refresh of 100 versions brought the whole project again (6.3 MB; measured).
  const thin = haves.size > 0 ? ['thin-pack'] : [];
  const wanted = ['side-band-64k', 'ofs-delta', ...thin];
  const agreed = wanted.filter((name) => capabilities.has(name)).join(' ');
  return Buffer.concat([
    ...wants.map((oid, index) => pktLine(`want ${oid}${index === 0 ? ` ${agreed} agent=git/galley` : ''}\n`)),
    ...[...shallow].map((oid) => pktLine(`shallow ${oid}\n`)),
    pktLine(`deepen ${depth}\n`),
    flush,
    ...[...haves].map((oid) => pktLine(`have ${oid}\n`)),
    pktLine('done\n'),
  ]);
}

async function receive(
  needs: HttpNeeds,
  store: GitStore,
  { base }: Advertisement,
  {
    body,
    shallow: before,
    isThin,
  }: { readonly body: Uint8Array; readonly shallow: ReadonlySet<string>; readonly isThin: boolean },
  { signal, onProgress }: Watch,
): Promise<void> {
  onProgress?.({ part: 'preparing', bytes: 0 });
  const answer = await requestHttp(
    needs,
    {
      url: `${base}/git-upload-pack`,
      method: 'POST',
      headers: { 'content-type': 'application/x-git-upload-pack-request' },
      accept: 'application/x-git-upload-pack-result',
      body,
    },
    signal,
  );
  const shallow = new Set(before);
  const unshallow = new Set<string>();
  const pack = await receivePack(store, mostPackBytes, isThin);
  let bytes = 0;
  try {
    await readPackAnswer(answer.body, {
      shallow: (oid) => shallow.add(oid),
      unshallow: (oid) => unshallow.add(oid),
      // A boundary too many does no harm; one too few lets git miss the versions behind it.
      begin: () => writeShallow(store, shallow),
      bytes: async (chunk) => {
        bytes += chunk.length;
        await pack.add(chunk);
        onProgress?.({ part: 'receiving', bytes });
      },
      said: (words) => {
        const share = words.share();
        if (bytes === 0)
          onProgress?.({ part: 'preparing', bytes, ...(share === undefined ? {} : { share }) });
      },
    });
    await pack.finish((share) => {
      if (signal?.aborted) throw new GitProblem('cancelled');
      onProgress?.({ part: 'unpacking', share, bytes });
    });
    if (unshallow.size > 0)
      await writeShallow(store, new Set([...shallow].filter((oid) => !unshallow.has(oid))));
  } finally {
    await pack.close();
  }
}
