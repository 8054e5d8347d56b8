import { writeSync } from 'node:fs';
import { createFolderRemote } from '../../electron/services/git/folder-remote.ts';
import { openClone } from '../../electron/services/git/private-clone.ts';
import type { Remote } from '../../electron/services/git/remote.ts';
import { createLocalReviewHost } from '../../electron/services/review/local-review-host.ts';
import type { Act, ReviewOutcome } from '../../electron/services/review/review-host.ts';
import { soupAt, soupPath } from './sending-text.ts';

// A process that proposes, remarks, approves and makes live, until it is killed or done. What it does is the same at
// every try of a round, as a Galley that starts again and finds the act in its journal would do it.
const [address = '', folder = '', round = '1'] = process.argv.slice(2);

function clock(): Date {
  return new Date();
}

async function openRemote(): Promise<Remote> {
  if (!address.startsWith('http')) return createFolderRemote(address, clock);
  const needs = {
    fetch,
    clock,
    folder,
    setAside: async () => {
      writeSync(1, 'set-aside\n');
    },
  };
  const clone = await openClone({ kind: 'http', url: address }, needs);
  if (!clone.ok) throw new Error(`not opened: ${JSON.stringify(clone.error)}`);
  return clone.value.remote;
}

function act(name: string): Act {
  const by = { name: 'Ada', email: 'ada@example.com' };
  return { id: `round-${round}-${name}`, at: new Date(1_780_000_000_000 + Number(round) * 1000), by };
}

function valueOfOutcome<T>(outcome: ReviewOutcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

writeSync(1, 'ready\n');
const host = createLocalReviewHost({ remote: await openRemote(), isSample: true });
const edits = new Map([[soupPath, { base: soupAt(Number(round) - 1), text: soupAt(Number(round)) }]]);
const input = {
  key: `the-proposal-of-round-${round}`,
  slug: 'soup',
  title: `Round ${round}`,
  body: '',
  ready: true,
  edits,
};
const { number, state } = valueOfOutcome(await host.open(act('open'), input));
const { head } = state.current;
writeSync(1, `opened ${number}\n`);
valueOfOutcome(await host.say(act('remark'), number, { kind: 'remark', head, text: 'Good.' }));
if (state.status !== 'live')
  valueOfOutcome(await host.say(act('approve'), number, { kind: 'approved', head }));
writeSync(1, 'approved\n');
valueOfOutcome(await host.makeLive(act('live'), number, head));
writeSync(1, 'live\n');
