import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fsck, gitIn, makeBare, pushFiles } from '../git/git-folders.ts';
import { makeBench, type ServiceBench } from '../service-bench.ts';
import { ada, ben, openAs, soup, type Worker } from './proposal-steps.ts';

let benches: readonly [ServiceBench, ServiceBench];
let bare: string;
let adas: Worker;
let bens: Worker;

beforeEach(async () => {
  benches = [makeBench(), makeBench()];
  bare = makeBare(benches[0].root);
  const place = { kind: 'address', address: bare } as const;
  adas = await openAs(await benches[0].start(), ada, place);
  bens = await openAs(await benches[1].start(), ben, place);
});
afterEach(async () => {
  for (const bench of benches) await bench.end();
});

const show = (ref: string, path = soup.path) => `${gitIn(bare, 'show', `${ref}:${path}`)}\n`;

describe('two people with one shared folder', () => {
  it('propose, review and make live, and each sees what the other did', async () => {
    expect(await adas.shown()).toBe(soup.text);
    await adas.edit('Cook a hot soup.\nServe it.\n');
    expect(await adas.send()).toMatchObject({ kind: 'done', proposal: { number: 1, conflicts: [] } });
    const own = adas.app.call('proposals.say', {
      id: adas.id,
      act: randomUUID(),
      number: 1,
      what: { kind: 'approved', head: (await adas.state(1)).current.head },
    });
    expect(await own).toMatchObject({ error: { code: 'own-proposal' } });
    await bens.approve(1);
    expect(await bens.makeLive(1)).toMatchObject({ kind: 'done' });
    expect(await bens.shown()).toBe('Cook a hot soup.\nServe it.\n');
    const told = await adas.app.event('projects.changed');
    expect(told).toEqual({
      id: adas.id,
      gone: false,
      files: [[soup.path, { text: 'Cook a hot soup.\nServe it.\n' }]],
    });
    expect((await adas.app.value('projects.read', { id: adas.id })).drafts).toEqual([]);
    expect(show('main')).toBe('Cook a hot soup.\nServe it.\n');
    expect(fsck(bare)).toBe('');
  });

  it('are merged by themselves where they changed different lines', async () => {
    await adas.edit('Cook a hot soup.\nServe it.\n');
    await bens.edit('Cook a soup.\nServe it in a bowl.\n');
    await adas.send();
    await bens.send();
    await bens.approve(1);
    await bens.makeLive(1);
    expect((await adas.state(2)).conflicts).toEqual([]);
    await adas.approve(2);
    await adas.makeLive(2);
    expect(show('main')).toBe('Cook a hot soup.\nServe it in a bowl.\n');
    expect(await adas.shown()).toBe('Cook a hot soup.\nServe it in a bowl.\n');
  });

  it('are told with all three texts when they changed the same words, before and after sending', async () => {
    await adas.edit('Cook a hot soup.\nServe it.\n');
    await adas.send();
    await bens.approve(1);
    pushFiles(bare, { [soup.path]: 'Cook a cold soup.\nServe it.\n' });
    const conflict = {
      path: soup.path,
      base: soup.text,
      mine: 'Cook a hot soup.\nServe it.\n',
      theirs: 'Cook a cold soup.\nServe it.\n',
    };
    expect((await bens.state(1)).conflicts).toEqual([soup.path]);
    expect(await bens.makeLive(1)).toEqual({ kind: 'conflict', conflicts: [conflict] });
    expect(await adas.send(1)).toEqual({ kind: 'conflict', conflicts: [conflict] });
    expect(show('main')).toBe('Cook a cold soup.\nServe it.\n');
    await adas.edit('Cook a lukewarm soup.\nServe it.\n', conflict.theirs);
    expect(await adas.send(1)).toMatchObject({ kind: 'done', proposal: { conflicts: [] } });
    expect((await bens.state(1)).status).toBe('with-reviewer');
  });

  it('send one proposal when a button is pressed twice', async () => {
    await adas.edit('Cook a hot soup.\nServe it.\n');
    const words = { number: null, paths: [soup.path], title: 'Hot', body: '', ready: true };
    const send = () => adas.app.call('proposals.send', { id: adas.id, ...words });
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map((answer) => (answer.ok ? 'sent' : answer.error.code))).toEqual([
      'sent',
      'in-other-proposal',
      'in-other-proposal',
    ]);
    expect(gitIn(bare, 'for-each-ref', '--format=%(refname)', 'refs/galley')).toBe('refs/galley/proposals/1');
  });

  it('see what somebody else made live with other tools', async () => {
    pushFiles(bare, { 'prompts/tea.prompt': 'Make tea.\n' });
    const told = await adas.app.event('projects.changed');
    expect(told.files).toEqual([['prompts/tea.prompt', { text: 'Make tea.\n' }]]);
    gitIn(bare, 'pack-refs', '--all');
    gitIn(bare, 'gc', '-q', '--prune=now');
    expect(await adas.app.value('projects.refresh', { id: adas.id })).toEqual({ moved: false });
    pushFiles(bare, { 'prompts/tea.prompt': 'Make green tea.\n' });
    const { id } = bens;
    await bens.app.value('projects.refresh', { id });
    expect(await bens.shown('prompts/tea.prompt')).toBe('Make green tea.\n');
  });

  it('work on the version that the project’s settings name as live, under names that begin as they say', async () => {
    const settings = 'proposals:\n  base: release\n  prefix: words/\n';
    pushFiles(bare, { 'galley.yaml': settings });
    gitIn(bare, 'branch', 'release', 'main');
    const main = gitIn(bare, 'rev-parse', 'main');
    const bench = makeBench();
    try {
      const worker = await openAs(await bench.start(), ada, { kind: 'address', address: bare });
      await worker.edit('Cook a hot soup.\nServe it.\n');
      await worker.send();
      expect(show('words/a-better-soup-1')).toBe('Cook a hot soup.\nServe it.\n');
      const other = makeBench();
      try {
        const reviewer = await openAs(await other.start(), ben, { kind: 'address', address: bare });
        await reviewer.approve(1);
        expect(await reviewer.makeLive(1)).toMatchObject({ kind: 'done' });
      } finally {
        await other.end();
      }
      await worker.app.value('projects.refresh', { id: worker.id });
      expect(await worker.shown()).toBe('Cook a hot soup.\nServe it.\n');
      expect(show('release')).toBe('Cook a hot soup.\nServe it.\n');
      expect(gitIn(bare, 'rev-parse', 'main')).toBe(main);
    } finally {
      await bench.end();
    }
  });

  it('are told when the settings name a live version that is not there', async () => {
    pushFiles(bare, { 'galley.yaml': 'proposals:\n  base: gone\n' });
    const bench = makeBench();
    try {
      const app = await bench.start();
      expect(await app.call('projects.open', { kind: 'address', address: bare })).toMatchObject({
        error: { code: 'no-base', detail: 'gone' },
      });
    } finally {
      await bench.end();
    }
  });

  it('go on working with what they know while the folder is away', async () => {
    renameSync(bare, `${bare}-away`);
    await adas.edit('Cook a hot soup.\nServe it.\n');
    expect(await adas.shown()).toBe(soup.text);
    const refresh = () => adas.app.call('projects.refresh', { id: adas.id });
    expect(await refresh()).toMatchObject({ error: { code: 'nothing-there' } });
    renameSync(`${bare}-away`, bare);
    expect(await refresh()).toMatchObject({ ok: true });
    expect(await adas.send()).toMatchObject({ kind: 'done' });
  });

  it('find the project among the recent ones', async () => {
    expect(await adas.app.value('projects.recent', null)).toMatchObject([
      { kind: 'address', name: 'project', place: bare, missing: false },
    ]);
  });
});

