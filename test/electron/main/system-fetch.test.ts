import type { Session } from 'electron';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSystemFetch } from '../../../electron/main/system-fetch.ts';
import { netDouble } from '../../doubles/electron-net.ts';
import { findHttpBackend, type GitServer, startGitServer } from '../../doubles/git-server.ts';
import { fsck, makeBare } from '../services/git/git-folders.ts';
import { ada, openAs } from '../services/proposals/proposal-steps.ts';
import { makeBench, type RunningServices, type ServiceBench } from '../services/service-bench.ts';

describe.skipIf(findHttpBackend() === undefined)('requests over Electron’s network', () => {
  let bench: ServiceBench;
  let server: GitServer;
  let app: RunningServices;
  let bare: string;

  beforeEach(async () => {
    bench = makeBench();
    bare = makeBare(bench.root);
    server = await startGitServer(bench.root);
    app = await bench.start({ fetch: createSystemFetch(netDouble(), {} as Session) }); // it is passed on
  });
  afterEach(async () => {
    await bench.end();
    await server.close();
  });

  const place = () => ({ kind: 'address' as const, address: `${server.origin}/project.git` });

  it('carry a project there and back', async () => {
    const worker = await openAs(app, ada, place());
    await worker.edit('Cook a hot soup.\nServe it.\n');
    expect(await worker.send()).toMatchObject({ kind: 'done', proposal: { number: 1 } });
    expect(fsck(bare)).toBe('');
  });

  it('hand over a redirect and do not follow it', async () => {
    server.breakAt('list-to-fetch', { kind: 'redirect', to: 'http://localhost:9/x' });
    const opened = await app.call('projects.open', place());
    expect(opened).toEqual({ ok: false, error: { code: 'redirected', detail: 'http://localhost:9' } });
    expect(server.requests).toHaveLength(1);
  });

  it('stop when they are told to', async () => {
    server.breakAt('fetch', { kind: 'stalled' });
    const opening = app.call('projects.open', { ...place(), job: 'opening' });
    await app.event('jobs.progress');
    await app.value('jobs.cancel', { job: 'opening' });
    expect(await opening).toEqual({ ok: false, error: { code: 'cancelled' } });
  });
});
