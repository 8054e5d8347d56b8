import { buildVersion } from '../../electron/services/git/commit-on-tip.ts';
import type { Outcome } from '../../electron/services/git/git-failure.ts';
import { openClone } from '../../electron/services/git/private-clone.ts';
import { createThreadedHistory } from '../../electron/services/history/threaded-history.ts';
import { openLog } from '../../electron/services/log.ts';
import type { ReviewOutcome } from '../../electron/services/review/review-host.ts';
import { editedPath } from './git-corpus.ts';

// One Galley: opens a project in a thread, as it was built, refreshes it, waits for others, and proposes. Tells what it
// took, and at last how long a version alone takes to build.
const [url = '', folder = '', entry = ''] = process.argv.slice(2);
const author = { name: 'Ada', email: 'ada@example.com', timestamp: 1_780_000_000, timezoneOffset: 0 };
const address = { kind: 'http', url } as const;

function must<T>(outcome: Outcome<T> | ReviewOutcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(JSON.stringify(outcome.error));
}

async function timed<T>(name: string, task: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const value = await task();
  figures.set(name, performance.now() - start);
  return value;
}

/** Tells the other side, and waits until it wants to go on. */
async function told(what: unknown): Promise<void> {
  process.send?.(what);
  await new Promise((resolve) => process.once('message', resolve));
}

const clock = () => new Date();
const setAside = async () => undefined;
const figures = new Map<string, number>();
const needs = { setAside, log: openLog(`${folder}.log`, clock), threads: { entry: new URL(entry) } };
const work = createThreadedHistory({ address, folder, isSample: false }, needs);
const { live, files } = await timed('open', async () => {
  const point = must(await work.open());
  return { live: point, files: must(await work.files(point.tip)) };
});
await timed('refresh', async () => must(await work.refresh(live)));
const file = files.get(editedPath);
const base = file && 'text' in file ? file.text : '';
await told('ready');
await timed('propose', async () => {
  const act = { id: 'the-only-proposal', at: clock(), by: { name: author.name, email: author.email } };
  const edits = new Map([[editedPath, { base, text: `${base}One more line.\n` }]]);
  const words = { slug: 'edit', title: 'Edit', body: 'Why.', ready: true };
  must(await work.host.open(act, { key: 'the-only-proposal', ...words, edits }));
});
figures.set('memory', process.resourceUsage().maxRSS);
await told('proposed');
await work.close();
const { remote, tip } = must(await openClone(address, { fetch, clock, folder, setAside }));
const changes = new Map([[editedPath, `${base}One more line.\n`]]);
const version = { changes, author, message: 'Edit' };
// Once before, as a project that is open has looked at its version.
await buildVersion(remote.store, [tip], { ...version, message: 'Warm' });
await timed('commit', () => buildVersion(remote.store, [tip], version));
process.send?.(Object.fromEntries(figures));
process.disconnect();
