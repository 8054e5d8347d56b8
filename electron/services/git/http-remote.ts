import git from 'isomorphic-git';
import { type Advertisement, discover } from './discover.ts';
import { fetchPack, mostPackBytes } from './fetch-pack.ts';
import { attempt, GitProblem, type Outcome } from './git-failure.ts';
import type { GitStore } from './git-store.ts';
import { type HttpLimits, type HttpNeeds, type Login, requestHttp } from './http-client.ts';
import { flush, pktLine } from './pkt-line.ts';
import { type PushReport, readPushAnswer } from './read-pack-answer.ts';
import { type Pushed, type RefUpdate, type Remote, standing, type Watch } from './remote.ts';

/** What a remote over http needs. */
export interface HttpRemoteNeeds {
  /** Of the project, without user and password. */
  readonly address: string;
  readonly store: GitStore;
  readonly fetch: typeof globalThis.fetch;
  readonly login?: Login;
  readonly limits?: Partial<HttpLimits>;
}

/** A change of texts is far smaller; a larger one means that something else would be sent along. */
const mostPushBytes = 1_000_000;

const none = '0'.repeat(40);

/**
 * A project on a server that speaks git's own http protocol. The library's `push` cannot say from where a name shall
 * move nor move two at once, and its `fetch` knows branches only; so the two requests are written here, and what they
 * carry is the library's.
 */
export function createHttpRemote(input: HttpRemoteNeeds): Remote {
  const { store, address, fetch, login } = input;
  const traffic = { sent: 0, received: 0 };
  const limits = { silence: 60_000, answer: mostPackBytes + 1_000_000, ...input.limits };
  const needs: HttpNeeds = { fetch, limits, traffic, ...(login === undefined ? {} : { login }) };
  const base = address.replace(/\/+$/, '');
  return {
    kind: 'http',
    store,
    traffic,
    look: ({ signal } = {}) =>
      attempt(async () => (await discover(needs, base, 'git-upload-pack', signal)).look),
    fetch: (choose, { depth = 1 } = {}, watch = {}) =>
      attempt(async () => {
        const server = await discover(needs, base, 'git-upload-pack', watch.signal);
        const names = choose(server.look);
        await fetchPack(needs, store, server, names, depth, watch);
        return server.look;
      }),
    push: (updates, objects, watch = {}) => push(needs, store, base, updates, objects, watch),
  };
}

async function push(
  needs: HttpNeeds,
  store: GitStore,
  base: string,
  updates: readonly RefUpdate[],
  objects: readonly string[],
  { signal }: Watch,
): Promise<Outcome<Pushed>> {
  return attempt(async () => {
    const server = await discover(needs, base, 'git-receive-pack', signal);
    const now = standing(updates, server.look.refs);
    if (now.kind === 'already') return { kind: 'already', words: '' };
    if (now.kind === 'raced') throw new GitProblem('raced', { detail: now.ref });
    const body = await pushBody(store, server, updates, objects);
    const answer = await requestHttp(
      needs,
      {
        url: `${server.base}/git-receive-pack`,
        method: 'POST',
        headers: { 'content-type': 'application/x-git-receive-pack-request' },
        accept: 'application/x-git-receive-pack-result',
        body,
      },
      signal,
    );
    const report = await readPushAnswer(answer.body);
    if (report.unpack === 'ok' && updates.every(({ ref }) => report.moved.has(ref)))
      return { kind: 'moved', words: report.words };
    const { look } = await discover(needs, base, 'git-receive-pack', signal);
    const then = standing(updates, look.refs);
    if (then.kind === 'already') return { kind: 'already', words: report.words };
    throw explainRefusal(then, report);
  });
}

async function pushBody(
  store: GitStore,
  { capabilities }: Advertisement,
  updates: readonly RefUpdate[],
  objects: readonly string[],
): Promise<Uint8Array> {
  const wanted = ['report-status', 'side-band-64k', 'ofs-delta', 'atomic'];
  const agreed = wanted.filter((name) => capabilities.has(name)).join(' ');
  const commands = updates.map(({ ref, from, to }, index) =>
    pktLine(`${from ?? none} ${to} ${ref}${index === 0 ? `\0${agreed} agent=git/galley` : ''}`),
  );
  const { packfile } = await git.packObjects({ ...store.access(), oids: [...objects], write: false });
  const body = Buffer.concat([...commands, flush, packfile ?? Buffer.alloc(0)]);
  if (body.length > mostPushBytes) throw new GitProblem('sends-too-much', { detail: String(body.length) });
  return body;
}

/** A name that moved meanwhile is refused in many words; where it stands now tells it from a rule of the server. */
function explainRefusal(
  now: ReturnType<typeof standing>,
  { words, unpack, refused }: PushReport,
): GitProblem {
  if (now.kind === 'raced') return new GitProblem('raced', { detail: now.ref });
  const reasons = [...refused].map(([ref, reason]) => `${ref}: ${reason}`);
  const lines = [words, unpack === 'ok' ? '' : unpack, ...reasons].filter((line) => line !== '');
  const isLocked = reasons.some((reason) => /lock|failed to update ref/i.test(reason));
  const detail = [...refused.keys()][0] ?? '';
  return new GitProblem(isLocked ? 'busy' : 'refused', { words: lines.join('\n'), detail });
}
