import { Worker } from 'node:worker_threads';
import { createSupervisor, type WorkerPort } from '../../shared/check/sandbox/supervisor.ts';
import type { Sandbox } from '../../shared/check/sandbox-job.ts';

/** Limits of the thread in MB. Ajv and QuickJS need some 20; QuickJS's own memory does not count here. */
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 8, stackSizeMb: 4 };

/**
 * A sandbox on a thread of its own, which starts with the first job and keeps the process alive only while jobs are
 * under way. `silence` is the milliseconds after which a silent job is stopped.
 */
export function createNodeSandbox(silence?: number): Sandbox {
  return createSupervisor({ spawn: spawnThread, after }, silence);
}

function spawnThread(): WorkerPort {
  // The thread gets no environment, no input and none of our flags: only messages.
  const worker = new Worker(entry(), { env: {}, argv: [], execArgv: [], stdin: false, resourceLimits });
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (handle) => {
      worker.on('message', handle);
      worker.unref(); // a listener alone would keep the process alive
    },
    onExit: (handle) => {
      let cause: 'memory' | 'crash' = 'crash';
      worker.on('error', (error: Error & { code?: string }) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') cause = 'memory';
      });
      worker.on('exit', () => handle(cause));
    },
    terminate: async () => {
      await worker.terminate();
    },
    setBusy: (busy) => {
      if (busy) worker.ref();
      else worker.unref();
    },
  };
}

/** The thread's file: beside the bundle in the published command, else the source next to this one. */
function entry(): URL {
  const name = import.meta.url.endsWith('.ts') ? './sandbox-thread.ts' : './sandbox.mjs';
  return new URL(name, import.meta.url);
}

function after(milliseconds: number, callback: () => void): () => void {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
}
