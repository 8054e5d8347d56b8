import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lookAt } from '../../../../electron/services/git/look-at.ts';
import type { RemoteNeeds } from '../../../../electron/services/git/open-remote.ts';
import { openClone } from '../../../../electron/services/git/private-clone.ts';
import type { Remote } from '../../../../electron/services/git/remote.ts';
import { createLocalReviewHost } from '../../../../electron/services/review/local-review-host.ts';
import type { ReviewHost } from '../../../../electron/services/review/review-host.ts';
import { findHttpBackend, type GitFault, type GitStep } from '../../../doubles/git-server.ts';
import { ada, ben, by, makePlace, type ReviewPlace, reached, soupProposal } from '../review/review-places.ts';
import { fsck, gitIn, pushFiles } from './git-folders.ts';

const main = 'refs/heads/main';

type Result = { readonly ok: true } | { readonly ok: false; readonly error: { readonly code: string } };

/** One computer on which somebody works. */
interface Side {
  readonly url: string;
  readonly needs: RemoteNeeds;
  readonly remote: Remote;
  readonly host: ReviewHost;
  readonly clone: () => ReturnType<typeof openClone>;
}

/** What goes wrong, and the code that is told when the list of names fails, or the work itself. */
const faults: readonly (readonly [name: string, fault: GitFault, list: string, work: string])[] = [
  ['401', { kind: 'status', status: 401 }, 'needs-login', 'needs-login'],
  ['403', { kind: 'status', status: 403 }, 'forbidden', 'forbidden'],
  ['404', { kind: 'status', status: 404 }, 'not-found', 'not-found'],
  ['500', { kind: 'status', status: 500 }, 'server-error', 'server-error'],
  [
    'a redirect to another host',
    { kind: 'redirect', to: 'http://localhost:9/x' },
    'redirected',
    'redirected',
  ],
  ['silence', { kind: 'stalled' }, 'timed-out', 'timed-out'],
  ['a broken connection', { kind: 'cut-before' }, 'cut-off', 'cut-off'],
  ['half an answer', { kind: 'cut' }, 'cut-off', 'cut-off'],
  ['an answer that calls itself shorter', { kind: 'short' }, 'cut-off', 'cut-off'],
  ['an answer that calls itself longer', { kind: 'long' }, 'cut-off', 'cut-off'],
  ['a web page', { kind: 'web-page' }, 'not-a-repository', 'not-a-repository'],
  ['a slow answer', { kind: 'slow' }, 'ok', 'ok'],
];

describe.skipIf(findHttpBackend() === undefined)('a server that answers with', () => {
  let place: ReviewPlace;
  let patient: Side;
  /** Gives up early. Only where silence is what is tried, because the machine may be busy. */
  let impatient: Side;

  beforeEach(async () => {
    place = await makePlace('http');
    patient = await makeSide('patient', 30_000);
    impatient = await makeSide('impatient', 700);
  });
  afterEach(() => place.close());

  async function makeSide(name: string, silence: number): Promise<Side> {
    const url = `${place.server?.origin}/project.git`;
    const setAside = async () => {
      throw new Error('a clone was damaged');
    };
    const needs = { fetch, clock: () => new Date(), limits: { silence }, setAside };
    const open = (folder: string) =>
      openClone({ kind: 'http', url }, { ...needs, folder: join(place.folder, folder) });
    // The first time is no part of what is tried.
    const { remote } = reached(
      await openClone({ kind: 'http', url }, { ...needs, limits: {}, folder: join(place.folder, name) }),
    );
    const again = name === 'patient' ? remote : reached(await open(name)).remote;
    const host = createLocalReviewHost({ remote: again, isSample: false });
    return { url, needs, remote: again, host, clone: () => open('another-clone') };
  }

  /** Does something while one step is broken; answers with `ok` or the code. Then all is well again. */
  async function during(
    step: GitStep,
    fault: GitFault,
    act: (side: Side) => Promise<Result>,
  ): Promise<string> {
    place.server?.breakAt(step, fault);
    const result = await act(fault.kind === 'stalled' ? impatient : patient);
    place.server?.heal();
    return result.ok ? 'ok' : result.error.code;
  }

  it.each(faults)(
    '%s: is told by its code, and after that all goes on as if nothing had been',
    async (_name, fault, list, work) => {
      expect(await during('list-to-fetch', fault, ({ url, needs }) => lookAt(url, needs))).toBe(list);
      reached(await lookAt(patient.url, patient.needs));

      const clone = (side: Side) => side.clone();
      expect(await during('fetch', fault, clone)).toBe(work);
      expect(fsck(reached(await clone(patient)).remote.store.gitdir)).toBe('');

      const tip = pushFiles(place.bare, { 'prompts/tea.prompt': 'Make tea.\n' });
      const fetchMain = ({ remote }: Side) => remote.fetch(() => [main]);
      expect(await during('list-to-fetch', fault, fetchMain)).toBe(list);
      expect(await during('fetch', fault, fetchMain)).toBe(work);
      expect(reached(await fetchMain(patient)).refs.get(main)).toBe(tip);

      const proposal = soupProposal();
      const opened = by(ada);
      const open = ({ host }: Side) => host.open(opened, proposal);
      expect(await during('list-to-push', fault, open)).toBe(list);
      expect(await during('push', fault, open)).toBe(work);
      expect(reached(await open(patient)).number).toBe(1);

      const { head } = reached(await patient.host.read(1)).state.current;
      const remarked = by(ben);
      const remark = ({ host }: Side) => host.say(remarked, 1, { kind: 'remark', head, text: 'Good.' });
      expect(await during('push', fault, remark)).toBe(work);
      reached(await remark(patient));
      const approved = by(ben);
      const approve = ({ host }: Side) => host.say(approved, 1, { kind: 'approved', head });
      expect(await during('list-to-fetch', fault, approve)).toBe(list);
      reached(await approve(patient));
      const lived = by(ben);
      const makeLive = ({ host }: Side) => host.makeLive(lived, 1, head);
      expect(await during('push', fault, makeLive)).toBe(work);
      const made = reached(await makeLive(patient));

      expect(made.events.map(({ kind }) => kind)).toEqual(['opened', 'remark', 'approved', 'made-live']);
      expect(gitIn(place.bare, 'rev-parse', main)).toBe(made.state.liveCommit);
      expect(gitIn(place.bare, 'for-each-ref', '--format=%(refname)').split('\n')).toEqual([
        'refs/galley/proposals/1',
        'refs/heads/galley/soup-hot-1',
        main,
      ]);
      expect(gitIn(place.bare, 'show', `${main}:prompts/tea.prompt`)).toBe('Make tea.');
      expect(fsck(place.bare)).toBe('');
      expect(fsck(patient.remote.store.gitdir)).toBe('');
    },
  );
});
