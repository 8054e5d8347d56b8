import { GitProblem } from './git-failure.ts';
import { problemOfNetwork, problemOfStatus } from './http-problems.ts';
import type { Traffic } from './remote.ts';

/** Proof of who asks, and the only place it may be shown to. */
export interface Login {
  /** Scheme, host and port, such as `https://git.example.com`. */
  readonly origin: string;
  /** The whole `Authorization` header. */
  readonly header: string;
}

/** What talking to a host needs. */
export interface HttpNeeds {
  /** The platform's, so that the system's proxy and certificates can serve. */
  readonly fetch: typeof globalThis.fetch;
  readonly login?: Login;
  readonly limits: HttpLimits;
  readonly traffic: Traffic;
}

/** Limits of one request. */
export interface HttpLimits {
  /** Milliseconds of silence after which a request is given up. */
  readonly silence: number;
  /** Bytes of one answer. */
  readonly answer: number;
}

/** A request of git's protocol; its body is small and at hand. */
export interface HttpRequest {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** The only type of answer that is read; another is a web page or no git server: `not-a-repository`. */
  readonly accept: string;
}

/** An answer with status 200. */
export interface HttpAnswer {
  /** Where it came from in the end. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Ends with `cut-off`, `timed-out`, `too-large` or `cancelled` where it does not come whole. */
  readonly body: AsyncIterableIterator<Uint8Array>;
}

const mostRedirects = 3;

/**
 * Asks a host. The login is shown to its own origin only, and a redirect to another origin is not followed: it ends
 * with `redirected`. Every other problem is thrown as `GitProblem` too.
 */
export async function requestHttp(
  needs: HttpNeeds,
  request: HttpRequest,
  signal?: AbortSignal,
): Promise<HttpAnswer> {
  let { url } = request;
  for (let redirects = 0; ; redirects += 1) {
    const silence = watchSilence(needs.limits.silence);
    const response = await sendTwice(needs, { ...request, url }, silence, signal);
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null) {
      if (response.status !== 200) throw await refusal(needs, url, response, silence, signal);
      const headers = Object.fromEntries(response.headers);
      const type = headers['content-type'] ?? '';
      if (!type.startsWith(request.accept)) {
        silence.end();
        await response.body?.cancel().catch(() => undefined);
        throw new GitProblem('not-a-repository', { detail: type.slice(0, 60) });
      }
      return { url, headers, body: bodyOf(needs, response, silence, signal) };
    }
    silence.end();
    await response.body?.cancel().catch(() => undefined);
    const next = new URL(location, url);
    if (next.origin !== new URL(url).origin) throw new GitProblem('redirected', { detail: next.origin });
    const keepsBody = response.status === 307 || response.status === 308;
    if (redirects >= mostRedirects || (request.body !== undefined && !keepsBody))
      throw new GitProblem('redirected', { detail: next.origin });
    url = next.href;
  }
}

interface Silence {
  readonly signal: AbortSignal;
  readonly heard: () => void;
  readonly end: () => void;
}

function watchSilence(milliseconds: number): Silence {
  const controller = new AbortController();
  const giveUp = () => controller.abort();
  let timer = setTimeout(giveUp, milliseconds);
  return {
    signal: controller.signal,
    heard: () => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, milliseconds);
    },
    end: () => clearTimeout(timer),
  };
}

/**
 * A connection that was kept open for the next request may have been closed at the other end just then. Whatever was
 * asked may be asked again: names move only from where they were seen, so a push that was done is found done.
 */
async function sendTwice(
  needs: HttpNeeds,
  request: HttpRequest,
  silence: Silence,
  signal: AbortSignal | undefined,
): Promise<Response> {
  try {
    return await send(needs, request, silence, signal);
  } catch (error) {
    if (!(error instanceof GitProblem) || error.failure.code !== 'cut-off') throw error;
    silence.heard();
    return send(needs, request, silence, signal);
  }
}

async function send(
  { fetch, login, traffic }: HttpNeeds,
  { url, method = 'GET', headers = {}, body, accept }: HttpRequest,
  silence: Silence,
  signal: AbortSignal | undefined,
): Promise<Response> {
  try {
    traffic.sent += body?.length ?? 0;
    const response = await fetch(url, {
      method,
      headers: {
        ...headers,
        accept,
        'user-agent': 'git/galley',
        ...(isShown(login, url) ? { authorization: login.header } : {}),
      },
      redirect: 'manual',
      signal: signal === undefined ? silence.signal : AbortSignal.any([signal, silence.signal]),
      // A copy on a buffer of its own: the type of a request's body knows no shared memory.
      ...(body === undefined ? {} : { body: new Uint8Array(body) }),
    });
    silence.heard();
    return response;
  } catch (error) {
    silence.end();
    throw problemOf(error, silence, signal);
  }
}

function isShown(login: Login | undefined, url: string): login is Login {
  return login !== undefined && new URL(url).origin === login.origin;
}

async function* bodyOf(
  { limits, traffic }: HttpNeeds,
  response: Response,
  silence: Silence,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  let length = 0;
  try {
    for await (const chunk of response.body ?? []) {
      silence.heard();
      length += chunk.length;
      traffic.received += chunk.length;
      if (length > limits.answer) throw new GitProblem('too-large', { detail: String(limits.answer) });
      yield chunk;
    }
  } catch (error) {
    throw problemOf(error, silence, signal);
  } finally {
    silence.end();
  }
}

/** The first words of an answer that is no success, for what a host says in them. */
async function refusal(
  needs: HttpNeeds,
  url: string,
  response: Response,
  silence: Silence,
  signal: AbortSignal | undefined,
): Promise<GitProblem> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of bodyOf(needs, response, silence, signal)) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > 2_000) break;
    }
  } catch {
    if (signal?.aborted) return new GitProblem('cancelled');
  }
  const isPlain = response.headers.get('content-type')?.startsWith('text/plain') ?? false;
  const words = isPlain ? Buffer.concat(chunks).toString('utf8').slice(0, 2_000) : '';
  return problemOfStatus(response.status, words, isShown(needs.login, url));
}

function problemOf(error: unknown, silence: Silence, signal: AbortSignal | undefined): unknown {
  if (error instanceof GitProblem) return error;
  if (signal?.aborted) return new GitProblem('cancelled');
  if (silence.signal.aborted) return new GitProblem('timed-out');
  return problemOfNetwork(error) ?? error;
}
