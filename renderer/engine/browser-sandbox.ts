import { createSupervisor, type WorkerPort } from '../../shared/check/sandbox/supervisor.ts';
import type { WorkerMessage } from '../../shared/check/sandbox/worker-message.ts';
import type { Sandbox } from '../../shared/check/sandbox-job.ts';

/** A sandbox in a worker of its own, below the engine's, that can be ended whatever it does. */
export function createBrowserSandbox(): Sandbox {
  return createSupervisor({ spawn: spawnWorker, after });
}

function spawnWorker(): WorkerPort {
  const worker = new Worker(new URL('./sandbox.worker.ts', import.meta.url), { type: 'module' });
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (handle) => {
      worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => handle(data);
    },
    onExit: (handle) => {
      worker.onerror = () => handle('crash');
    },
    terminate: async () => worker.terminate(),
    setBusy: () => {}, // a worker of the browser does not keep a process alive
  };
}

function after(milliseconds: number, callback: () => void): () => void {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
}
