import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ServicesOptions } from '../../../../electron/services/bridge/start-services.ts';
import { findHttpBackend, type GitServer, startGitServer } from '../../../doubles/git-server.ts';
import { moodyEntry } from '../../../doubles/moody-thread.ts';
import { fsck, gitIn, makeBare } from '../git/git-folders.ts';
import { ada, openAs, soup, type Worker } from '../proposals/proposal-steps.ts';
import { makeBench, type RunningServices, type ServiceBench } from '../service-bench.ts';

const hot = 'Cook a hot soup.\nServe it.\n';

describe.skipIf(findHttpBackend() === undefined)('a project’s work in a thread of its own', () => {
  let bench: ServiceBench;
  let server: GitServer;
  let bare: string;
  let app: RunningServices;
  let mood: string;

  beforeEach(async () => {
    bench = makeBench();
    bare = makeBare(bench.root);
    server = await startGitServer(bench.root);
    mood = join(bench.root, 'mood');
  });
  afterEach(async () => {
    rmSync(mood, { force: true });
    await bench.end();
    await server.close();
  });

  const place = () => ({ kind: 'address' as const, address: `${server.origin}/project.git` });
  const log = () => readFileSync(join(bench.data, 'logs', 'galley.log'), 'utf8');

  /** Somebody with a draft, in services whose threads follow the mood. */
  async function begin(threads: ServicesOptions['threads'] = {}): Promise<Worker> {
    const file = join(bench.root, 'thread.mjs');
    writeFileSync(file, moodyEntry(mood));
    const entry = pathToFileURL(file);
    app = await bench.start({ threads: { entry, ...threads } });
    const worker = await openAs(app, ada, place());
    await worker.edit(hot);
    return worker;
  }

  const sendOf = ({ id }: Worker) =>
    app.call('proposals.send', {
      id,
      number: null,
      paths: [soup.path],
      title: 'A better soup',
      body: 'People asked for it.',
      ready: true,
    });

  async function expectOneProposal(worker: Worker): Promise<void> {
    rmSync(mood, { force: true });
    expect(await worker.send()).toMatchObject({ kind: 'done', proposal: { number: 1 } });
    expect(gitIn(bare, 'for-each-ref', '--format=%(refname)', 'refs/galley')).toBe('refs/galley/proposals/1');
    expect(gitIn(bare, 'ls-tree', '--name-only', 'refs/galley/proposals/1')).toBe('000001.json');
    expect(fsck(bare)).toBe('');
  }

  it.each([
    ['before it has sent', 'crash host.open'],
    ['when it has sent and would answer', 'crash-after host.open'],
    ['at its look for others', 'crash host.list'],
  ])('that crashes %s is told, starts again at the next use, and proposes once', async (_when, words) => {
    const worker = await begin();
    writeFileSync(mood, words);
    expect(await sendOf(worker)).toEqual({ ok: false, error: { code: 'crashed', detail: 'crash' } });
    expect(await worker.shown()).toBe(soup.text);
    expect((await app.value('projects.read', { id: worker.id })).drafts).toHaveLength(1);
    await expectOneProposal(worker);
  });

  it('that hangs is ended and told; what is typed meanwhile is kept', async () => {
    const worker = await begin({ silence: 3_000 });
    writeFileSync(mood, 'hang host.open');
    const sending = sendOf(worker);
    const typed = { path: 'prompts/deep/er/bread.prompt', text: 'Bake two.\n', base: 'Bake a bread.\n' };
    await app.value('drafts.write', { id: worker.id, ...typed });
    expect(await sending).toEqual({ ok: false, error: { code: 'crashed', detail: 'silence' } });
    expect((await app.value('projects.read', { id: worker.id })).drafts).toHaveLength(2);
    await expectOneProposal(worker);
  });

  it('that does not stop when it is told to is ended', async () => {
    const { id } = await begin({ longestEnd: 100 });
    writeFileSync(mood, 'deaf versions');
    const listing = app.call('versions.list', { id, path: soup.path, before: null, job: 'versions' });
    while (!existsSync(`${mood}.seen`)) await turn();
    await app.value('jobs.cancel', { job: 'versions' });
    expect(await listing).toEqual({ ok: false, error: { code: 'crashed', detail: 'silence' } });
    rmSync(mood);
    expect(await app.call('projects.refresh', { id })).toEqual({ ok: true, value: { moved: false } });
  });

  it('has no thread while there is nothing to do, and another at the next use', async () => {
    const worker = await begin({ idle: 0 });
    await expectOneProposal(worker);
    await worker.edit('Cook a very hot soup.\nServe it.\n');
    expect(await worker.send(1)).toMatchObject({ kind: 'done' });
    expect(log().match(/thread\.started/g)?.length).toBeGreaterThan(2);
    expect(log()).not.toContain('thread.failed');
  });

  it('that needs too much memory is told, and nothing is left behind', async () => {
    const small = await bench.start({ threads: { maxOldGenerationSizeMb: 4 } });
    const opened = await small.call('projects.open', place());
    expect(opened).toEqual({ ok: false, error: { code: 'crashed', detail: 'memory' } });
    await small.close();
    const enough = await bench.start();
    expect(await enough.call('projects.open', place())).toMatchObject({ ok: true });
  });

  it('is done without one where its file cannot be loaded', async () => {
    app = await bench.start({ threads: { entry: new URL('none.mjs', import.meta.url) } });
    const worker = await openAs(app, ada, place());
    await worker.edit(hot);
    await expectOneProposal(worker);
    expect(log()).toContain('thread.failed');
  });
});
