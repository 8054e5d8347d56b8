import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderUpstream } from '../../../../electron/services/git/folder-upstream.ts';
import { gitIn, temporaryFolder } from './git-folders.ts';

let folder: string;
let remove: () => void;

beforeEach(() => {
  ({ folder, remove } = temporaryFolder());
});
afterEach(() => remove());

describe('the place that a folder’s work goes to', () => {
  const git = (...args: readonly string[]) => gitIn(folder, ...args);

  it('is what git itself says: the branch’s own, else origin', async () => {
    expect(await folderUpstream(folder)).toBeUndefined();
    git('init', '-q', '-b', 'work/soup');
    expect(await folderUpstream(folder)).toBeUndefined();
    git('remote', 'add', 'other', 'https://example.com/other.git');
    expect(await folderUpstream(folder)).toBeUndefined();
    git('remote', 'add', 'origin', '/a "quoted" \\ place.git');
    expect(await folderUpstream(folder)).toEqual({ address: git('remote', 'get-url', 'origin'), inside: '' });
    git('config', 'branch.work/soup.remote', 'other');
    expect((await folderUpstream(folder))?.address).toBe('https://example.com/other.git');
  });

  it('is found from a further working copy, and beside the folder', async () => {
    git('init', '-q', '-b', 'main', 'first');
    const first = join(folder, 'first');
    gitIn(first, 'commit', '-q', '--allow-empty', '-m', 'begin');
    gitIn(first, 'remote', 'add', 'origin', '../shared.git');
    gitIn(first, 'worktree', 'add', '-q', join(folder, 'second'), '-b', 'second');
    const shared = { address: join(folder, 'shared.git'), inside: '' };
    expect(await folderUpstream(first)).toEqual(shared);
    expect(await folderUpstream(join(folder, 'second'))).toEqual(shared);
  });

  it('is that of the working copy which the folder is a part of', async () => {
    git('init', '-q');
    git('remote', 'add', 'origin', '../shared.git');
    mkdirSync(join(folder, 'apps', 'soup', '.git'), { recursive: true });
    expect(await folderUpstream(join(folder, 'apps', 'soup'))).toEqual({
      address: join(folder, '..', 'shared.git'),
      inside: 'apps/soup',
    });
  });

  it('is none where a file only looks like git’s', async () => {
    mkdirSync(join(folder, '.git'));
    writeFileSync(join(folder, '.git', 'config'), '[remote "origin"]\nurl = https://example.com/a.git\n');
    expect(await folderUpstream(folder)).toBeUndefined();
  });
});
