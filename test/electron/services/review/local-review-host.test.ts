import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReviewHost } from '../../../../electron/services/review/review-host.ts';
import { findHttpBackend } from '../../../doubles/git-server.ts';
import { fsck, gitIn, pushFiles } from '../git/git-folders.ts';
import { ada, ben, by, makePlace, type ReviewPlace, reached, soup, soupProposal } from './review-places.ts';

const main = 'refs/heads/main';

for (const kind of ['folder', 'http'] as const) {
  describe.skipIf(kind === 'http' && findHttpBackend() === undefined)(`proposals over ${kind}`, () => {
    let place: ReviewPlace;
    let adas: ReviewHost;
    let bens: ReviewHost;

    beforeEach(async () => {
      place = await makePlace(kind);
      adas = await place.host();
      bens = await place.host();
    });
    afterEach(async () => {
      expect(fsck(place.bare)).toBe('');
      await place.close();
    });

    const show = (ref: string, path = soup.path) => gitIn(place.bare, 'show', `${ref}:${path}`);
    const open = async () => reached(await adas.open(by(ada), soupProposal()));

    it('go the whole way: opened, remarked on, updated, approved, live', async () => {
      const opened = await open();
      expect(opened).toMatchObject({ number: 1, branch: 'galley/soup-hot-1', status: 'open', by: ada });
      expect(show('galley/soup-hot-1')).toBe('Cook a hot soup.\nServe it.');
      const words = { path: soup.path, quote: 'Serve it.', text: 'Serve it how?' };
      const remarked = reached(await bens.remark(by(ben), 1, words));
      reached(await bens.askForChanges(by(ben), 1, { commit: opened.commit, text: 'See my remark.' }));
      expect(reached(await adas.read(1))).toMatchObject({
        review: 'changes-asked',
        remarks: [{ ...words, by: ben }],
      });
      const text = 'Cook a hot soup.\nServe it in a bowl.\n';
      const edits = new Map([[soup.path, { base: soup.base, text }]]);
      const updated = reached(
        await adas.update(by(ada), 1, { title: 'A hot soup in a bowl', body: '', edits }),
      );
      expect(updated).toMatchObject({ review: 'waiting', previous: opened.commit });
      const remark = remarked.remarks[0]?.id ?? '';
      reached(await adas.answer(by(ada), 1, { remark, text: 'In a bowl.' }));
      expect(await bens.approve(by(ben), 1, opened.commit)).toMatchObject({
        ok: false,
        error: { code: 'updated-since', commit: updated.commit },
      });
      reached(await bens.approve(by(ben), 1, updated.commit));
      const live = reached(await bens.makeLive(by(ben), 1));
      expect(live.status).toBe('live');
      expect(show(main)).toBe(text.trim());
      expect(gitIn(place.bare, 'rev-parse', main)).toBe(live.live);
      const [listed] = reached(await adas.list());
      expect(listed?.remarks[0]?.answers).toMatchObject([{ by: ada, text: 'In a bowl.' }]);
      expect(listed?.events.map((event) => event.kind)).toEqual([
        'opened',
        'remark',
        'changes-asked',
        'updated',
        'answered',
        'approved',
        'made-live',
      ]);
    });

    it('are merged with what became live meanwhile, when sent and when made live', async () => {
      pushFiles(place.bare, { [soup.path]: 'Cook a soup.\nServe it warm.\n' });
      const { commit } = await open();
      expect(show('galley/soup-hot-1')).toBe('Cook a hot soup.\nServe it warm.');
      expect(gitIn(place.bare, 'rev-parse', `${commit}^`)).toBe(gitIn(place.bare, 'rev-parse', main));
      reached(await bens.approve(by(ben), 1, commit));
      pushFiles(place.bare, { 'prompts/tea.prompt': 'Make tea.\n' });
      const { live } = reached(await bens.makeLive(by(ben), 1));
      expect(gitIn(place.bare, 'rev-parse', main)).toBe(live);
      expect(show(main)).toBe('Cook a hot soup.\nServe it warm.');
      expect(show(main, 'prompts/tea.prompt')).toBe('Make tea.');
      expect(gitIn(place.bare, 'log', '-1', '--format=%P', main).split(' ')).toContain(commit);
    });

    it('stop with all three texts where others changed the same line', async () => {
      pushFiles(place.bare, { [soup.path]: 'Cook a cold soup.\nServe it.\n' });
      const theirs = 'Cook a cold soup.\nServe it.\n';
      const refused = await adas.open(by(ada), soupProposal());
      const conflicts = [{ path: soup.path, base: soup.base, mine: soup.text, theirs }];
      expect(refused).toEqual({ ok: false, error: { code: 'conflict', conflicts } });
      expect(gitIn(place.bare, 'for-each-ref', '--format=%(refname)')).toBe(main);
    });

    it('do not become live over somebody else’s words', async () => {
      const { commit } = await open();
      reached(await bens.approve(by(ben), 1, commit));
      const tip = pushFiles(place.bare, { [soup.path]: 'Cook a cold soup.\nServe it.\n' });
      expect(await bens.makeLive(by(ben), 1)).toMatchObject({ ok: false, error: { code: 'conflict' } });
      expect(gitIn(place.bare, 'rev-parse', main)).toBe(tip);
      expect(reached(await adas.read(1)).status).toBe('open');
    });

    it('are approved by somebody else, but for the sample, and not made live before', async () => {
      const { commit } = await open();
      expect(await bens.makeLive(by(ben), 1)).toMatchObject({ error: { code: 'not-approved' } });
      const self = { name: 'A.', email: ' ADA@example.com' };
      expect(await adas.approve(by(self), 1, commit)).toMatchObject({ error: { code: 'own-proposal' } });
      const sample = await place.host(true);
      expect(reached(await sample.approve(by(ada), 1, commit)).review).toBe('approved');
    });

    it('can be withdrawn, and then only remarked on', async () => {
      const { commit } = await open();
      reached(await adas.withdraw(by(ada), 1, 'Not needed.'));
      const notOpen = { ok: false, error: { code: 'not-open', status: 'withdrawn' } };
      expect(await bens.approve(by(ben), 1, commit)).toEqual(notOpen);
      expect(await adas.update(by(ada), 1, soupProposal())).toEqual(notOpen);
      reached(await bens.remark(by(ben), 1, { path: '', quote: '', text: 'A pity.' }));
      expect(await bens.read(7)).toEqual({ ok: false, error: { code: 'no-such-proposal', number: 7 } });
    });

    it('are taken back by a new proposal, which keeps what came since', async () => {
      const { commit } = await open();
      reached(await bens.approve(by(ben), 1, commit));
      reached(await bens.makeLive(by(ben), 1));
      pushFiles(place.bare, { [soup.path]: 'Cook a hot soup.\nServe it in a bowl.\n' });
      const input = { key: randomUUID(), title: 'Put the soup back', body: '' };
      const back = reached(await adas.restore(by(ada), 1, input));
      expect(back).toMatchObject({ number: 2, restores: 1, branch: 'galley/restore-1-2' });
      expect(show('galley/restore-1-2')).toBe('Cook a soup.\nServe it in a bowl.');
      expect(await adas.restore(by(ada), 2, input)).toMatchObject({ error: { code: 'not-live' } });
    });

    it('are opened and told once, however often it is tried', async () => {
      const input = soupProposal();
      const act = by(ada);
      const remark = by(ben);
      for (let tries = 0; tries < 10; tries += 1) {
        expect(reached(await adas.open(act, input)).number).toBe(1);
        reached(await bens.remark(remark, 1, { path: '', quote: '', text: 'Good.' }));
      }
      expect(gitIn(place.bare, 'for-each-ref', '--format=%(refname)', 'refs/heads/galley')).toBe(
        'refs/heads/galley/soup-hot-1',
      );
      expect(gitIn(place.bare, 'rev-list', '--count', `${main}..galley/soup-hot-1`)).toBe('1');
      expect(reached(await adas.read(1)).remarks).toHaveLength(1);
    });

    it('keep their versions when the branch is deleted by hand', async () => {
      const { commit } = await open();
      gitIn(place.bare, 'branch', '-D', 'galley/soup-hot-1');
      gitIn(place.bare, 'gc', '-q', '--prune=now');
      const fresh = await place.host();
      reached(await fresh.approve(by(ben), 1, commit));
      reached(await fresh.makeLive(by(ben), 1));
      expect(show(main)).toBe('Cook a hot soup.\nServe it.');
    });
  });
}
