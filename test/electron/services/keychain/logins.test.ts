import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mustHoldNoToken, testToken } from '../../../../build/find-token.ts';
import { parseAddress } from '../../../../electron/services/git/project-address.ts';
import { headerFor, loginInAddress } from '../../../../electron/services/keychain/given-login.ts';
import { type Logins, openLogins } from '../../../../electron/services/keychain/logins.ts';
import { createKeychainDoor } from '../../../../electron/services/keychain/open-keychain.ts';
import { openLog } from '../../../../electron/services/log.ts';
import { type KeyringDouble, keyringDouble } from '../../../doubles/keyring-double.ts';

const host = 'https://git.example.com';
const one = `${host}/team/one`;
const two = `${host}/team/two`;

describe('logins', () => {
  let folder: string;
  let keyring: KeyringDouble;
  let aside: string[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'galley-logins-'));
    keyring = keyringDouble();
    aside = [];
  });
  afterEach(() => {
    mustHoldNoToken(folder);
    rmSync(folder, { recursive: true, force: true });
  });

  const path = () => join(folder, 'logins.json');
  function start(has: 'keychain' | 'nothing' = 'keychain'): Promise<Logins> {
    const load = has === 'keychain' ? async () => keyring : undefined;
    const log = openLog(join(folder, 'log'), () => new Date(0));
    const setAside = async (file: string) => void aside.push(file);
    return openLogins({ path: path(), door: createKeychainDoor({ load, log, limit: 50 }), setAside, log });
  }

  it('outlive the run in the system’s keychain, and serve the whole host and no other', async () => {
    const token = testToken();
    expect(await (await start()).keep(one, { user: 'ada', token }, true)).toBe('system');
    const next = await start();
    const login = headerFor(one, { user: 'ada', token });
    expect(login.origin).toBe(host);
    expect(await next.find(one)).toEqual(login);
    expect(await next.find(two)).toEqual(login);
    for (const other of ['https://example.com/team/one', 'https://git.example.com:444/team/one'])
      expect(await next.find(other)).toBeUndefined();
    expect(next.list()).toEqual([
      { name: `ada ${host}`, origin: host, user: 'ada', places: [one], kept: 'system' },
    ]);
  });

  it('last for the run where there is no keychain, or where they shall not be kept', async () => {
    const given = { user: '', token: testToken() };
    const without = await start('nothing');
    expect(await without.keep(one, given, true)).toBe('run');
    expect(await without.find(one)).toEqual(headerFor(one, given));
    const asked = await start();
    expect(await asked.keep(one, given, false)).toBe('run');
    expect(keyring.kept.size).toBe(0);
    expect((await start()).list()).toEqual([]);
    // One that was kept, and is given again for the run, leaves the keychain.
    await asked.keep(one, given, true);
    await asked.keep(one, given, false);
    expect(keyring.kept.size).toBe(0);
  });

  it('are replaced by the next one of the same user, everywhere', async () => {
    const [old, fresh] = [testToken(), testToken()];
    const logins = await start();
    await logins.keep(one, { user: 'ada', token: old }, true);
    await logins.keep(two, { user: 'ada', token: fresh }, true);
    expect(await logins.find(one)).toEqual(headerFor(one, { user: 'ada', token: fresh }));
    expect([...keyring.kept.values()]).toEqual([fresh]);
  });

  it('can be two at one host: of two users, or of single projects', async () => {
    for (const users of [
      ['ada', 'ben'],
      ['', ''],
    ] as const) {
      const logins = await start();
      const [first, second] = [testToken(), testToken()];
      await logins.keep(one, { user: users[0], token: first }, true);
      await logins.keep(two, { user: users[1], token: second }, true);
      const next = await start();
      expect(await next.find(one)).toEqual(headerFor(one, { user: users[0], token: first }));
      expect(await next.find(two)).toEqual(headerFor(two, { user: users[1], token: second }));
      // Another one for the first place leaves nothing of the one before.
      const third = testToken();
      await next.keep(one, { user: users[0], token: third }, true);
      expect([...keyring.kept.values()].sort()).toEqual([second, third].sort());
      for (const { name } of next.list()) await next.forget(name);
    }
    expect(keyring.kept.size).toBe(0);
  });

  it('are forgotten in the keychain too, or not at all', async () => {
    const logins = await start();
    await logins.keep(one, { user: 'ada', token: testToken() }, true);
    const [{ name = '' } = {}] = logins.list();
    keyring.state = 'locked';
    expect(await logins.forget(name)).toBeUndefined();
    expect(await (await start()).forget(name)).toBeUndefined();
    expect(logins.list()).toHaveLength(1);
    keyring.state = 'open';
    expect(await logins.forget(name)).toBe(host);
    expect(await logins.find(one)).toBeUndefined();
    expect(keyring.kept.size).toBe(0);
    expect((await start()).list()).toEqual([]);
    expect(await logins.forget('none')).toBeUndefined();
  });

  it('are asked for again where the keychain does not give them', async () => {
    await (await start()).keep(one, { user: 'ada', token: testToken() }, true);
    keyring.state = 'silent';
    expect(await (await start()).find(one)).toBeUndefined();
  });

  it('are in a file by their names alone, which may be damaged', async () => {
    await (await start()).keep(one, { user: 'ada', token: testToken() }, true);
    expect(JSON.parse(readFileSync(path(), 'utf8'))).toEqual({
      format: 1,
      logins: [{ name: `ada ${host}`, origin: host, user: 'ada', places: [one] }],
    });
    for (const text of ['{', '{"logins": 1}']) {
      writeFileSync(path(), text);
      expect((await start()).list()).toEqual([]);
    }
    writeFileSync(path(), '{"logins": [{"name": 1}, 2]}');
    expect((await start()).list()).toEqual([]);
    expect(aside).toEqual([path(), path()]);
  });

  it.each([
    ['https://ada:pass%20word@git.example.com/a', { user: 'ada', token: 'pass word' }],
    ['https://a:b:c@git.example.com/a', { user: 'a', token: 'b:c' }],
    ['https://secret@git.example.com/a', { user: '', token: 'secret' }],
    ['https://git.example.com/a', undefined],
    ['git@git.example.com:a', undefined],
    ['/a', undefined],
  ])('that stand in the address %s are understood', (typed, given) => {
    const address = parseAddress(typed);
    expect(address.ok && loginInAddress(address.value)).toEqual(given);
  });
});
