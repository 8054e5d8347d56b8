import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesWith, testToken } from '../../../../build/find-token.ts';
import { commitOnTip } from '../../../../electron/services/git/commit-on-tip.ts';
import type { Outcome } from '../../../../electron/services/git/git-failure.ts';
import { loginIn, lookAt } from '../../../../electron/services/git/look-at.ts';
import type { RemoteNeeds } from '../../../../electron/services/git/open-remote.ts';
import { openClone, type PrivateClone } from '../../../../electron/services/git/private-clone.ts';
import { type ProjectAddress, parseAddress } from '../../../../electron/services/git/project-address.ts';
import { basicLogin, findHttpBackend, type GitServer, startGitServer } from '../../../doubles/git-server.ts';
import { fsck, gitIn, makeBare, temporaryFolder } from './git-folders.ts';
import { author, unwrap } from './outcomes.ts';

const main = 'refs/heads/main';
const password = `${testToken()} and more`;
const basic = basicLogin('ada', password);
const bearer = `Bearer ${testToken()}`;

describe.skipIf(findHttpBackend() === undefined)('talking to a server', () => {
  let place: ReturnType<typeof temporaryFolder>;
  let bare: string;
  const servers: GitServer[] = [];
  const base: RemoteNeeds = { fetch, clock: () => new Date(), limits: { silence: 30_000 } };

  beforeEach(() => {
    place = temporaryFolder();
    bare = makeBare(place.folder);
  });
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
    place.remove();
  });

  async function start(logins?: readonly string[]): Promise<GitServer> {
    const server = await startGitServer(place.folder, logins === undefined ? {} : { logins });
    servers.push(server);
    return server;
  }

  async function clone(address: ProjectAddress, needs: RemoteNeeds = base): Promise<Outcome<PrivateClone>> {
    const setAside = async () => undefined;
    return openClone(address, { ...needs, folder: join(place.folder, 'data'), setAside });
  }
  const at = (server: GitServer) => ({ kind: 'http' as const, url: `${server.origin}/project.git` });
  const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.error.code);

  it('shows a login only where it is asked for, and only to its own origin', async () => {
    const server = await start([bearer]);
    const open = await start();
    const login = { origin: server.origin, header: bearer };
    const { url } = at(server);
    expect(codeOf(await lookAt(url, base))).toBe('needs-login');
    expect(unwrap(await lookAt(url, { ...base, login })).access).toBe('with-login');
    expect(codeOf(await lookAt(url, { ...base, login: { ...login, header: basic } }))).toBe('login-refused');
    expect(unwrap(await lookAt(at(open).url, { ...base, login })).access).toBe('open');
    expect(codeOf(await clone(at(open), { ...base, login }))).toBe('ok');
    expect(open.requests.map(({ authorization }) => authorization)).not.toContain(bearer);
    expect(codeOf(await clone(at(server), { ...base, login: { ...login, origin: open.origin } }))).toBe(
      'needs-login',
    );
  });

  it('takes user and password out of an address, and stores neither', async () => {
    const server = await start([basic]);
    const typed = server.origin.replace('://', `://ada:${encodeURIComponent(password)}@`);
    const { address, access } = unwrap(await lookAt(`${typed}/project.git`, base));
    expect(access).toBe('with-login');
    const login = loginIn(address);
    const { remote } = unwrap(await clone(address, { ...base, ...(login ? { login } : {}) }));
    expect(filesWith(remote.store.gitdir, password)).toEqual([]);
  });

  it('follows a redirect within a host, and never one to another', async () => {
    const other = await start();
    const server = await start([bearer]);
    const needs = { ...base, login: { origin: server.origin, header: bearer } };
    const list = '/project.git/info/refs?service=git-upload-pack';
    server.breakAt('list-to-fetch', { kind: 'redirect', to: other.origin + list });
    const away = { ok: false, error: { code: 'redirected', detail: other.origin } };
    expect(await lookAt(at(server).url, needs)).toEqual(away);
    expect(await clone(at(server), needs)).toEqual(away);
    expect(other.requests).toEqual([]);
    server.breakAt('list-to-fetch', { kind: 'redirect', to: server.origin + list });
    const { remote } = unwrap(await clone({ kind: 'http', url: `${server.origin}/old-name.git` }, needs));
    expect(fsck(remote.store.gitdir)).toBe('');
  });

  it('names what keeps it from the server', async () => {
    const server = await start();
    await server.close();
    expect(codeOf(await lookAt(at(server).url, base))).toBe('unreachable');
    const other = await start();
    const wrong = at(other).url.replace('http:', 'https:');
    expect(codeOf(await lookAt(wrong, base))).toBe('tls');
    expect(codeOf(await lookAt(`${other.origin}/nowhere.git`, base))).toBe('not-found');
    gitIn(place.folder, 'init', '-q', '--bare', '--object-format=sha256', 'new.git');
    const tree = gitIn(join(place.folder, 'new.git'), 'mktree');
    const commit = gitIn(join(place.folder, 'new.git'), 'commit-tree', tree, '-m', 'begin');
    gitIn(join(place.folder, 'new.git'), 'update-ref', 'HEAD', commit);
    expect(codeOf(await lookAt(`${other.origin}/new.git`, base))).toBe('sha256');
    gitIn(place.folder, 'init', '-q', '--bare', 'empty.git');
    expect(codeOf(await lookAt(`${other.origin}/empty.git`, base))).toBe('empty');
    const small = { ...base, limits: { answer: 50 } };
    expect(codeOf(await clone(at(other), small))).toBe('too-large');
  });

  it('stops a silent request as soon as it is cancelled', async () => {
    const server = await start();
    server.breakAt('fetch', { kind: 'stalled' });
    const stop = new AbortController();
    const setAside = async () => undefined;
    const needs = { ...base, limits: { silence: 60_000 }, folder: join(place.folder, 'data'), setAside };
    const onProgress = () => setImmediate(() => stop.abort());
    expect(codeOf(await openClone(at(server), needs, { signal: stop.signal, onProgress }))).toBe('cancelled');
    expect(readdirSync(needs.folder)).toEqual([]);
  });

  it.each([
    ['update', 'refs/heads/main is protected: ask Dana to take it in'],
    ['pre-receive', 'your organisation allows no more than 3 of these'],
  ])('keeps the words of a server that refuses by its %s hook', async (name, words) => {
    const server = await start();
    const hook = join(bare, 'hooks', name);
    const condition = name === 'update' ? `[ "$1" = ${main} ]` : 'true';
    writeFileSync(hook, `#!/bin/sh\nif ${condition}; then echo "${words}" >&2; exit 1; fi\n`);
    chmodSync(hook, 0o755);
    const { remote } = unwrap(await clone(at(server)));
    const changes = new Map([['prompts/soup.prompt', 'Mine.\n']]);
    const built = unwrap(await commitOnTip({ remote, baseRef: main, changes, author, message: 'Mine' }));
    const pushed = await remote.push([{ ref: main, from: built.parent, to: built.commit }], built.objects);
    expect(pushed).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(pushed.ok ? '' : pushed.error.words).toContain(words);
    expect(gitIn(bare, 'rev-parse', main)).toBe(built.parent);
    expect(fsck(bare)).toBe('');
  });

  it('does not send more than a change of texts needs', async () => {
    const server = await start();
    const { remote } = unwrap(await clone(at(server)));
    const large = Array.from({ length: 300_000 }, (_, index) => Math.sin(index)).join('');
    const changes = new Map([['prompts/soup.prompt', large]]);
    const built = unwrap(await commitOnTip({ remote, baseRef: main, changes, author, message: 'Large' }));
    const before = server.received();
    const pushed = await remote.push([{ ref: 'refs/heads/x', from: null, to: built.commit }], built.objects);
    expect(codeOf(pushed)).toBe('sends-too-much');
    expect(server.received()).toBe(before);
  });
});

describe('an address', () => {
  it.each([
    ['https://git.example.com/team/app.git/', { kind: 'http', url: 'https://git.example.com/team/app.git' }],
    ['git@git.example.com:team/app.git', { kind: 'http', url: 'https://git.example.com/team/app.git' }],
    ['ssh://git@git.example.com:2222/team/app', { kind: 'http', url: 'https://git.example.com/team/app' }],
    [' /srv/shared/app.git ', { kind: 'folder', folder: '/srv/shared/app.git' }],
    ['file:///srv/my%20app.git', { kind: 'folder', folder: '/srv/my app.git' }],
  ])('%s is understood', (typed, address) => {
    expect(parseAddress(typed)).toEqual({ ok: true, value: address });
  });

  it.each(['', 'app', 'http://git.example.com/app', 'ftp://x/y', 'javascript:alert(1)', 'file://host/share'])(
    '"%s" is refused',
    (typed) => expect(parseAddress(typed)).toEqual({ ok: false, error: { code: 'bad-address' } }),
  );
});
