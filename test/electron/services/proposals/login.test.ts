import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testToken } from '../../../../build/find-token.ts';
import { basicLogin, findHttpBackend, type GitServer, startGitServer } from '../../../doubles/git-server.ts';
import { type KeyringDouble, keyringDouble } from '../../../doubles/keyring-double.ts';
import { gitIn, makeBare } from '../git/git-folders.ts';
import { makeBench, type RunningServices, type ServiceBench } from '../service-bench.ts';
import { ada, openAs } from './proposal-steps.ts';

describe.skipIf(findHttpBackend() === undefined)('a place that asks for a login', () => {
  let bench: ServiceBench;
  let app: RunningServices;
  let server: GitServer;
  let address: string;
  let keyring: KeyringDouble;
  let token: string;
  /** The headers that the server takes, which may change. */
  let taken: string[];

  beforeEach(async () => {
    bench = makeBench();
    token = testToken();
    taken = [basic(token)];
    makeBare(bench.root);
    server = await startGitServer(bench.root, { logins: taken });
    address = `${server.origin}/project.git`;
    keyring = keyringDouble();
    app = await start();
  });
  afterEach(async () => {
    await bench.end();
    await server.close();
  });

  const basic = (secret: string) => basicLogin('ada', secret);
  const start = () => bench.start({ loadKeyring: async () => keyring });
  const open = (what = address) => app.call('projects.open', { kind: 'address', address: what });
  const withLogin = (secret: string) => address.replace('http://', `http://ada:${secret}@`);
  const give = (secret: string, lasting = true, id?: string) =>
    app.call('logins.give', {
      to: id === undefined ? { kind: 'address', address } : { kind: 'project', id },
      user: 'ada',
      token: secret,
      lasting,
      job: 'giving',
    });

  it('takes one that is given, which then serves by itself: opening, asking for news, proposing, the next run', async () => {
    expect(await open()).toMatchObject({ error: { code: 'needs-login' } });
    expect(await give(testToken())).toMatchObject({ error: { code: 'login-refused' } });
    expect(await app.value('logins.list', null)).toEqual({ keychain: 'system', logins: [] });
    expect(await give(token)).toEqual({ ok: true, value: { kept: 'system' } });
    expect(await app.call('projects.look-at', { address, job: 'look' })).toMatchObject({ ok: true });
    const worker = await openAs(app, ada, { kind: 'address', address });
    await worker.edit('Cook a hot soup.\nServe it.\n');
    expect(await worker.send()).toMatchObject({ kind: 'done' });
    await app.close();
    app = await start();
    const { id } = await app.value('projects.open', { kind: 'address', address });
    expect(await app.call('projects.refresh', { id })).toMatchObject({ ok: true });
    const listed = await app.value('logins.list', null);
    expect(listed.logins).toEqual([
      { name: `ada ${server.origin}`, origin: server.origin, user: 'ada', places: [address], kept: 'system' },
    ]);
    expect(JSON.stringify(app.seen) + JSON.stringify(listed)).not.toContain(token);
  });

  it('takes another one for the open project when the first is refused, and goes on with it', async () => {
    await give(token);
    const opened = await open();
    const id = opened.ok ? opened.value.id : '';
    const refresh = () => app.call('projects.refresh', { id });
    const renewed = testToken();
    taken.splice(0, 1, basic(renewed));
    expect(await refresh()).toMatchObject({ error: { code: 'login-refused' } });
    expect(await app.call('proposals.list', { id })).toMatchObject({ error: { code: 'login-refused' } });
    expect(await give(renewed, true, id)).toMatchObject({ ok: true });
    expect(await refresh()).toMatchObject({ ok: true });
    expect(await app.call('proposals.list', { id })).toMatchObject({ ok: true });
    expect([...keyring.kept.values()]).toEqual([renewed]);
  });

  it('gets none any more once it is forgotten, though the project stays open', async () => {
    await give(token);
    const opened = await open();
    const id = opened.ok ? opened.value.id : '';
    await app.value('logins.forget', { name: `ada ${server.origin}` });
    expect(await app.call('projects.refresh', { id })).toMatchObject({ error: { code: 'needs-login' } });
    expect(await app.call('projects.read', { id })).toMatchObject({ ok: true });
    expect(keyring.kept.size).toBe(0);
    expect(await app.call('logins.forget', { name: 'none' })).toMatchObject({
      error: { code: 'login-kept' },
    });
  });

  it('is asked again in the next run where the login was for this one', async () => {
    expect(await give(token, false)).toEqual({ ok: true, value: { kept: 'run' } });
    const opened = await open();
    expect(opened).toMatchObject({ value: { place: address } });
    await app.close();
    app = await start();
    const again = await open();
    expect(again).toMatchObject({ ok: true });
    const id = again.ok ? again.value.id : '';
    expect(await app.call('projects.refresh', { id })).toMatchObject({ error: { code: 'needs-login' } });
    expect(keyring.kept.size).toBe(0);
  });

  it('takes the login out of a typed address and into the keychain, once it was taken', async () => {
    expect(await open(withLogin(testToken()))).toMatchObject({ error: { code: 'login-refused' } });
    expect(keyring.kept.size).toBe(0);
    expect(await open(withLogin(token))).toMatchObject({ value: { place: address } });
    expect([...keyring.kept]).toEqual([[`ada ${server.origin}`, token]]);
    expect((await app.value('app.info', null)).resume).toEqual({ kind: 'address', address });
    expect(await app.value('projects.recent', null)).toMatchObject([{ place: address }]);
    // A wrong one for a project that is known by now takes nothing away.
    expect(await open(withLogin(testToken()))).toMatchObject({ error: { code: 'login-refused' } });
    expect([...keyring.kept.values()]).toEqual([token]);
    const again = await open();
    expect(again).toMatchObject({ ok: true });
    const id = again.ok ? again.value.id : '';
    expect(await app.call('projects.refresh', { id })).toMatchObject({ ok: true });
    expect(await app.call('proposals.list', { id })).toMatchObject({ ok: true });
  });

  it('is where a folder’s proposals go: the login is given for the open folder', async () => {
    gitIn(bench.project, 'init', '-q');
    gitIn(bench.project, 'remote', 'add', 'origin', address);
    const { id } = await app.open();
    expect(await app.call('proposals.list', { id })).toMatchObject({ error: { code: 'needs-login' } });
    expect(await give(token, true, id)).toMatchObject({ ok: true });
    expect(await app.call('proposals.list', { id })).toMatchObject({ value: { host: { place: address } } });
    expect(readFileSync(join(bench.project, '.git', 'config'), 'utf8')).not.toContain(token);
  });

  it('is the only one that sees its login: a redirect to another host is not followed with it', async () => {
    await give(token);
    const opened = await open();
    const id = opened.ok ? opened.value.id : '';
    const elsewhere = await startGitServer(bench.root);
    try {
      server.breakAt('list-to-fetch', { kind: 'redirect', to: `${elsewhere.origin}/project.git/info/refs` });
      expect(await app.call('projects.refresh', { id })).toMatchObject({ error: { code: 'redirected' } });
      expect(await app.call('projects.look-at', { address, job: 'look' })).toMatchObject({
        error: { code: 'redirected' },
      });
      expect(elsewhere.requests).toEqual([]);
      const other = `${elsewhere.origin}/project.git`;
      expect(await open(other)).toMatchObject({ ok: true });
      expect(elsewhere.requests.map(({ authorization }) => authorization)).not.toContain(basic(token));
      expect(elsewhere.requests.every(({ authorization }) => authorization === undefined)).toBe(true);
    } finally {
      await elsewhere.close();
    }
  });
});
