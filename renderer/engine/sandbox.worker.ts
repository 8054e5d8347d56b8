import { serveJobs } from '../../shared/check/sandbox/serve-jobs.ts';
import type { JobMessage } from '../../shared/check/sandbox/worker-message.ts';

// The entry of the worker that runs patterns, schemas and scripts of checks. It knows nothing but messages.
serveJobs({
  post: (message) => self.postMessage(message),
  onMessage: (handle) => {
    self.onmessage = ({ data }: MessageEvent<JobMessage>) => handle(data);
  },
  now: () => performance.now(),
});
