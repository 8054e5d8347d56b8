import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { mustHoldNoToken, testToken } from '../../../../build/find-token.ts';
import { createKeychainDoor } from '../../../../electron/services/keychain/open-keychain.ts';
import { openLog } from '../../../../electron/services/log.ts';
import { usualLimits } from '../../../../electron/services/models/model-client.ts';
import { openProviders, type Providers } from '../../../../electron/services/models/providers.ts';
import { type KeyringDouble, keyringDouble } from '../../../doubles/keyring-double.ts';
import { type ModelScript, startModelServer } from '../../../doubles/model-server.ts';

describe('providers', () => {
  let folder: string;
  let keyring: KeyringDouble;
  let aside: string[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'galley-providers-'));
    keyring = keyringDouble();
    aside = [];
  });
  afterEach(() => {
    mustHoldNoToken(folder);
    rmSync(folder, { recursive: true, force: true });
  });

  const path = () => join(folder, 'providers.json');
  function start(has: 'keychain' | 'nothing' = 'keychain'): Promise<Providers> {
    const log = openLog(join(folder, 'log'), () => new Date(0));
    const load = has === 'keychain' ? async () => keyring : undefined;
    return openProviders({
      path: path(),
      door: createKeychainDoor({ load, log, limit: 50 }),
      setAside: async (file) => void aside.push(file),
      models: { fetch: globalThis.fetch, clock: () => 0, now: () => new Date(0), limits: usualLimits },
    });
  }

  async function serve(script: ModelScript) {
    const server = await startModelServer(script);
    onTestFinished(() => server.close());
    return {
      server,
      setUp: { id: 'own', kind: 'openai-compatible', address: `${server.origin}/v1` } as const,
    };
  }

  it('are tried before they are kept, and then outlive the run with their key in the keychain', async () => {
    const key = testToken();
    const { setUp, server } = await serve(() => ({ text: '', model: 'small-1' }));
    const found = { ok: true, how: 'listed', models: ['small-1'] } as const;
    expect(await (await start()).save(setUp, { key }, true)).toEqual({ ok: true, found, kept: 'system' });
    expect(server.requests[0]?.headers.authorization).toBe(`Bearer ${key}`);
    const next = await start();
    const [provider] = next.list();
    expect(provider).toEqual({ ...setUp, key: `model own ${server.origin}` });
    expect(provider && (await next.keyOf(provider))).toBe(key);
  });

  it('are not kept when the connection does not work, nor is their key', async () => {
    const { setUp } = await serve(() => ({ kind: 'status', status: 401 }));
    const providers = await start();
    expect(await providers.save(setUp, { key: testToken() }, true)).toMatchObject({
      ok: false,
      failure: { code: 'bad-key' },
    });
    expect(providers.list()).toEqual([]);
    const open = { ...setUp, address: 'http://models.example.com/v1' };
    expect(await providers.save(open, { key: testToken() }, true)).toEqual({
      ok: false,
      address: 'not-encrypted',
    });
  });

  it('keep their key for the address that it was given for', async () => {
    const key = testToken();
    const { setUp } = await serve(() => ({ text: '' }));
    const other = await serve(() => ({ text: '' }));
    const providers = await start();
    await providers.save(setUp, { key }, true);
    // Somebody changes the address: on the screen without giving the key again, and in the file.
    await providers.probe({ ...setUp, address: other.setUp.address });
    expect(other.server.requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
    writeFileSync(path(), readFileSync(path(), 'utf8').replace(setUp.address, other.setUp.address));
    const next = await start();
    const [provider] = next.list();
    expect(provider?.address).toBe(other.setUp.address);
    expect(provider && (await next.keyOf(provider))).toBeUndefined();
  });

  it('are changed without giving the key again, as long as the address is the same', async () => {
    const key = testToken();
    const { setUp, server } = await serve(() => ({ text: '' }));
    const providers = await start();
    await providers.save(setUp, { key }, true);
    const models = { 'openai/small': 'small-1' };
    expect(await providers.save({ ...setUp, models }, {}, true)).toMatchObject({ ok: true, kept: 'system' });
    expect(server.requests[1]?.headers.authorization).toBe(`Bearer ${key}`);
    expect(providers.list()).toMatchObject([{ models }]);
  });

  it('keep a key for the run where there is no keychain, and forget it with the provider', async () => {
    const { setUp } = await serve(() => ({ text: '' }));
    const providers = await start('nothing');
    expect(await providers.save(setUp, { key: testToken() }, true)).toMatchObject({ ok: true, kept: 'run' });
    const [provider] = providers.list();
    expect(await providers.forget('own')).toBe(true);
    expect(providers.list()).toEqual([]);
    expect(provider && (await providers.keyOf(provider))).toBeUndefined();
    expect(await providers.forget('own')).toBe(false);
  });

  it('survive a file that nobody can read', async () => {
    writeFileSync(path(), '{"providers": 1}');
    expect((await start()).list()).toEqual([]);
    expect(aside).toEqual([path()]);
  });
});
