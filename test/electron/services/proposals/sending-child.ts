import { writeSync } from 'node:fs';
import { makeBench } from '../service-bench.ts';
import { ada, openAs } from './proposal-steps.ts';

// A Galley that opens the sample, finds or writes a draft, and sends it: until it is killed or done.
const [data = ''] = process.argv.slice(2);
const path = 'prompts/suggest.prompt';
const app = await makeBench().start({ dataFolder: data });
const worker = await openAs(app, ada, { kind: 'sample' });
const old = (await worker.shown(path)) ?? '';
await worker.edit(`${old}Be kind.\n`, old, path);
writeSync(1, 'ready\n');
const answer = await app.call('proposals.send', {
  id: worker.id,
  number: null,
  paths: [path],
  title: 'Kind words',
  body: 'Why.',
  ready: true,
});
writeSync(1, `${answer.ok ? `sent ${answer.value.kind}` : answer.error.code}\n`);
await app.close();
