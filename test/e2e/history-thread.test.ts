import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import type { HistoryInput } from '../../electron/services/history/history-calls.ts';
import type { LineMessage } from '../../electron/worker/thread-line.ts';

describe('a project’s thread as it was built', () => {
  // Without this file the work would be done in the window's own process, which nobody would notice at once.
  it.each(['main', 'browser-shell'])('starts beside %s, alone and without its environment', async (shell) => {
    const entry = new URL(`../../dist/${shell}/history-thread.mjs`, import.meta.url);
    const thread = new Worker(entry, { env: {}, argv: [], execArgv: [] });
    const folder = '/there/is/no/such/folder';
    const address = { kind: 'folder', folder } as const;
    const given: HistoryInput = { address, folder, isSample: false, isCarried: false, ended: [] };
    const call: LineMessage = { kind: 'call', id: 1, name: 'open', args: [given] };
    thread.postMessage(call);
    const [answer] = await once(thread, 'message');
    await thread.terminate();
    expect(answer).toEqual({ kind: 'answer', id: 1, value: { ok: false, error: { code: 'not-found' } } });
  });
});
