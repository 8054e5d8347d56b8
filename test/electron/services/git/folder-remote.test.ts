import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commitOnTip } from '../../../../electron/services/git/commit-on-tip.ts';
import { createFolderRemote } from '../../../../electron/services/git/folder-remote.ts';
import { readVersionFiles } from '../../../../electron/services/git/read-version-files.ts';
import type { Remote } from '../../../../electron/services/git/remote.ts';
import { fsck, gitIn, makeBare, pushFiles, temporaryFolder } from './git-folders.ts';
import { author, unwrap } from './outcomes.ts';

const main = 'refs/heads/main';
const clock = () => new Date();

describe('a project in a shared folder', () => {
  let place: ReturnType<typeof temporaryFolder>;
  let bare: string;
  let remote: Remote;

  beforeEach(() => {
    place = temporaryFolder();
    bare = makeBare(place.folder);
    remote = createFolderRemote(bare, clock);
  });
  afterEach(() => place.remove());

  const build = async (text: string, path = 'prompts/soup.prompt') =>
    unwrap(
      await commitOnTip({ remote, baseRef: main, changes: new Map([[path, text]]), author, message: text }),
    );

  it('is read as it stands, also after somebody has packed it', async () => {
    gitIn(bare, 'gc', '-q');
    const look = unwrap(await remote.look());
    expect(look.defaultBranch).toBe(main);
    expect(look.refs.get(main)).toBe(gitIn(bare, 'rev-parse', main));
    const files = unwrap(await readVersionFiles(remote.store, look.refs.get(main) ?? ''));
    expect([...files.keys()].sort()).toEqual([
      'galley.yaml',
      'prompts/deep/er/bread.prompt',
      'prompts/soup.prompt',
    ]);
  });

  it('takes a version that the git command line finds whole', async () => {
    const { commit, objects } = await build('Better.\n');
    const ref = 'refs/heads/galley/soup-1';
    expect(unwrap(await remote.push([{ ref, from: null, to: commit }], objects)).kind).toBe('moved');
    expect(gitIn(bare, 'show', `${ref}:prompts/soup.prompt`)).toBe('Better.');
    expect(gitIn(bare, 'log', '-1', '--format=%an <%ae>', ref)).toBe('Ada Écrivain <ada@example.com>');
    expect(fsck(bare)).toBe('');
  });

  it('makes the same version of the same change', async () => {
    expect((await build('Better.\n')).commit).toBe((await build('Better.\n')).commit);
  });

  it('moves a packed name, and not one that stands elsewhere by now', async () => {
    gitIn(bare, 'pack-refs', '--all');
    const { commit, parent, objects } = await build('Better.\n');
    const update = { ref: main, from: parent, to: commit };
    pushFiles(bare, { 'prompts/soup.prompt': 'Theirs.\n' });
    expect(await remote.push([update], objects)).toMatchObject({ ok: false, error: { code: 'raced' } });
    const again = await build('Better.\n');
    gitIn(bare, 'pack-refs', '--all');
    unwrap(await remote.push([{ ref: main, from: again.parent, to: again.commit }], again.objects));
    expect(gitIn(bare, 'rev-parse', main)).toBe(again.commit);
  });

  it('waits for a lock of git, and gives up with the name when it stays', async () => {
    const { commit, parent, objects } = await build('Better.\n');
    writeFileSync(join(bare, `${main}.lock`), '');
    const impatient = createFolderRemote(bare, clock, 200);
    const pushed = await impatient.push([{ ref: main, from: parent, to: commit }], objects);
    expect(pushed).toMatchObject({ ok: false, error: { code: 'busy' } });
    expect(gitIn(bare, 'rev-parse', main)).toBe(parent);
  });

  it.skipIf(process.platform === 'win32')('leaves it writable for a group that shares it', async () => {
    const shared = join(place.folder, 'shared.git');
    gitIn(place.folder, 'init', '-q', '--bare', '--shared=group', '-b', 'main', shared);
    gitIn(bare, 'push', '-q', shared, 'main');
    remote = createFolderRemote(shared, clock);
    const { commit, objects } = await build('Better.\n');
    unwrap(await remote.push([{ ref: 'refs/heads/galley/a/b-1', from: null, to: commit }], objects));
    const folders = readdirSync(shared, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    const closed = folders
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((path) => (statSync(path).mode & 0o2070) !== 0o2070);
    expect(closed).toEqual([]);
  });

  it('follows a default branch of any name', async () => {
    gitIn(bare, 'branch', 'trunk', 'main');
    gitIn(bare, 'symbolic-ref', 'HEAD', 'refs/heads/trunk');
    expect(unwrap(await remote.look()).defaultBranch).toBe('refs/heads/trunk');
  });

  it('refuses names that git would refuse', async () => {
    const { commit, objects } = await build('Better.\n');
    for (const ref of ['HEAD', 'refs/heads/../x', 'refs/heads/a.lock', 'refs/heads/a b', 'config']) {
      const pushed = await remote.push([{ ref, from: null, to: commit }], objects);
      expect(pushed).toMatchObject({ ok: false, error: { code: 'refused' } });
    }
  });

  it('says which folders it cannot work on', async () => {
    const at = (name: string) => join(place.folder, name);
    gitIn(place.folder, 'init', '-q', '--bare', '--object-format=sha256', at('new.git'));
    gitIn(place.folder, 'init', '-q', at('work'));
    gitIn(place.folder, 'init', '-q', '--bare', at('empty.git'));
    gitIn(place.folder, 'clone', '-q', '--bare', '--shared', bare, at('shared.git'));
    const codeOf = async (folder: string) => {
      const look = await createFolderRemote(folder, clock).look();
      return look.ok ? look.value.defaultBranch : look.error.code;
    };
    expect(await codeOf(at('new.git'))).toBe('sha256');
    expect(await codeOf(at('work'))).toBe('not-bare');
    expect(await codeOf(at('work/.git'))).toBe('not-bare');
    expect(await codeOf(place.folder)).toBe('not-a-repository');
    expect(await codeOf(at('nowhere'))).toBe('not-found');
    expect(await codeOf(at('shared.git'))).toBe('unsupported-format');
    expect(await codeOf(at('empty.git'))).toBeUndefined();
  });
});
