import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSupervisor, type SupervisorPorts } from '../../../../shared/check/sandbox/supervisor.ts';
import type { JobMessage, WorkerMessage } from '../../../../shared/check/sandbox/worker-message.ts';
import type { SandboxJob, SandboxResult } from '../../../../shared/check/sandbox-job.ts';

/** How a job of the pretended worker ends, by the first letter of its text. */
const fates = { a: 'answer', h: 'hang', m: 'out of memory', c: 'crash' } as const;

/** A worker without a thread: it answers in its turn, and hangs or dies where the job's text says so. */
function pretendedPorts() {
  const timers = new Set<() => void>();
  const started: number[] = [];
  const ports: SupervisorPorts = {
    after: (_milliseconds, callback) => {
      timers.add(callback);
      return () => timers.delete(callback);
    },
    spawn: () => {
      started.push(started.length);
      let say: (message: WorkerMessage) => void = () => {};
      let exit: (cause: 'memory' | 'crash') => void = () => {};
      let ended = false;
      let stuck = false;
      const later = (act: () => void) => queueMicrotask(() => ended || act());
      const work = ({ texts }: JobMessage) => {
        for (const text of texts) {
          if (ended || stuck) return;
          const fate = fates[text[0] as keyof typeof fates]; // the texts below start with these letters
          if (fate === 'hang') stuck = true;
          else if (fate === 'answer') say({ kind: 'results', results: [found(text)] });
          else {
            ended = true;
            exit(fate === 'crash' ? 'crash' : 'memory');
          }
        }
      };
      later(() => say({ kind: 'ready' }));
      return {
        post: (message) => later(() => work(message)),
        onMessage: (handle) => {
          say = handle;
        },
        onExit: (handle) => {
          exit = handle;
        },
        terminate: async () => {
          ended = true;
        },
        setBusy: () => {},
      };
    },
  };
  /** Lets time pass until the promise is settled. */
  async function passTime<T>(promise: Promise<T>): Promise<T> {
    let settled = false;
    const done = promise.finally(() => {
      settled = true;
    });
    while (!settled) {
      await new Promise((resolve) => setImmediate(resolve));
      if (settled) break;
      const due = [...timers];
      timers.clear();
      for (const callback of due) callback();
    }
    return done;
  }
  return { ports, started, passTime };
}

function found(text: string): SandboxResult {
  return { kind: 'regex', span: { start: 0, end: text.length } };
}

const job = (source: string, text: string): SandboxJob => ({ kind: 'regex', source, text });

describe('the sandbox', () => {
  it('answers every job in its place, and breaks exactly those that share a source with one that was stopped', async () => {
    const jobs = fc.array(
      fc.record({
        kind: fc.constant('regex' as const),
        source: fc.constantFrom('p', 'q', 'r', 's'),
        text: fc.stringMatching(/^[aaaaahmc][0-9]{0,2}$/),
      }),
      { maxLength: 200 },
    );
    await fc.assert(
      fc.asyncProperty(jobs, async (list) => {
        const { ports, passTime } = pretendedPorts();
        const results = await passTime(createSupervisor(ports).run(list));
        const bad = new Set(list.filter(({ text }) => text[0] !== 'a').map(({ source }) => source));
        expect(results.map(({ kind }) => kind)).toEqual(
          list.map(({ source }) => (bad.has(source) ? 'broken' : 'regex')),
        );
        for (const [index, result] of results.entries()) {
          if (result.kind === 'regex') expect(result).toEqual(found(list[index]?.text ?? ''));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('waits once for a thousand answers that one pattern hangs on', async () => {
    const { ports, started, passTime } = pretendedPorts();
    const jobs = Array.from({ length: 1000 }, (_, index) => job('evil', `h${index}`));
    const results = await passTime(createSupervisor(ports).run([...jobs, job('good', 'a')]));
    expect(started).toHaveLength(2);
    expect(results[999]).toEqual({
      kind: 'broken',
      reason: 'The check took longer than 2 seconds on an answer and was stopped.',
    });
    expect(results[1000]).toEqual(found('a'));
  });

  it('says what ended the worker', async () => {
    const { ports, passTime } = pretendedPorts();
    const results = await passTime(createSupervisor(ports).run([job('p', 'm'), job('q', 'c')]));
    expect(results).toEqual([
      { kind: 'broken', reason: 'The check needed too much memory on an answer and was stopped.' },
      { kind: 'broken', reason: 'The check ended the process that ran it.' },
    ]);
  });

  it('starts no worker without a job, and keeps one for the next run', async () => {
    const { ports, started, passTime } = pretendedPorts();
    const sandbox = createSupervisor(ports);
    expect(await sandbox.run([])).toEqual([]);
    expect(started).toHaveLength(0);
    await passTime(sandbox.run([job('p', 'a')]));
    await passTime(Promise.all([sandbox.run([job('p', 'a')]), sandbox.run([job('q', 'a')])]));
    expect(started).toHaveLength(1);
  });

  it('says so when there can be no worker', async () => {
    const { ports } = pretendedPorts();
    const spawn = () => {
      throw new Error('no threads here');
    };
    expect(await createSupervisor({ ...ports, spawn }).run([job('p', 'a')])).toEqual([
      { kind: 'broken', reason: 'The process that runs checks did not start.' },
    ]);
  });

  it('ends open runs when it is closed, and takes no more', async () => {
    const { ports } = pretendedPorts();
    const sandbox = createSupervisor(ports);
    const open = sandbox.run([job('p', 'h')]);
    await new Promise((resolve) => setImmediate(resolve));
    await sandbox.close();
    const stopped = [{ kind: 'broken', reason: 'The check was stopped before it was done.' }];
    expect(await open).toEqual(stopped);
    expect(await sandbox.run([job('p', 'a')])).toEqual(stopped);
  });
});
