import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Changes } from '../../../../electron/services/git/change-tree.ts';
import { commitOnTip } from '../../../../electron/services/git/commit-on-tip.ts';
import { compareTrees } from '../../../../electron/services/git/compare-trees.ts';
import { createFolderRemote } from '../../../../electron/services/git/folder-remote.ts';
import { treeOf } from '../../../../electron/services/git/git-store.ts';
import { readVersionFiles } from '../../../../electron/services/git/read-version-files.ts';
import type { Remote } from '../../../../electron/services/git/remote.ts';
import { fsck, gitIn, makeBare, temporaryFolder } from './git-folders.ts';
import { author, unwrap } from './outcomes.ts';

const main = 'refs/heads/main';

/** A repository with a link, another project within it, a file kept elsewhere, a large one, and one that may be run. */
function makeOdd(folder: string): string {
  const bare = makeBare(folder);
  const work = join(folder, 'work');
  gitIn(folder, 'clone', '-q', bare, work);
  mkdirSync(join(work, 'odd'));
  symlinkSync('../prompts/soup.prompt', join(work, 'odd/link.prompt'));
  symlinkSync('../prompts', join(work, 'odd/folder'));
  writeFileSync(join(work, 'odd/run.md'), 'run\n');
  chmodSync(join(work, 'odd/run.md'), 0o755);
  writeFileSync(join(work, 'odd/lfs.txt'), 'version https://git-lfs.github.com/spec/v1\noid sha256:0\n');
  writeFileSync(join(work, 'odd/large.txt'), 'x'.repeat(1_000_001));
  gitIn(work, 'add', '-A');
  gitIn(work, 'update-index', '--add', '--cacheinfo', `160000,${gitIn(work, 'rev-parse', 'HEAD')},odd/sub`);
  gitIn(work, 'commit', '-q', '-m', 'odd');
  gitIn(work, 'push', '-q', 'origin', 'HEAD:main');
  return bare;
}

describe('a version built on the tip', () => {
  let place: ReturnType<typeof temporaryFolder>;
  let bare: string;
  let remote: Remote;

  beforeEach(() => {
    place = temporaryFolder();
    bare = makeOdd(place.folder);
    remote = createFolderRemote(bare, () => new Date());
  });
  afterEach(() => place.remove());

  const commit = (changes: Changes) =>
    commitOnTip({ remote, baseRef: main, changes, author, message: 'A change' });

  it('changes, makes and removes files, and nothing else', async () => {
    const { commit: made } = unwrap(
      await commit(
        new Map([
          ['prompts/soup.prompt', 'New soup.\r\n'],
          ['prompts/deep/er/bread.prompt', null],
          ['goldens/a/b/c.yaml', 'inputs: {}\n'],
          ['odd/run.md', 'still run\n'],
        ]),
      ),
    );
    expect(gitIn(bare, 'diff', '--name-status', '--no-renames', main, made)).toBe(
      'A\tgoldens/a/b/c.yaml\nM\todd/run.md\nD\tprompts/deep/er/bread.prompt\nM\tprompts/soup.prompt',
    );
    const modes = gitIn(bare, 'ls-tree', '-r', made).split('\n');
    expect(modes.filter((line) => line.includes('odd/')).map((line) => line.split(' ')[0])).toEqual([
      '120000',
      '100644',
      '100644',
      '120000',
      '100755',
      '160000',
    ]);
    expect(gitIn(bare, 'ls-tree', made, 'prompts/')).not.toContain('deep');
    expect(fsck(bare)).toBe('');
  });

  it.each([
    ['odd/link.prompt', 'unsafe-path'],
    ['odd/folder/soup.prompt', 'unsafe-path'],
    ['odd/sub', 'unsafe-path'],
    ['odd/sub/a.prompt', 'unsafe-path'],
    ['odd', 'unsafe-path'],
    ['../x', 'unsafe-path'],
    ['.git/config', 'unsafe-path'],
    ['a/.GIT/hooks/x', 'unsafe-path'],
    ['prompts/Soup.prompt', 'unsafe-path'],
  ])('will not write to %s', async (path, code) => {
    expect(await commit(new Map([[path, 'x']]))).toMatchObject({ ok: false, error: { code } });
  });

  it('says when nothing would change, or nobody has written it', async () => {
    const same = new Map([['prompts/soup.prompt', 'Cook a soup.\nServe it.\n']]);
    expect(await commit(same)).toMatchObject({ ok: false, error: { code: 'nothing-changed' } });
    const changes = new Map([['prompts/soup.prompt', 'x']]);
    const nobody = { ...author, name: ' <> ' };
    const result = await commitOnTip({ remote, baseRef: main, changes, author: nobody, message: 'x' });
    expect(result).toMatchObject({ ok: false, error: { code: 'bad-author' } });
  });

  it('shows links, other projects, files kept elsewhere and large ones as refused', async () => {
    const tip = gitIn(bare, 'rev-parse', main);
    const files = unwrap(await readVersionFiles(remote.store, tip));
    const refused = (path: string) => {
      const file = files.get(path);
      return file && 'refused' in file ? file.refused : file;
    };
    expect(refused('odd/link.prompt')).toBe('not-a-file');
    expect(refused('odd/sub')).toBe('not-a-file');
    expect(refused('odd/lfs.txt')).toBe('not-a-file');
    expect(refused('odd/large.txt')).toBe('too-large');
    expect(files.get('odd/run.md')).toEqual({ text: 'run\n' });
  });

  it('compares versions as the git command line does, whatever was changed', async () => {
    const segment = fc.constantFrom('a', 'b', 'c.md', 'prompts', 'soup.prompt');
    const path = fc.array(segment, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
    const text = fc.option(fc.constantFrom('one\n', 'two\n', ''), { nil: null });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(path, text), { minLength: 1, maxLength: 5 }), async (pairs) => {
        const built = await commit(new Map(pairs));
        if (!built.ok) {
          expect(['unsafe-path', 'nothing-changed']).toContain(built.error.code);
          return;
        }
        const { commit: made, parent } = built.value;
        const trees = [await treeOf(remote.store, parent), await treeOf(remote.store, made)] as const;
        const ours = [...(await compareTrees(remote.store, ...trees)).keys()].sort();
        const theirs = gitIn(bare, 'diff-tree', '-r', '--name-only', '--no-renames', parent, made);
        expect(ours).toEqual(theirs.split('\n').sort());
      }),
      { numRuns: 25 },
    );
    expect(fsck(bare)).toBe('');
  });
});
