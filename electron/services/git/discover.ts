import { GitRemoteHTTP } from 'isomorphic-git/managers';
import { GitProblem } from './git-failure.ts';
import { type HttpNeeds, requestHttp } from './http-client.ts';
import { isRefName } from './ref-names.ts';
import type { RemoteLook } from './remote.ts';

const objectId = /^[0-9a-f]{40}$/;

/** The two services of git's protocol. */
export type GitService = 'git-upload-pack' | 'git-receive-pack';

/** What a server says of itself and of its names. */
export interface Advertisement {
  readonly look: RemoteLook;
  readonly capabilities: ReadonlySet<string>;
  /** The address under which it answered: a redirect within the host may have changed it. */
  readonly base: string;
}

/** Asks a server for its names. The answer must be whole: a list that was cut off at a line's end looks like a shorter one. */
export async function discover(
  needs: HttpNeeds,
  base: string,
  service: GitService,
  signal?: AbortSignal,
): Promise<Advertisement> {
  let answered = base;
  const request = async ({ url }: { url: string }) => {
    const answer = await requestHttp(
      needs,
      { url, accept: `application/x-${service}-advertisement` },
      signal,
    );
    answered = answer.url.slice(0, answer.url.lastIndexOf('/info/refs'));
    const body = await wholeBody(answer.body);
    return { url, statusCode: 200, statusMessage: 'OK', headers: { ...answer.headers }, body };
  };
  // It answers with `any`; these are the fields of its class that are read here.
  const found: {
    readonly refs: ReadonlyMap<string, string>;
    readonly symrefs: ReadonlyMap<string, string>;
    readonly capabilities: ReadonlySet<string>;
  } = await GitRemoteHTTP.discover({
    http: { request },
    service,
    url: base,
    headers: {},
    protocolVersion: 1,
  });
  refuseOtherHashes(found.capabilities);
  // Names become paths in the clone: what a server makes up must not lead out of it.
  const refs = new Map([...found.refs].filter(([name, oid]) => isRefName(name) && objectId.test(oid)));
  const head = found.symrefs.get('HEAD') ?? guessHead(refs, found.refs.get('HEAD'));
  const look = { refs, ...(head !== undefined && refs.has(head) ? { defaultBranch: head } : {}) };
  return { look, capabilities: found.capabilities, base: answered };
}

async function wholeBody(body: AsyncIterable<Uint8Array>): Promise<AsyncIterableIterator<Uint8Array>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  const whole = Buffer.concat(chunks);
  if (whole.toString('latin1', whole.length - 4) !== '0000') throw new GitProblem('cut-off');
  return once(whole);
}

async function* once(chunk: Uint8Array): AsyncGenerator<Uint8Array> {
  yield chunk;
}

function refuseOtherHashes(capabilities: ReadonlySet<string>): void {
  const format = [...capabilities].find((name) => name.startsWith('object-format='));
  if (format !== undefined && format !== 'object-format=sha1') throw new GitProblem('sha256');
}

/** Old servers do not say where HEAD leads: the usual names first, then whichever branch stands where it does. */
function guessHead(refs: ReadonlyMap<string, string>, head: string | undefined): string | undefined {
  if (head === undefined) return undefined;
  const same = [...refs].filter(([name, oid]) => oid === head && name.startsWith('refs/heads/'));
  const names = same.map(([name]) => name);
  return ['refs/heads/main', 'refs/heads/master'].find((name) => names.includes(name)) ?? names[0];
}
