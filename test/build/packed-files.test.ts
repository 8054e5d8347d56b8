import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';
import { describe, expect, it } from 'vitest';
import { filesInArchive, unwantedFiles } from '../../build/packed-files.ts';

describe('what is handed out', () => {
  it('is the built app and its manifest', () => {
    const keyring = 'node_modules/@napi-rs/keyring';
    const app = [
      'node_modules',
      'node_modules/@napi-rs',
      keyring,
      `${keyring}/index.js`,
      `${keyring}-linux-x64-gnu/keyring.linux-x64-gnu.node`,
      'package.json',
      'dist',
      'dist/main',
      'dist/main/main.mjs',
      'dist/renderer/index.html',
    ];
    expect(unwantedFiles(app)).toEqual([]);
  });

  it.each([
    'shared/prompt/render.ts',
    'test/security/electron-checklist.test.ts',
    'dist/cli/main.mjs',
    'dist/renderer/assets/main.js.map',
    'dist/main/.env',
    'dist/main/node_modules/x/index.js',
    'node_modules/x/index.js',
    'node_modules/@napi-rs/other/index.js',
    'node_modules/@napi-rs/keyring/index.d.ts',
    '.env.local',
    'build/package.ts',
  ])('is never %s', (file) => {
    expect(unwantedFiles(['dist', file])).toEqual([file]);
  });

  it('is read from the archive itself', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'galley-archive-'));
    mkdirSync(join(folder, 'app', 'dist', 'main'), { recursive: true });
    writeFileSync(join(folder, 'app', 'dist', 'main', 'main.mjs'), '');
    writeFileSync(join(folder, 'app', '.env'), 'KEY=1');
    await createPackage(join(folder, 'app'), join(folder, 'app.asar'));
    expect(unwantedFiles(filesInArchive(join(folder, 'app.asar')))).toEqual(['.env']);
    rmSync(folder, { recursive: true });
  });
});
