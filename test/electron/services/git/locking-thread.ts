import { parentPort, workerData } from 'node:worker_threads';
import { lockRef } from '../../../../electron/services/git/ref-lock.ts';

// Takes a name's lock and keeps it until it is ended.
const [gitdir = '', ref = '', value = ''] = workerData as readonly string[]; // what the test gives
await lockRef(gitdir, ref, value, () => new Date());
parentPort?.postMessage('held');
setInterval(() => undefined, 60_000);
