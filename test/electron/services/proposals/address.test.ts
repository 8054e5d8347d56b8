import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findHttpBackend, type GitServer, startGitServer } from '../../../doubles/git-server.ts';
import { fsck, gitIn, makeBare, pushFiles } from '../git/git-folders.ts';
import { makeBench, type RunningServices, type ServiceBench } from '../service-bench.ts';
import { ada, openAs, soup } from './proposal-steps.ts';

describe.skipIf(findHttpBackend() === undefined)('a project opened by its address', () => {
  let bench: ServiceBench;
  let app: RunningServices;
  let server: GitServer;
  let bare: string;
  let address: string;

  beforeEach(async () => {
    bench = makeBench();
    bare = makeBare(bench.root);
    server = await startGitServer(bench.root);
    address = `${server.origin}/project.git`;
    app = await bench.start();
  });
  afterEach(async () => {
    await bench.end();
    await server.close();
  });

  const open = (what = address, job?: string) =>
    app.call('projects.open', { kind: 'address', address: what, ...(job !== undefined && { job }) });
  const projectsKept = () => readdirSync(join(bench.data, 'projects'), { recursive: true, encoding: 'utf8' });

  it('is looked at first: its name and what is live, and nothing is stored', async () => {
    const look = (what: string) => app.call('projects.look-at', { address: what, job: 'look' });
    expect(await look(address)).toEqual({
      ok: true,
      value: { name: 'project', place: address, liveName: 'main', bytes: null },
    });
    gitIn(bench.root, 'init', '-q', '--bare', 'empty.git');
    expect(await look(`${server.origin}/empty.git`)).toMatchObject({ value: { liveName: null } });
    expect(await look(`${server.origin}/none.git`)).toMatchObject({ error: { code: 'nothing-there' } });
    expect(await look('http://example.com/a.git')).toMatchObject({ error: { code: 'bad-address' } });
    expect(await look(bench.project)).toMatchObject({ error: { code: 'not-a-repository' } });
    expect(await look(`file://${bare}`)).toMatchObject({ value: { name: 'project', place: bare } });
    expect(await app.value('projects.recent', null)).toEqual([]);
    expect(readdirSync(bench.data)).not.toContain('projects');
  });

  it('goes the whole way, and tells how far its opening is', async () => {
    const opened = await open(address, 'opening');
    expect(opened).toMatchObject({ value: { kind: 'address', name: 'project', place: address } });
    const parts = app.seen.filter(({ channel }) => channel === 'jobs.progress');
    expect(parts.length).toBeGreaterThan(1);
    const worker = await openAs(app, ada, { kind: 'address', address });
    await worker.edit('Cook a hot soup.\nServe it.\n');
    expect(await worker.send()).toMatchObject({ kind: 'done', proposal: { number: 1 } });
    const reviewer = makeBench();
    try {
      const other = await openAs(
        await reviewer.start(),
        { name: 'Ben', email: 'ben@example.com' },
        { kind: 'address', address },
      );
      await other.approve(1);
      await other.makeLive(1);
    } finally {
      await reviewer.end();
    }
    expect(await app.value('projects.refresh', { id: worker.id })).toEqual({ moved: true });
    expect(await worker.shown()).toBe('Cook a hot soup.\nServe it.\n');
    expect((await app.value('projects.read', { id: worker.id })).drafts).toEqual([]);
    expect(gitIn(bare, 'show', `main:${soup.path}`)).toBe('Cook a hot soup.\nServe it.');
    expect(fsck(bare)).toBe('');
  });

  it('can be stopped at once while it is fetched, and leaves nothing behind', async () => {
    server.breakAt('fetch', { kind: 'stalled' });
    const opening = open(address, 'opening');
    await app.event('jobs.progress');
    await app.value('jobs.cancel', { job: 'opening' });
    expect(await opening).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(projectsKept().filter((name) => name.includes('clone'))).toEqual([]);
    expect(await app.value('projects.recent', null)).toEqual([]);
    server.heal();
    expect(await open()).toMatchObject({ ok: true });
  });

  it('opens with what was known when nobody answers any more, and edits are kept', async () => {
    const first = await openAs(app, ada, { kind: 'address', address });
    await first.edit('Cook a hot soup.\nServe it.\n');
    await app.close();
    await server.close();
    app = await bench.start();
    const again = await openAs(app, ada, { kind: 'address', address });
    expect(await again.shown()).toBe(soup.text);
    expect((await app.value('projects.read', { id: again.id })).drafts).toHaveLength(1);
    const { id } = again;
    expect(await app.call('projects.refresh', { id })).toMatchObject({ error: { code: 'unreachable' } });
    expect(await app.call('proposals.list', { id })).toMatchObject({ error: { code: 'unreachable' } });
    expect(await app.value('projects.recent', null)).toMatchObject([
      { kind: 'address', place: address, missing: false },
    ]);
  });

  it('shows first what was known, and then what is live by now', async () => {
    await open();
    await app.close();
    pushFiles(bare, { [soup.path]: 'Cook a cold soup.\n' });
    app = await bench.start();
    const { id, files } = await app.value('projects.open', { kind: 'address', address });
    expect(new Map(files).get(soup.path)).toEqual({ text: soup.text });
    const told = await app.event('projects.changed');
    expect(told).toEqual({ id, gone: false, files: [[soup.path, { text: 'Cook a cold soup.\n' }]] });
  });

  it('is fetched anew when what is kept of it is damaged', async () => {
    await open();
    await app.close();
    const packs = projectsKept().filter((name) => name.endsWith('.pack'));
    for (const name of packs) {
      rmSync(join(bench.data, 'projects', name), { force: true });
      writeFileSync(join(bench.data, 'projects', name), 'no pack');
    }
    expect(packs.length).toBeGreaterThan(0);
    app = await bench.start();
    const { files } = await app.value('projects.open', { kind: 'address', address });
    expect(new Map(files).get(soup.path)).toEqual({ text: soup.text });
    expect((await app.value('app.info', null)).notices).toMatchObject([
      { kind: 'set-aside', detail: 'clone' },
    ]);
  });

  it('tells the words of a server that refuses, without what is secret in them', async () => {
    const worker = await openAs(app, ada, { kind: 'address', address });
    await worker.edit('Cook a hot soup.\nServe it.\n');
    const hook = '#!/bin/sh\necho "The kitchen is closed. ghp_abcdefgh12345678" >&2\nexit 1\n';
    writeFileSync(join(bare, 'hooks', 'pre-receive'), hook, { mode: 0o755 });
    const send = { number: null, paths: [soup.path], title: 'Hot', body: '', ready: true };
    const answer = await app.call('proposals.send', { id: worker.id, ...send });
    expect(answer).toMatchObject({ error: { code: 'refused' } });
    const detail = answer.ok ? '' : (answer.error.detail ?? '');
    expect(detail).toContain('The kitchen is closed.');
    expect(detail).not.toContain('abcdefgh12345678');
    rmSync(join(bare, 'hooks', 'pre-receive'));
    expect(await worker.send()).toMatchObject({ kind: 'done', proposal: { number: 1 } });
  });

  it('is one proposal when the answer was lost and it is sent again', async () => {
    const worker = await openAs(app, ada, { kind: 'address', address });
    await worker.edit('Cook a hot soup.\nServe it.\n');
    server.breakAt('push', { kind: 'cut' });
    const send = { number: null, paths: [soup.path], title: 'A better soup', body: 'People asked for it.' };
    const answer = await app.call('proposals.send', { id: worker.id, ...send, ready: true });
    expect(answer).toMatchObject({ ok: false });
    server.heal();
    expect(await worker.send()).toMatchObject({ kind: 'done', proposal: { number: 1 } });
    expect(gitIn(bare, 'for-each-ref', '--format=%(refname)', 'refs/galley')).toBe('refs/galley/proposals/1');
  });

  it('tells a file’s versions page by page, no deeper than it takes', async () => {
    const pathAt = (turn: number) => (turn % 2 === 0 ? soup.path : 'prompts/tea.prompt');
    const turns = Array.from({ length: 168 }, (_, index) => index + 1);
    makeLive(
      bare,
      turns.map((turn) => ({ path: pathAt(turn), text: `Version ${turn}.\n`, title: `Change ${turn}` })),
    );
    const { id } = await app.value('projects.open', { kind: 'address', address });
    const list = (before: string | null) =>
      app.value('versions.list', { id, path: soup.path, before, job: randomUUID() });
    const titlesFrom = (newest: number, count: number) =>
      Array.from({ length: count }, (_, index) => `Change ${newest - index * 2}`);
    const first = await list(null);
    expect(first.versions.map(({ title }) => title)).toEqual(titlesFrom(168, first.versions.length));
    // Fifty of the project's versions are fetched at first, and every second is one of the soup's.
    expect(first).toMatchObject({ more: true, whole: false });
    expect(first.versions).toHaveLength(25);
    const second = await list(first.versions.at(-1)?.commit ?? '');
    expect(second.versions.map(({ title }) => title)).toEqual(titlesFrom(118, 30));
    expect(second).toMatchObject({ more: true, whole: false });
    const third = await list(second.versions.at(-1)?.commit ?? '');
    expect(third.versions.map(({ title }) => title)).toEqual([...titlesFrom(58, 29), 'begin']);
    expect(third).toMatchObject({ more: false, whole: true });
    makeLive(bare, [{ path: soup.path, text: 'Newest.\n', title: 'Newest' }]);
    await app.value('projects.refresh', { id });
    expect((await list(null)).versions[0]).toMatchObject({ title: 'Newest', by: 'Dana', path: soup.path });
    const { files } = await app.value('versions.files', { id, commit: third.versions[0]?.commit ?? '' });
    expect(new Map(files).get(soup.path)).toEqual({ text: 'Version 58.\n' });
    expect(await app.call('versions.files', { id, commit: 'a'.repeat(40) })).toMatchObject({
      error: { code: 'nothing-there' },
    });
  });

  it('keeps what was read of a history when the rest cannot be had, and goes on later', async () => {
    makeLive(
      bare,
      Array.from({ length: 120 }, (_, turn) => ({
        path: soup.path,
        text: `Version ${turn}.\n`,
        title: `Change ${turn}`,
      })),
    );
    const { id } = await app.value('projects.open', { kind: 'address', address });
    const list = (before: string | null, job: string = randomUUID()) =>
      app.call('versions.list', { id, path: soup.path, before, job });
    const oldestOf = (answer: Awaited<ReturnType<typeof list>>) =>
      answer.ok ? (answer.value.versions.at(-1)?.commit ?? '') : '';
    const first = await list(null);
    const deeper = oldestOf(await list(oldestOf(first)));
    expect(deeper).not.toBe('');
    server.breakAt('fetch', { kind: 'stalled' });
    const asked = list(deeper, 'deeper');
    await app.event('jobs.progress', ({ job }) => job === 'deeper');
    await app.call('jobs.cancel', { job: 'deeper' });
    expect(await asked).toMatchObject({ error: { code: 'cancelled' } });
    expect(await list(null)).toEqual(first);
    server.heal();
    expect(await list(deeper)).toMatchObject({ ok: true });
  });

  it('follows a file that was moved with its words, and not one that was only named alike', async () => {
    const older = 'prompts/broth.prompt';
    pushFiles(bare, { [older]: 'Cook a broth.\n' }, 'A broth');
    pushFiles(bare, { [older]: 'Cook a clear broth.\n' }, 'Clearer');
    const work = join(bench.root, 'work');
    gitIn(bench.root, 'clone', '-q', bare, work);
    gitIn(work, 'mv', older, 'prompts/stock.prompt');
    gitIn(work, 'commit', '-q', '-m', 'Call it stock');
    gitIn(work, 'push', '-q');
    const path = 'prompts/stock.prompt';
    pushFiles(bare, { [path]: 'Cook a clear stock.\n' }, 'Stock');
    const { id } = await app.value('projects.open', { kind: 'address', address });
    const list = (from: string, before: string | null) =>
      app.value('versions.list', { id, path: from, before, job: randomUUID() });
    const { versions, whole } = await list(path, null);
    expect(versions.map((one) => [one.title, one.path, one.movedFrom])).toEqual([
      ['Stock', path, undefined],
      ['Call it stock', path, older],
      ['Clearer', older, undefined],
      ['A broth', older, undefined],
    ]);
    expect(whole).toBe(true);
    const after = await list(older, versions[1]?.commit ?? '');
    expect(after.versions).toEqual(versions.slice(2));
  });
});

/** Somebody's many changes on `main`, one version each, by one run of git-fast-import(1). */
function makeLive(
  bare: string,
  changes: readonly { readonly path: string; readonly text: string; readonly title: string }[],
): void {
  const commits = changes.map(({ path, text, title }, index) =>
    [
      'commit refs/heads/main',
      `committer Dana <dana@example.com> ${1_780_000_000 + index} +0000`,
      `data ${title.length}`,
      title,
      ...(index === 0 ? ['from refs/heads/main^0'] : []),
      `M 100644 inline ${path}`,
      `data ${text.length}`,
      text,
    ].join('\n'),
  );
  execFileSync('git', ['fast-import', '--quiet'], { cwd: bare, input: `${commits.join('\n')}\n` });
}
