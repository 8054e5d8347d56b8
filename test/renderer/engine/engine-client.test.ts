import { describe, expect, it } from 'vitest';
import { createEngineClient } from '../../../renderer/engine/engine-client.ts';
import type { FromEngine, ToEngine } from '../../../renderer/engine/engine-message.ts';
import type { Snapshot } from '../../../renderer/engine/snapshot.ts';

// A snapshot is handed on unseen, so any object will do to tell two apart.
const snapshot = (name: string) => ({ examplesFolder: name }) as Snapshot;

function start() {
  const workers: { sent: ToEngine[]; say: (message: FromEngine) => void; fail: () => void }[] = [];
  const seen: string[] = [];
  const client = createEngineClient(
    () => {
      const worker = { sent: [] as ToEngine[], say: (_: FromEngine) => {}, fail: () => {} };
      workers.push(worker);
      return {
        post: (message) => worker.sent.push(message),
        onMessage: (handle) => {
          worker.say = handle;
        },
        onFailure: (handle) => {
          worker.fail = () => handle('gone');
        },
        terminate: () => {},
      };
    },
    {
      onSnapshot: ({ examplesFolder }) => seen.push(examplesFolder),
      onFailure: (reason) => seen.push(`failed: ${reason}`),
    },
  );
  return { client, workers, seen };
}

describe('asking the engine', () => {
  it('drops the answer to an edit that a newer edit has overtaken', () => {
    const { client, workers, seen } = start();
    client.open([]);
    client.judge([['a', '1']], undefined);
    client.judge([['a', '2']], undefined);
    const [old, current] = (workers[0]?.sent ?? []).filter((message) => message.kind === 'judge');
    workers[0]?.say({ kind: 'snapshot', generation: old?.generation ?? -1, snapshot: snapshot('old') });
    workers[0]?.say({ kind: 'snapshot', generation: current?.generation ?? -1, snapshot: snapshot('new') });
    expect(seen).toEqual(['new']);
  });

  it('starts again with the project after the worker ended', () => {
    const { client, workers, seen } = start();
    client.open([['prompts/a.prompt', { text: 'A' }]]);
    client.judge([], undefined);
    workers[0]?.fail();
    client.judge([], undefined);
    expect(seen).toEqual(['failed: gone']);
    expect(workers[1]?.sent.map(({ kind }) => kind)).toEqual(['base', 'judge']);
  });

  it('tells who waits for an example’s text when the worker ends, and prints again afterwards', async () => {
    const { client, workers, seen } = start();
    const example = { history: [], input: {}, checks: [] };
    const first = client.printExample(example);
    workers[0]?.fail();
    expect(await first).toEqual({ ok: false, reason: 'gone' });
    expect(seen).toEqual(['failed: gone']);
    const second = client.printExample(example);
    const asked = workers[1]?.sent.find((message) => message.kind === 'print-example');
    workers[1]?.say({ kind: 'printed', id: asked?.id ?? -1, text: 'format: 1' });
    expect(await second).toEqual({ ok: true, text: 'format: 1' });
  });
});
