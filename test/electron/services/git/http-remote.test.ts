import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commitOnTip } from '../../../../electron/services/git/commit-on-tip.ts';
import { lookAt } from '../../../../electron/services/git/look-at.ts';
import type { CloneNeeds } from '../../../../electron/services/git/private-clone.ts';
import { openClone } from '../../../../electron/services/git/private-clone.ts';
import { readVersionFiles } from '../../../../electron/services/git/read-version-files.ts';
import type { GitProgress } from '../../../../electron/services/git/remote.ts';
import { findHttpBackend, type GitServer, startGitServer } from '../../../doubles/git-server.ts';
import { fsck, gitIn, makeBare, pushFiles, temporaryFolder } from './git-folders.ts';
import { author, unwrap } from './outcomes.ts';

const main = 'refs/heads/main';

describe.skipIf(findHttpBackend() === undefined)('a project on a server', () => {
  let server: GitServer;
  let bare: string;
  let needs: CloneNeeds;
  const aside: string[] = [];
  let place: ReturnType<typeof temporaryFolder>;

  beforeEach(async () => {
    place = temporaryFolder();
    bare = makeBare(place.folder);
    server = await startGitServer(place.folder);
    aside.length = 0;
    needs = {
      fetch,
      clock: () => new Date(),
      folder: join(place.folder, 'data'),
      setAside: async (path) => {
        aside.push(path);
        renameSync(path, `${path}.aside`);
      },
    };
  });
  afterEach(async () => {
    await server.close();
    place.remove();
  });

  const address = () => ({ kind: 'http' as const, url: `${server.origin}/project.git` });
  const open = async () => unwrap(await openClone(address(), needs));

  it('is looked at without storing anything', async () => {
    const look = unwrap(await lookAt(`${server.origin}/project.git/`, needs));
    expect(look).toMatchObject({ defaultBranch: 'main', access: 'open' });
    expect(existsSync(needs.folder)).toBe(false);
  });

  it('is cloned one version deep, and read as loadProject wants it', async () => {
    pushFiles(bare, { 'prompts/soup.prompt': 'Second.\n' });
    const told: GitProgress[] = [];
    const clone = unwrap(await openClone(address(), needs, { onProgress: (step) => told.push(step) }));
    const gitdir = clone.remote.store.gitdir;
    expect(gitIn(gitdir, 'rev-list', '--count', main)).toBe('1');
    expect(fsck(gitdir)).toBe('');
    const files = unwrap(await readVersionFiles(clone.remote.store, clone.tip));
    expect(files.get('prompts/soup.prompt')).toEqual({ text: 'Second.\n' });
    expect(files.has('src/app.py')).toBe(false);
    expect(new Set(told.map(({ part }) => part))).toEqual(new Set(['preparing', 'receiving', 'unpacking']));
  });

  it('is opened again without asking the server', async () => {
    await open();
    const before = server.requests.length;
    expect((await open()).tip).toBe(gitIn(bare, 'rev-parse', main));
    expect(server.requests.length).toBe(before);
  });

  it('takes one request to see that there is nothing new', async () => {
    const { remote } = await open();
    const before = server.requests.length;
    unwrap(await remote.fetch(() => [main]));
    expect(server.requests.length - before).toBe(1);
  });

  it('gets what others did, and stays whole', async () => {
    const { remote } = await open();
    const tip = pushFiles(bare, { 'prompts/new.prompt': 'New.\n' });
    const look = unwrap(await remote.fetch(() => [main]));
    expect(look.refs.get(main)).toBe(tip);
    const files = unwrap(await readVersionFiles(remote.store, tip));
    expect(files.get('prompts/new.prompt')).toEqual({ text: 'New.\n' });
    expect(fsck(remote.store.gitdir)).toBe('');
  });

  it('takes a proposal of one file in a few kilobytes, although others were quicker', async () => {
    const { remote } = await open();
    for (let round = 0; round < 3; round += 1)
      pushFiles(
        bare,
        Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`docs/${n}.md`, `${round} ${n}`])),
      );
    const changes = new Map([['prompts/soup.prompt', 'Cook a better soup.\n']]);
    const built = unwrap(
      await commitOnTip({ remote, baseRef: main, changes, author, message: 'Better soup' }),
    );
    const before = server.received();
    const ref = 'refs/heads/galley/soup-1';
    const pushed = await remote.push([{ ref, from: null, to: built.commit }], built.objects);
    expect(unwrap(pushed).kind).toBe('moved');
    expect(server.received() - before).toBeLessThan(5_000);
    expect(gitIn(bare, 'diff', '--name-only', main, ref)).toBe('prompts/soup.prompt');
    expect(gitIn(bare, 'rev-list', '--count', `${main}..${ref}`)).toBe('1');
    expect(fsck(bare)).toBe('');
    expect(unwrap(await remote.push([{ ref, from: null, to: built.commit }], built.objects)).kind).toBe(
      'already',
    );
  });

  it('says so when somebody else was quicker, and moves none of the names', async () => {
    const { remote } = await open();
    const tip = gitIn(bare, 'rev-parse', main);
    const changes = new Map([['prompts/soup.prompt', 'Mine.\n']]);
    const built = unwrap(await commitOnTip({ remote, baseRef: main, changes, author, message: 'Mine' }));
    pushFiles(bare, { 'prompts/soup.prompt': 'Theirs.\n' });
    const pushed = await remote.push(
      [
        { ref: 'refs/heads/galley/other', from: null, to: built.commit },
        { ref: main, from: tip, to: built.commit },
      ],
      built.objects,
    );
    expect(pushed).toMatchObject({ ok: false, error: { code: 'raced', detail: main } });
    expect(gitIn(bare, 'for-each-ref', '--format=%(refname)')).toBe(main);
  });

  it('is built anew when its clone is damaged, and the damaged one is set aside', async () => {
    const { remote } = await open();
    const packs = join(remote.store.gitdir, 'objects', 'pack');
    for (const name of readdirSync(packs)) rmSync(join(packs, name), { force: true });
    const again = await open();
    expect(aside).toEqual([join(needs.folder, 'clone')]);
    expect(fsck(again.remote.store.gitdir)).toBe('');
  });

  it('leaves nothing behind when its cloning is cancelled at any moment', async () => {
    for (const part of ['preparing', 'receiving', 'unpacking']) {
      const stop = new AbortController();
      const onProgress = (step: GitProgress) => step.part === part && stop.abort();
      const result = await openClone(address(), needs, { signal: stop.signal, onProgress });
      expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
      expect(readdirSync(needs.folder)).toEqual([]);
    }
    expect((await open()).defaultBranch).toBe(main);
  });
});
