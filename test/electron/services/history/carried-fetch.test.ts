import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findHttpBackend, type GitServer, startGitServer } from '../../../doubles/git-server.ts';
import { fsck, gitIn, makeBare } from '../git/git-folders.ts';
import { ada, openAs, soup } from '../proposals/proposal-steps.ts';
import { makeBench, type RunningServices, type ServiceBench } from '../service-bench.ts';

describe.skipIf(findHttpBackend() === undefined)('requests that the shell makes for a thread', () => {
  let bench: ServiceBench;
  let server: GitServer;
  let bare: string;
  let app: RunningServices;
  let asked: string[];

  beforeEach(async () => {
    bench = makeBench();
    bare = makeBare(bench.root);
    server = await startGitServer(bench.root);
    asked = [];
    const carried: typeof fetch = (input, init) => {
      asked.push(String(input));
      return fetch(input, init);
    };
    app = await bench.start({ fetch: carried, limits: { silence: 3_000 } });
  });
  afterEach(async () => {
    await bench.end();
    await server.close();
  });

  const place = (address = `${server.origin}/project.git`) => ({ kind: 'address' as const, address });
  const open = (address?: string) => app.call('projects.open', place(address));

  it('carry a project there and back: all of them, and none besides', async () => {
    const worker = await openAs(app, ada, place());
    await worker.edit('Cook a hot soup.\nServe it.\n');
    expect(await worker.send()).toMatchObject({ kind: 'done', proposal: { number: 1 } });
    expect(asked).toHaveLength(server.requests.length);
    expect(gitIn(bare, 'show', `galley/a-better-soup-1:${soup.path}`)).toBe('Cook a hot soup.\nServe it.');
    expect(fsck(bare)).toBe('');
  });

  it('fail with the same codes as those that a thread makes itself', async () => {
    const codes: string[] = [];
    const codeOf = async (address?: string): Promise<void> => {
      const opened = await open(address);
      codes.push(opened.ok ? 'ok' : opened.error.code);
    };
    const gone = await startGitServer(bench.root);
    await gone.close();
    await codeOf(`${gone.origin}/project.git`);
    await codeOf(`${server.origin}/none.git`);
    server.breakAt('list-to-fetch', { kind: 'redirect', to: 'http://localhost:9/x' });
    await codeOf();
    server.breakAt('list-to-fetch', { kind: 'status', status: 401 });
    await codeOf();
    server.heal();
    server.breakAt('fetch', { kind: 'cut' });
    await codeOf();
    server.breakAt('fetch', { kind: 'stalled' });
    await codeOf();
    server.heal();
    await codeOf();
    expect(codes).toEqual([
      'unreachable',
      'nothing-there',
      'redirected',
      'needs-login',
      'cut-off',
      'timed-out',
      'ok',
    ]);
  });

  it('stop when they are told to', async () => {
    server.breakAt('fetch', { kind: 'stalled' });
    const opening = app.call('projects.open', { ...place(), job: 'opening' });
    await app.event('jobs.progress');
    await app.value('jobs.cancel', { job: 'opening' });
    expect(await opening).toEqual({ ok: false, error: { code: 'cancelled' } });
  });
});