describe('a folder on this computer', () => {
  it('proposes through the history that its git names, and its own git is never written', async () => {
    const work = join(benches[0].root, 'work');
    gitIn(benches[0].root, 'clone', '-q', bare, work);
    const files = ['HEAD', 'config', 'index'].map((name) => join(work, '.git', name));
    const before = [gitIn(work, 'for-each-ref'), ...files.map((file) => readFileSync(file, 'latin1'))];
    const worker = await openAs(adas.app, ada, { kind: 'folder', folder: work });
    const { host } = await adas.app.value('proposals.list', { id: worker.id });
    expect(host).toEqual({ kind: 'local', place: bare, allowOwnApproval: false });
    await worker.edit('Cook a hot soup.\nServe it.\n');
    expect(await worker.send()).toMatchObject({ kind: 'done', proposal: { number: 1 } });
    expect(show('galley/a-better-soup-1')).toBe('Cook a hot soup.\nServe it.\n');
    const after = [gitIn(work, 'for-each-ref'), ...files.map((file) => readFileSync(file, 'latin1'))];
    expect(after).toEqual(before);
    expect(readFileSync(join(work, soup.path), 'utf8')).toBe(soup.text);
  });

  it('proposes within its own folder where it is a part of a larger repository', async () => {
    pushFiles(bare, { 'apps/tea/prompts/tea.prompt': 'Make tea.\n', 'apps/tea/galley.yaml': 'format: 1\n' });
    const work = join(benches[0].root, 'work');
    gitIn(benches[0].root, 'clone', '-q', bare, work);
    const place = { kind: 'folder', folder: join(work, 'apps', 'tea') } as const;
    const worker = await openAs(adas.app, ada, place);
    await worker.edit('Make green tea.\n', 'Make tea.\n', 'prompts/tea.prompt');
    await worker.send(undefined, ['prompts/tea.prompt']);
    const { current } = await worker.state(1);
    expect(current.paths).toEqual(['prompts/tea.prompt']);
    expect(gitIn(bare, 'diff', '--name-only', 'main', current.head)).toBe('apps/tea/prompts/tea.prompt');
    const { files } = await worker.app.value('proposals.files', { id: worker.id, number: 1 });
    expect(files).toEqual([
      { path: 'prompts/tea.prompt', base: 'Make tea.\n', proposed: 'Make green tea.\n' },
    ]);
    // Whoever has the whole repository open sees where it stands there.
    expect((await bens.state(1)).current.paths).toEqual(['apps/tea/prompts/tea.prompt']);
    await bens.approve(1);
    expect(await worker.makeLive(1)).toMatchObject({ kind: 'done' });
    expect(show('main', 'apps/tea/prompts/tea.prompt')).toBe('Make green tea.\n');
    const { versions } = await worker.app.value('versions.list', {
      id: worker.id,
      path: 'prompts/tea.prompt',
      before: null,
      job: randomUUID(),
    });
    expect(versions).toHaveLength(2);
  });

  it('neither shows nor makes live what changes other folders too', async () => {
    pushFiles(bare, {
      'galley.yaml': 'prompts: [prompts, apps/tea/prompts]\n',
      'apps/tea/prompts/tea.prompt': 'Make tea.\n',
    });
    await adas.app.value('projects.refresh', { id: adas.id });
    const tea = 'apps/tea/prompts/tea.prompt';
    await adas.edit('Cook a hot soup.\nServe it.\n');
    await adas.edit('Make green tea.\n', 'Make tea.\n', tea);
    await adas.send(undefined, [soup.path, tea]);
    await bens.approve(1);
    const { head } = (await bens.state(1)).current;
    const work = join(benches[1].root, 'work');
    gitIn(benches[1].root, 'clone', '-q', bare, work);
    const folder = join(work, 'apps', 'tea');
    const { id, app } = await openAs(bens.app, ben, { kind: 'folder', folder });
    expect((await app.value('proposals.list', { id })).proposals).toEqual([]);
    expect(await app.call('proposals.make-live', { id, number: 1, act: randomUUID(), head })).toMatchObject({
      error: { code: 'no-such-proposal' },
    });
  });

  it('has no place for proposals without git, or where its git names none', async () => {
    const worker = await openAs(adas.app, ada, { kind: 'folder', folder: benches[0].project });
    const none = { kind: 'none', place: benches[0].project, allowOwnApproval: false };
    const list = () => adas.app.value('proposals.list', { id: worker.id });
    expect(await list()).toEqual({ host: none, proposals: [] });
    gitIn(benches[0].project, 'init', '-q');
    expect((await list()).host).toEqual(none);
    await worker.edit('Hi\n', 'Hello\n', 'prompts/a.prompt');
    const send = { number: null, paths: ['prompts/a.prompt'], title: 'Hi', body: '', ready: true };
    expect(await adas.app.call('proposals.send', { id: worker.id, ...send })).toMatchObject({
      error: { code: 'no-host' },
    });
  });
});

