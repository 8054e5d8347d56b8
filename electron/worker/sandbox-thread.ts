import { parentPort } from 'node:worker_threads';
import { serveJobs } from '../../shared/check/sandbox/serve-jobs.ts';

// The entry of the thread that `createNodeSandbox` starts. It knows nothing of the process around it but this port.
if (parentPort !== null) {
  const port = parentPort;
  serveJobs({
    post: (message) => port.postMessage(message),
    onMessage: (handle) => port.on('message', handle),
    now: () => performance.now(),
  });
}
