import { writeSync } from 'node:fs';
import { lockRef } from '../../../../electron/services/git/ref-lock.ts';

// Takes a name's lock and keeps it until it is killed.
const [gitdir = '', ref = '', value = ''] = process.argv.slice(2);
await lockRef(gitdir, ref, value, () => new Date());
writeSync(1, 'held\n');
setInterval(() => undefined, 60_000);
