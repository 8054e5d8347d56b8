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

  it('asks another worker the same when one ends before it has answered, and says nothing of it', () => {
    const { client, workers, seen } = start();
    client.open([['prompts/a.prompt', { text: 'A' }]]);
    client.judge([['a', '1']], undefined);
    workers[0]?.fail();
    expect(workers[1]?.sent.map(({ kind }) => kind)).toEqual(['base', 'judge']);
    const [, asked] = workers[1]?.sent ?? [];
    const generation = asked?.kind === 'judge' ? asked.generation : -1;
    workers[1]?.say({ kind: 'snapshot', generation, snapshot: snapshot('new') });
    expect(seen).toEqual(['new']);
  });

  it('asks for a proposal once more when a worker ends, and tells the one who waits when the next ends too', async () => {
    const { client, workers } = start();
    const written = { why: '', notice: '', models: [], answers: [] };
    client.open([]);
    const prepared = client.prepare({ drafts: [], chosen: [], written, body: '', day: '2026-11-24' });
    workers[0]?.fail();
    expect(workers[1]?.sent.map(({ kind }) => kind)).toEqual(['base', 'prepare']);
    workers[1]?.fail();
    expect(await prepared).toEqual({ ok: false, reason: 'gone' });
  });

  it('says so when the second worker ends too, and begins anew with the next edit', () => {
    const { client, workers, seen } = start();
    client.open([]);
    client.judge([['a', '1']], undefined);
    workers[0]?.fail();
    workers[1]?.fail();
    expect(seen).toEqual(['failed: gone']);
    expect(workers).toHaveLength(2);
    client.judge([['a', '2']], undefined);
    expect(workers[2]?.sent.map(({ kind }) => kind)).toEqual(['base', 'judge']);
  });

  it('says nothing of a worker that ends while nothing is asked', () => {
    const { client, workers, seen } = start();
    client.open([]);
    workers[0]?.fail();
    expect(seen).toEqual([]);
    client.judge([], undefined);
    expect(workers[1]?.sent.map(({ kind }) => kind)).toEqual(['base', 'judge']);
  });

  it('asks again for the text of a new example, and tells when that fails too', async () => {
    const { client, workers, seen } = start();
    client.open([]);
    const example = { history: [], input: {}, checks: [] };
    const printed = client.printExample(example);
    workers[0]?.fail();
    workers[1]?.say({ kind: 'printed', id: 1, text: 'format: 1' });
    expect(await printed).toEqual({ ok: true, text: 'format: 1' });
    const second = client.printExample(example);
    workers[1]?.fail();
    workers[2]?.fail();
    expect(await second).toEqual({ ok: false, reason: 'gone' });
    expect(seen).toEqual(['failed: gone']);
  });
});
