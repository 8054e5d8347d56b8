import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findProjectRoot } from '../../../electron/services/find-project-root.ts';

let root = '';

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'galley-root-')));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function make(...paths: readonly string[]): void {
  for (const path of paths) {
    if (path.endsWith('/')) mkdirSync(join(root, path), { recursive: true });
    else {
      mkdirSync(join(root, path, '..'), { recursive: true });
      writeFileSync(join(root, path), '');
    }
  }
}

describe('finding the project that a path lies in', () => {
  it('takes the nearest folder with settings, and says which part was asked for', () => {
    make('repo/.git/', 'repo/galley.yaml', 'repo/packages/a/prompts/x.prompt');
    expect(findProjectRoot(join(root, 'repo/packages/a/prompts/x.prompt'))).toEqual({
      root: join(root, 'repo'),
      selected: 'packages/a/prompts/x.prompt',
    });
  });

  it('takes the folder above "prompts" where there are no settings', () => {
    make('repo/.git/', 'repo/app/prompts/x.prompt', 'repo/app/goldens/x/');
    expect(findProjectRoot(join(root, 'repo/app/goldens/x'))).toEqual({
      root: join(root, 'repo/app'),
      selected: 'goldens/x',
    });
  });

  it('never leaves the repository', () => {
    make('prompts/', 'galley.yaml', 'repo/.git/', 'repo/src/x.prompt');
    expect(findProjectRoot(join(root, 'repo/src'))).toEqual({ root: join(root, 'repo'), selected: 'src' });
  });

  it('selects everything when the project itself is given', () => {
    make('repo/prompts/');
    expect(findProjectRoot(join(root, 'repo'))).toEqual({ root: join(root, 'repo'), selected: '' });
  });
});
