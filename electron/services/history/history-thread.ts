import { parentPort } from 'node:worker_threads';
import { createThreadLine, type LineMessage, type ThreadLine } from '../../worker/thread-line.ts';
import { createHistoryRun } from './history-run.ts';

// The entry of the thread in which one project is fetched, read and sent. It knows nothing of the process around it
// but this port: no environment, no arguments; a login comes over the port and stays in memory.
if (parentPort !== null) {
  const port = parentPort;
  const line: ThreadLine = createThreadLine(
    {
      post: (message) => port.postMessage(message),
      onMessage: (handle) => void port.on('message', (message: LineMessage) => handle(message)),
    },
    createHistoryRun((name, args, watch) => line.call(name, args, watch)),
  );
}
