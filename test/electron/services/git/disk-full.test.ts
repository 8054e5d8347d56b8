import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFolderRemote } from '../../../../electron/services/git/folder-remote.ts';
import { openClone } from '../../../../electron/services/git/private-clone.ts';
import { createLocalReviewHost } from '../../../../electron/services/review/local-review-host.ts';
import { findHttpBackend, startGitServer } from '../../../doubles/git-server.ts';
import { ada, by, reached, soup, soupProposal } from '../review/review-places.ts';
import { fsck, gitIn, makeBare, temporaryFolder } from './git-folders.ts';

const small = mkdtempSync(join(tmpdir(), 'galley-small-disk-'));
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', small]).status === 0;
/** It packs no smaller. */
const big = randomBytes(1_500_000).toString('base64');
const reason = mounted ? '' : ' (skipped: a small disk can only be made as root)';

describe.skipIf(!mounted)(`a full disk${reason}`, () => {
  let place: ReturnType<typeof temporaryFolder>;

  beforeAll(() => {
    place = temporaryFolder();
  });
  afterAll(() => {
    spawnSync('umount', [small]);
    rmSync(small, { recursive: true, force: true });
    place.remove();
  });

  it.skipIf(findHttpBackend() === undefined)(
    'is told by a clone that does not fit, which leaves nothing behind',
    async () => {
      makeBare(place.folder, 'big', { 'prompts/a.prompt': big });
      const server = await startGitServer(place.folder);
      try {
        const folder = join(small, 'data');
        const needs = { fetch, clock: () => new Date(), folder, setAside: async () => undefined };
        const opened = await openClone({ kind: 'http', url: `${server.origin}/big.git` }, needs);
        expect(opened).toMatchObject({ ok: false, error: { code: 'disk-full' } });
        expect(readdirSync(folder)).toEqual([]);
      } finally {
        await server.close();
      }
    },
  );

  it('is told by a proposal that does not fit, nothing is half there, and a smaller one is taken', async () => {
    const bare = makeBare(small);
    const remote = createFolderRemote(bare, () => new Date());
    const host = createLocalReviewHost({ remote, isSample: false });
    const edits = new Map([[soup.path, { base: soup.base, text: big }]]);
    const refused = await host.open(by(ada), { ...soupProposal(), edits });
    expect(refused).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    expect(gitIn(bare, 'for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
    expect(fsck(bare)).toBe('');
    expect(reached(await host.open(by(ada), soupProposal())).number).toBe(1);
    expect(fsck(bare)).toBe('');
  });
});
