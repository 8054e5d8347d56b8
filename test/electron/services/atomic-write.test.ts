import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atomicWrite } from '../../../electron/services/atomic-write.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'galley-write-'));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('writing a file whole or not at all', () => {
  it('replaces a file and leaves nothing else behind', async () => {
    writeFileSync(join(root, 'a.yaml'), 'old');
    expect(await atomicWrite(join(root, 'a.yaml'), 'new')).toEqual({ ok: true });
    expect(readFileSync(join(root, 'a.yaml'), 'utf8')).toBe('new');
    expect(readdirSync(root)).toEqual(['a.yaml']);
  });

  it('makes the folders that are missing', async () => {
    expect(await atomicWrite(join(root, 'b/c/a.yaml'), 'x', 'create')).toEqual({ ok: true });
    expect(readFileSync(join(root, 'b/c/a.yaml'), 'utf8')).toBe('x');
  });

  it('keeps the file that is there when it may only create', async () => {
    writeFileSync(join(root, 'a.yaml'), 'old');
    expect(await atomicWrite(join(root, 'a.yaml'), 'new', 'create')).toEqual({ ok: false, code: 'EEXIST' });
    expect(readFileSync(join(root, 'a.yaml'), 'utf8')).toBe('old');
    expect(readdirSync(root)).toEqual(['a.yaml']);
  });

  it('answers with the reason when the place cannot be written, and cleans up', async () => {
    mkdirSync(join(root, 'taken'));
    writeFileSync(join(root, 'taken/x'), '');
    const result = await atomicWrite(join(root, 'taken'), 'new');
    expect(result.ok).toBe(false);
    expect(readdirSync(root)).toEqual(['taken']);
    expect((await atomicWrite(join(root, 'taken/x/y'), 'new')).ok).toBe(false);
  });

  it('shows readers the old text or a new one, never a part', async () => {
    const path = join(root, 'a.yaml');
    const texts = ['a', 'b', 'c'].map((letter) => letter.repeat(200_000));
    await atomicWrite(path, texts[0] ?? '');
    let isDone = false;
    const writing = Promise.all(texts.map((text) => atomicWrite(path, text))).finally(() => {
      isDone = true;
    });
    while (!isDone) {
      expect(texts).toContain(readFileSync(path, 'utf8'));
      await new Promise((resolve) => setImmediate(resolve));
    }
    await writing;
  });
});
