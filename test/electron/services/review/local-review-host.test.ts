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
      expect(opened).toMatchObject({
        number: 1,
        state: {
          status: 'with-reviewer',
          opened: { branch: 'galley/soup-hot-1', by: ada },
          current: { paths: [soup.path] },
        },
      });
      const { head } = opened.state.current;
      expect(show('galley/soup-hot-1')).toBe('Cook a hot soup.\nServe it.');
      const sentence = { path: soup.path, quote: 'Serve it.', before: 'soup.\n', after: '\n' };
      const text = 'Serve it how?';
      const remarked = reached(await bens.say(by(ben), 1, { kind: 'remark', head, text, place: sentence }));
      reached(await bens.say(by(ben), 1, { kind: 'changes-asked', head, text: 'See my remark.' }));
      expect(reached(await adas.read(1)).state).toMatchObject({
        status: 'changes-asked',
        threads: [{ remark: { text, place: sentence, by: ben } }],
      });
      const bowl = 'Cook a hot soup.\nServe it in a bowl.\n';
      const edits = new Map([[soup.path, { base: soup.base, text: bowl }]]);
      const input = { title: 'A hot soup in a bowl', body: '', ready: true, edits };
      const updated = reached(await adas.update(by(ada), 1, input)).state.current;
      expect(await adas.update(by(ada), 1, input)).toMatchObject({ error: { code: 'nothing-changed' } });
      const remark = remarked.state.threads[0]?.remark.id ?? '';
      reached(await adas.say(by(ada), 1, { kind: 'answered', remark, text: 'In a bowl.', settled: true }));
      const updatedSince = { ok: false, error: { code: 'updated-since', head: updated.head } };
      // Nobody's words take the place of words that were not seen.
      expect(await bens.update(by(ben), 1, { ...input, title: 'Cold', head })).toEqual(updatedSince);
      expect(await bens.say(by(ben), 1, { kind: 'approved', head })).toEqual(updatedSince);
      reached(await bens.say(by(ben), 1, { kind: 'approved', head: updated.head }));
      expect(await bens.makeLive(by(ben), 1, head)).toEqual(updatedSince);
      const live = reached(await bens.makeLive(by(ben), 1, updated.head));
      expect(live.state.status).toBe('live');
      expect(show(main)).toBe(bowl.trim());
      expect(gitIn(place.bare, 'rev-parse', main)).toBe(live.state.liveCommit);
      const [listed] = reached(await adas.list());
      expect(listed?.state.threads[0]).toMatchObject({ settled: true, answers: [{ by: ada }] });
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

    it('tell their files, as they were and as they are proposed', async () => {
      await open();
      expect(reached(await bens.files(1))).toEqual([
        { path: soup.path, base: soup.base, proposed: soup.text },
      ]);
    });

    it('are refused where their words are over a limit or say nothing, and nothing is stored', async () => {
      const long = { ...soupProposal(), body: 'x'.repeat(60_001) };
      expect(await adas.open(by(ada), long)).toMatchObject({ error: { code: 'too-large', detail: 'body' } });
      const { head } = (await open()).state.current;
      expect(await bens.say(by(ben), 1, { kind: 'remark', head, text: ' ' })).toMatchObject({
        error: { code: 'bad-event', detail: 'text' },
      });
      expect(reached(await adas.read(1)).events).toHaveLength(1);
    });

    it('tell with which files what is live does not go together any more', async () => {
      await open();
      expect(reached(await adas.list())).toMatchObject([{ conflicts: [] }]);
      pushFiles(place.bare, { 'prompts/tea.prompt': 'Make tea.\n' });
      expect(reached(await adas.list())).toMatchObject([{ conflicts: [] }]);
      pushFiles(place.bare, { [soup.path]: 'Cook a cold soup.\nServe it.\n' });
      expect(reached(await adas.list())).toMatchObject([{ conflicts: [soup.path] }]);
    });

    it('are merged with what became live meanwhile, when sent and when made live', async () => {
      pushFiles(place.bare, { [soup.path]: 'Cook a soup.\nServe it warm.\n' });
      const { head } = (await open()).state.current;
      expect(show('galley/soup-hot-1')).toBe('Cook a hot soup.\nServe it warm.');
      expect(gitIn(place.bare, 'rev-parse', `${head}^`)).toBe(gitIn(place.bare, 'rev-parse', main));
      reached(await bens.say(by(ben), 1, { kind: 'approved', head }));
      pushFiles(place.bare, { 'prompts/tea.prompt': 'Make tea.\n' });
      const { liveCommit } = reached(await bens.makeLive(by(ben), 1, head)).state;
      expect(gitIn(place.bare, 'rev-parse', main)).toBe(liveCommit);
      expect(show(main)).toBe('Cook a hot soup.\nServe it warm.');
      expect(show(main, 'prompts/tea.prompt')).toBe('Make tea.');
      expect(gitIn(place.bare, 'log', '-1', '--format=%P', main).split(' ')).toContain(head);
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
      const { head } = (await open()).state.current;
      reached(await bens.say(by(ben), 1, { kind: 'approved', head }));
      const tip = pushFiles(place.bare, { [soup.path]: 'Cook a cold soup.\nServe it.\n' });
      expect(await bens.makeLive(by(ben), 1, head)).toMatchObject({ ok: false, error: { code: 'conflict' } });
      expect(gitIn(place.bare, 'rev-parse', main)).toBe(tip);
      expect(reached(await adas.read(1)).state.status).toBe('approved');
    });

    it('are approved by somebody else, but for the sample, and not made live before', async () => {
      const { head } = (await open()).state.current;
      expect(await bens.makeLive(by(ben), 1, head)).toMatchObject({ error: { code: 'not-approved' } });
      const self = { name: 'A.', email: ' ADA@example.com' };
      expect(await adas.say(by(self), 1, { kind: 'approved', head })).toMatchObject({
        error: { code: 'own-proposal' },
      });
      const sample = await place.host(true);
      expect(reached(await sample.say(by(ada), 1, { kind: 'approved', head })).state.status).toBe('approved');
    });

    it('can be withdrawn, and then only remarked on', async () => {
      const { head } = (await open()).state.current;
      reached(await adas.say(by(ada), 1, { kind: 'withdrawn', text: 'Not needed.' }));
      const notOpen = { ok: false, error: { code: 'not-open', status: 'withdrawn' } };
      expect(await bens.say(by(ben), 1, { kind: 'approved', head })).toEqual(notOpen);
      expect(await adas.update(by(ada), 1, soupProposal())).toEqual(notOpen);
      reached(await bens.say(by(ben), 1, { kind: 'remark', head, text: 'A pity.' }));
      expect(await bens.read(7)).toEqual({ ok: false, error: { code: 'no-such-proposal', number: 7 } });
    });

    it('are taken back by a new proposal, which keeps what came since', async () => {
      const { head } = (await open()).state.current;
      reached(await bens.say(by(ben), 1, { kind: 'approved', head }));
      reached(await bens.makeLive(by(ben), 1, head));
      pushFiles(place.bare, { [soup.path]: 'Cook a hot soup.\nServe it in a bowl.\n' });
      const input = { key: randomUUID(), title: 'Put the soup back', body: '' };
      const back = reached(await adas.restore(by(ada), 1, input));
      expect(back).toMatchObject({
        number: 2,
        state: { opened: { restores: 1, branch: 'galley/restore-1-2' } },
      });
      expect(show('galley/restore-1-2')).toBe('Cook a soup.\nServe it in a bowl.');
      expect(await adas.restore(by(ada), 2, input)).toMatchObject({ error: { code: 'not-live' } });
    });

    it('are opened and told once, however often it is tried', async () => {
      const input = soupProposal();
      const act = by(ada);
      const remark = by(ben);
      const words = { kind: 'remark', head: 'a'.repeat(40), text: 'Good.' } as const;
      for (let tries = 0; tries < 10; tries += 1) {
        expect(reached(await adas.open(act, input)).number).toBe(1);
        reached(await bens.say(remark, 1, words));
      }
      expect(gitIn(place.bare, 'for-each-ref', '--format=%(refname)', 'refs/heads/galley')).toBe(
        'refs/heads/galley/soup-hot-1',
      );
      expect(gitIn(place.bare, 'rev-list', '--count', `${main}..galley/soup-hot-1`)).toBe('1');
      expect(reached(await adas.read(1)).state.threads).toHaveLength(1);
    });

    it('keep their versions when the branch is deleted by hand', async () => {
      const { head } = (await open()).state.current;
      gitIn(place.bare, 'branch', '-D', 'galley/soup-hot-1');
      gitIn(place.bare, 'gc', '-q', '--prune=now');
      const fresh = await place.host();
      reached(await fresh.say(by(ben), 1, { kind: 'approved', head }));
      reached(await fresh.makeLive(by(ben), 1, head));
      expect(show(main)).toBe('Cook a hot soup.\nServe it.');
    });
  });
}
