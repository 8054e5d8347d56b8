import { createFolderRemote } from '../../../../electron/services/git/folder-remote.ts';
import { createLocalReviewHost } from '../../../../electron/services/review/local-review-host.ts';

// A Galley of its own that makes remarks on proposal 1, as quickly as it can.
const [bare = '', name = '', count = '0'] = process.argv.slice(2);
const remote = createFolderRemote(bare, () => new Date());
const host = createLocalReviewHost({ remote, isSample: false });
for (let turn = 1; turn <= Number(count); turn += 1) {
  const act = {
    id: `writer-${name}-${turn}`,
    at: new Date(),
    by: { name, email: `${name}@example.com` },
  };
  const result = await host.say(act, 1, { kind: 'remark', head: 'a'.repeat(40), text: `${name} ${turn}` });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
}
