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
    expect(await folderUpstream(folder)).toBe(git('remote', 'get-url', 'origin'));
    git('config', 'branch.work/soup.remote', 'other');
    expect(await folderUpstream(folder)).toBe('https://example.com/other.git');
  });

  it('is found from a further working copy, and beside the folder', async () => {
    git('init', '-q', '-b', 'main', 'first');
    const first = join(folder, 'first');
    gitIn(first, 'commit', '-q', '--allow-empty', '-m', 'begin');
    gitIn(first, 'remote', 'add', 'origin', '../shared.git');
    gitIn(first, 'worktree', 'add', '-q', join(folder, 'second'), '-b', 'second');
    expect(await folderUpstream(first)).toBe(join(folder, 'shared.git'));
    expect(await folderUpstream(join(folder, 'second'))).toBe(join(folder, 'shared.git'));
  });

  it('is none where a file only looks like git’s', async () => {
    mkdirSync(join(folder, '.git'));
    writeFileSync(join(folder, '.git', 'config'), '[remote "origin"]\nurl = https://example.com/a.git\n');
    expect(await folderUpstream(folder)).toBeUndefined();
  });
});
