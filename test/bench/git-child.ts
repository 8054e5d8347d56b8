import { buildVersion } from '../../electron/services/git/commit-on-tip.ts';
import type { Outcome } from '../../electron/services/git/git-failure.ts';
import { openClone } from '../../electron/services/git/private-clone.ts';
import { readVersionFiles } from '../../electron/services/git/read-version-files.ts';
import { createLocalReviewHost } from '../../electron/services/review/local-review-host.ts';
import type { ReviewOutcome } from '../../electron/services/review/review-host.ts';
import { editedPath } from './git-corpus.ts';

// One Galley: opens a project, refreshes it, builds a version, waits for others, and proposes. Tells what it took.
const [url = '', folder = ''] = process.argv.slice(2);
const author = { name: 'Ada', email: 'ada@example.com', timestamp: 1_780_000_000, timezoneOffset: 0 };

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

const figures = new Map<string, number>();
const needs = { fetch, clock: () => new Date(), folder, setAside: async () => undefined };
const { remote, tip } = await timed('open', async () => {
  const clone = must(await openClone({ kind: 'http', url }, needs));
  must(await readVersionFiles(clone.remote.store, clone.tip));
  return clone;
});
await timed('refresh', async () => must(await remote.fetch(() => ['refs/heads/main'])));
const files = must(await readVersionFiles(remote.store, tip));
const file = files.get(editedPath);
const base = file && 'text' in file ? file.text : '';
const changes = new Map([[editedPath, `${base}One more line.\n`]]);
await timed('commit', () => buildVersion(remote.store, [tip], { changes, author, message: 'Edit' }));
process.send?.('ready');
await new Promise((resolve) => process.once('message', resolve));
const before = remote.traffic.sent;
const host = createLocalReviewHost({ remote, isSample: false });
await timed('propose', async () => {
  const act = { id: 'the-only-proposal', at: new Date(), by: { name: author.name, email: author.email } };
  const edits = new Map([[editedPath, { base, text: `${base}One more line.\n` }]]);
  const words = { slug: 'edit', title: 'Edit', body: 'Why.', ready: true };
  must(await host.open(act, { key: 'the-only-proposal', ...words, edits }));
});
figures.set('sent', remote.traffic.sent - before);
figures.set('memory', process.resourceUsage().maxRSS);
process.send?.(Object.fromEntries(figures));
process.disconnect();
