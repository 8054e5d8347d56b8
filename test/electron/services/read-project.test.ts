import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readProject } from '../../../electron/services/read-project.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'galley-read-'));
  mkdirSync(join(root, 'project/prompts'), { recursive: true });
  writeFileSync(join(root, 'project/prompts/a.prompt'), 'Hi');
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** The project's files: the text of each, or the code of its refusal. */
function read(options = {}): Record<string, string> {
  const result = readProject(join(root, 'project'), options);
  if (!result.ok) throw new Error(result.message);
  return Object.fromEntries(
    [...result.files].map(([path, file]) => [path, 'text' in file ? file.text : `refused: ${file.refused}`]),
  );
}

describe('reading the files of a project', () => {
  it('takes prompts, YAML and Markdown, and leaves hidden folders and those of tools alone', () => {
    for (const folder of ['goldens/a', '.git', 'node_modules/x', 'dist']) {
      mkdirSync(join(root, 'project', folder), { recursive: true });
      writeFileSync(join(root, 'project', folder, 'x.yaml'), 'format: 1\n');
    }
    writeFileSync(join(root, 'project/logo.png'), 'x');
    expect(read()).toEqual({ 'prompts/a.prompt': 'Hi', 'goldens/a/x.yaml': 'format: 1\n' });
  });

  it('gives up on a folder with far more in it than a project, whatever it is', () => {
    for (let index = 0; index < 20; index += 1) writeFileSync(join(root, `project/${index}.bin`), '');
    expect(readProject(join(root, 'project'), { entryCount: 22 }).ok).toBe(true);
    expect(readProject(join(root, 'project'), { entryCount: 21 })).toMatchObject({ code: 'too-many-files' });
  });

  it('keeps a byte order mark and Windows line ends', () => {
    writeFileSync(join(root, 'project/prompts/a.prompt'), '\ufeffHi\r\n');
    expect(read()).toEqual({ 'prompts/a.prompt': '\ufeffHi\r\n' });
  });

  it('refuses files that are too large or not UTF-8', () => {
    writeFileSync(join(root, 'project/prompts/big.prompt'), 'x'.repeat(101));
    writeFileSync(join(root, 'project/prompts/latin.prompt'), Buffer.from([0x47, 0xf6]));
    expect(read({ fileSize: 100 })).toMatchObject({
      'prompts/big.prompt': 'refused: too-large',
      'prompts/latin.prompt': 'refused: not-text',
    });
  });

  it.skipIf(process.platform === 'win32')(
    'follows links within the project and refuses those that leave it',
    () => {
      writeFileSync(join(root, 'secret.yaml'), 'password: x\n');
      mkdirSync(join(root, 'outside'));
      writeFileSync(join(root, 'outside/o.prompt'), 'o');
      symlinkSync('../../secret.yaml', join(root, 'project/prompts/s.yaml'));
      symlinkSync('../../outside', join(root, 'project/prompts/out'));
      symlinkSync('a.prompt', join(root, 'project/prompts/b.prompt'));
      symlinkSync('nowhere', join(root, 'project/prompts/n.prompt'));
      expect(read()).toEqual({
        'prompts/a.prompt': 'Hi',
        'prompts/b.prompt': 'Hi',
        'prompts/n.prompt': 'refused: unreadable',
        'prompts/out': 'refused: link-outside',
        'prompts/s.yaml': 'refused: link-outside',
      });
    },
  );

  it.skipIf(process.platform === 'win32')('ends for folders that are linked into each other', () => {
    for (const name of ['x', 'y', 'z']) {
      mkdirSync(join(root, 'project', name));
      for (const other of ['x', 'y', 'z'])
        symlinkSync(`../${other}`, join(root, 'project', name, `to-${other}`));
      symlinkSync('..', join(root, 'project', name, 'up'));
    }
    expect(read()['prompts/a.prompt']).toBe('Hi');
  });

  it.skipIf(process.platform === 'win32')('does not wait for a pipe', () => {
    execFileSync('mkfifo', [join(root, 'project/prompts/p.prompt')]);
    symlinkSync('p.prompt', join(root, 'project/prompts/q.prompt'));
    expect(read()).toMatchObject({
      'prompts/p.prompt': 'refused: not-a-file',
      'prompts/q.prompt': 'refused: not-a-file',
    });
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'tells of files and folders that it may not read',
    () => {
      mkdirSync(join(root, 'project/locked'));
      chmodSync(join(root, 'project/locked'), 0);
      chmodSync(join(root, 'project/prompts/a.prompt'), 0);
      expect(read()).toEqual({ locked: 'refused: unreadable', 'prompts/a.prompt': 'refused: unreadable' });
    },
  );

  it('stops at a folder that is no project', () => {
    for (let index = 0; index < 5; index++) writeFileSync(join(root, `project/${index}.yaml`), '');
    expect(readProject(join(root, 'project'), { fileCount: 3 })).toMatchObject({
      ok: false,
      code: 'too-many-files',
    });
  });

  it('says when there is no such folder, or it is a file', () => {
    expect(readProject(join(root, 'nope'))).toMatchObject({ ok: false, code: 'not-found' });
    expect(readProject(join(root, 'project/prompts/a.prompt'))).toMatchObject({
      ok: false,
      code: 'not-a-folder',
    });
  });
});