describe('drafts as a file to be sent by hand', () => {
  it('are applied by git with all that they change, and no file is ever replaced', async () => {
    const odd = 'prompts/ünïcode name.prompt';
    const windows = 'prompts/windows.prompt';
    pushFiles(bare, { [odd]: 'One.\nno end', [windows]: 'One.\r\nTwo.\r\n', 'prompts/old.prompt': 'Old.\n' });
    await adas.app.value('projects.refresh', { id: adas.id });
    await adas.edit('Cook a hot soup.\nServe it.\n');
    await adas.edit('One.\nwith an end\n', 'One.\nno end', odd);
    await adas.edit('One.\r\nTwo and a half.\r\n', 'One.\r\nTwo.\r\n', windows);
    const { app, id } = adas;
    await app.value('drafts.write', { id, path: 'prompts/old.prompt', text: null, base: 'Old.\n' });
    await app.value('drafts.write', { id, path: 'prompts/new.prompt', text: 'New.\n', base: null });
    const folder = join(benches[0].root, 'out');
    const paths = [soup.path, odd, windows, 'prompts/old.prompt', 'prompts/new.prompt'];
    const body = 'Why so:\n\n---\n\nFrom now on, it is hot.\ndiff --git a b\nSubject: none\n\nTschüß.';
    const words = { id, paths, title: 'Eine heiße Suppe, „bitte“', body, folder };
    expect(await app.call('proposals.write-patch', words)).toMatchObject({ error: { code: 'not-found' } });
    mkdirSync(folder);
    writeFileSync(join(folder, 'eine-hei-e-suppe-bitte.patch'), 'mine');
    const { file } = await app.value('proposals.write-patch', words);
    expect(file).toBe(join(folder, 'eine-hei-e-suppe-bitte-2.patch'));
    expect(readFileSync(join(folder, 'eine-hei-e-suppe-bitte.patch'), 'utf8')).toBe('mine');
    const work = join(benches[0].root, 'work');
    gitIn(benches[0].root, 'clone', '-q', '-c', 'core.autocrlf=false', bare, work);
    gitIn(work, 'am', '-q', file);
    expect(gitIn(work, 'log', '-1', '--format=%an <%ae>%n%s')).toBe(
      'Ada <ada@example.com>\nEine heiße Suppe, „bitte“',
    );
    const message = gitIn(work, 'log', '-1', '--format=%b');
    for (const line of body.split('\n')) expect(message).toContain(line);
    const read = (path: string) => readFileSync(join(work, path), 'utf8');
    expect(read(soup.path)).toBe('Cook a hot soup.\nServe it.\n');
    expect(read(odd)).toBe('One.\nwith an end\n');
    expect(read(windows)).toBe('One.\r\nTwo and a half.\r\n');
    expect(gitIn(work, 'show', '--name-status', '--format=', '-M100%')).toContain('D\tprompts/old.prompt');
    expect(read('prompts/new.prompt')).toBe('New.\n');
    await app.value('proposals.write-patch', { ...words, title: 'Plain', paths: [soup.path], body: '' });
    gitIn(work, 'reset', '-q', '--hard', 'origin/main');
    gitIn(work, 'am', '-q', join(folder, 'plain.patch'));
    expect(read(soup.path)).toBe('Cook a hot soup.\nServe it.\n');
  });
});
