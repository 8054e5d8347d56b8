import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHandleCall } from '../../../electron/services/bridge/handle-call.ts';
import type { Handlers } from '../../../electron/services/bridge/handlers.ts';
import { openLog } from '../../../electron/services/log.ts';
import { calls } from '../../../shared/ipc/contract.ts';
import { makeBench, type RunningServices, type ServiceBench } from './service-bench.ts';

let bench: ServiceBench;
let app: RunningServices;

beforeEach(async () => {
  bench = makeBench();
  app = await bench.start();
});

afterEach(() => bench.end());

const refusal = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) });

describe('calls across the bridge', () => {
  it('tells what runs', async () => {
    expect(await app.value('app.info', null)).toMatchObject({
      version: '1.2.3',
      shell: 'browser',
      notices: [],
    });
  });

  it('tells once that the window has no sandbox, where that is so', async () => {
    await app.close();
    const unshielded = await bench.start({ isUnshielded: true });
    expect((await unshielded.value('app.info', null)).notices).toEqual([{ kind: 'no-sandbox' }]);
    expect((await unshielded.value('app.info', null)).notices).toEqual([]);
  });

  it.each(Object.keys(calls))('refuses %s from a frame that is not the page', async (channel) => {
    for (const sender of ['other', null, undefined, { page: true }])
      expect(await app.services.handleCall(channel, null, sender)).toEqual(refusal('foreign-sender'));
  });

  it('takes a look at the caller that fails for a foreign caller', async () => {
    await app.close();
    const odd = await bench.start({
      isTrustedSender: () => {
        throw new Error('gone');
      },
    });
    expect(await odd.services.handleCall('app.info', null, 'page')).toEqual(refusal('foreign-sender'));
  });

  it.each(['', 'app.infos', 'constructor', '__proto__', 'toString', 'projects.changed'])(
    'refuses the unknown channel "%s"',
    async (channel) => {
      expect(await app.services.handleCall(channel, null, 'page')).toEqual(refusal('bad-request'));
    },
  );

  it.each(Object.keys(calls))('refuses an input of another shape for %s', async (channel) => {
    const odd: unknown[] = [
      undefined,
      7,
      'x',
      [],
      { id: 7 },
      { extra: true },
      { id: 'x', path: '../a', more: 1 },
    ];
    for (const input of odd)
      expect(await app.services.handleCall(channel, input, 'page')).toEqual(refusal('bad-request'));
  });

  it('does not repeat a refused input in its answer or in the log', async () => {
    const input = { id: 'x', path: 'prompts/a.prompt', text: { secret: 'Dear customer' }, base: null };
    const answer = await app.services.handleCall('drafts.write', input, 'page');
    expect(JSON.stringify(answer)).not.toContain('Dear customer');
    expect(readFileSync(join(bench.data, 'logs/galley.log'), 'utf8')).not.toContain('Dear customer');
  });

  it.each(Object.keys(calls))('answers closed to %s after the end', async (channel) => {
    await app.close();
    expect(await app.services.handleCall(channel, null, 'page')).toEqual(refusal('closed'));
  });

  it('finishes what was begun before it closes', async () => {
    const { id } = await app.open();
    const writing = app.call('drafts.write', {
      id,
      path: 'prompts/a.prompt',
      text: 'Bye\n',
      base: 'Hello\n',
    });
    const closing = app.close();
    expect(await writing).toMatchObject({ ok: true });
    await closing;
    const again = await bench.start();
    expect((await again.open()).drafts).toMatchObject([{ text: 'Bye\n' }]);
  });

  it('opens web and mail addresses and nothing else', async () => {
    await app.value('app.open-address', { address: 'https://example.org/a b' });
    expect(bench.opened).toEqual(['https://example.org/a%20b']);
    for (const address of ['file:///etc/passwd', 'javascript:alert(1)', 'http://x.org', 'smb://x', 'x'])
      expect(await app.call('app.open-address', { address })).toEqual(refusal('bad-request'));
    expect(bench.opened).toHaveLength(1);
  });

  it('ends although an address is never opened', async () => {
    await app.close();
    const slow = await bench.start({ openAddress: () => new Promise(() => undefined) });
    void slow.call('app.open-address', { address: 'https://example.org' });
    await slow.close();
    await bench.start();
  });

  it('answers internal, without the message, when a service throws', async () => {
    await app.close();
    const failing = await bench.start({
      openAddress: async () => {
        throw new RangeError('the prompt "Dear customer" is odd');
      },
    });
    const answer = await failing.call('app.open-address', { address: 'https://example.org' });
    expect(answer).toEqual({ ok: false, error: { code: 'internal', detail: 'RangeError' } });
    const log = readFileSync(join(bench.data, 'logs/galley.log'), 'utf8');
    expect(log).toContain('call.failed');
    expect(log).not.toContain('customer');
  });

  it('answers bad-answer when a service gives another shape', async () => {
    const handlers = { 'settings.read': async () => ({ ok: true, value: { theme: 'pink' } }) };
    const handleCall = createHandleCall({
      handlers: handlers as unknown as Handlers, // a service with a fault
      log: openLog(join(bench.root, 'log'), () => new Date()),
      isTrustedSender: () => true,
      isClosed: () => false,
    });
    expect(await handleCall('settings.read', null, 'page')).toEqual(refusal('bad-answer'));
  });
});
