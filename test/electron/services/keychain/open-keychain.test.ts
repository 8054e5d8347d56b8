import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LoadKeyring } from '../../../../electron/services/keychain/keyring.ts';
import { createKeychainDoor } from '../../../../electron/services/keychain/open-keychain.ts';
import { openLog } from '../../../../electron/services/log.ts';
import { keyringDouble } from '../../../doubles/keyring-double.ts';

describe('the keychain', () => {
  let folder: string;
  let left: number;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'galley-keychain-'));
    left = 0;
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const door = (load: LoadKeyring | undefined, limit = 20) =>
    createKeychainDoor({
      load,
      limit,
      log: openLog(join(folder, 'log'), () => new Date(0)),
      leave: () => {
        left += 1;
      },
    });

  it.each([
    ['is the system’s where a secret can be kept there', 'open', 'system'],
    ['is memory where its owner does not unlock it', 'locked', 'run'],
    ['is memory where the system does not answer', 'silent', 'run'],
  ] as const)('%s', async (_what, state, kind) => {
    const keyring = keyringDouble();
    keyring.state = state;
    const keychain = await door(async () => keyring).open();
    expect(keychain.kind).toBe(kind);
    expect(await keychain.write('a', 'secret')).toBe(true);
    expect(await keychain.read('a')).toBe('secret');
    expect([...keyring.kept]).toEqual(kind === 'system' ? [['a', 'secret']] : []);
    expect(await keychain.remove('a')).toBe(true);
    expect(await keychain.read('a')).toBeUndefined();
  });

  it('is memory where the library cannot be loaded, and the log says why', async () => {
    const keychain = await door(() => Promise.reject(new TypeError('no such module'))).open();
    expect(keychain.kind).toBe('run');
    expect(readFileSync(join(folder, 'log'), 'utf8')).toContain('keychain.not-loaded');
    expect((await door(undefined).open()).kind).toBe('run');
  });

  it('is probed once, and nothing is left of the probe, even where the answer comes too late', async () => {
    const keyring = keyringDouble();
    keyring.state = 'silent';
    let loads = 0;
    const way = door(async () => {
      loads += 1;
      return keyring;
    });
    expect(loads).toBe(0);
    expect((await way.open()).kind).toBe('run');
    keyring.release();
    await expect.poll(() => keyring.kept.size).toBe(0);
    expect((await way.open()).kind).toBe('run');
    expect(loads).toBe(1);
  });

  it('lets the app end though the system never answers, and does nothing else at its end', async () => {
    const keyring = keyringDouble();
    const way = door(async () => keyring);
    const keychain = await way.open();
    way.close();
    expect(left).toBe(0);
    keyring.state = 'silent';
    expect(await keychain.read('a')).toBeUndefined();
    // What hangs holds a thread, so nothing more is asked of it.
    expect(await keychain.write('a', 'secret')).toBe(false);
    way.close();
    expect(left).toBe(1);
    keyring.release();
    await expect.poll(() => keychain.write('a', 'secret')).toBe(true);
  });
});
