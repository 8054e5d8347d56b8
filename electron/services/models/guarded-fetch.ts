import type { Provider } from '../../../shared/models/provider.ts';
import type { ModelNeeds } from './model-client.ts';
import { ModelProblem } from './model-problem.ts';
import { problemOfNetwork, problemOfStatus } from './model-problems.ts';
import { watchSilence } from './silence.ts';

/** One ask on the wire. */
export interface GuardedCall {
  /** What the provider's package is given in place of the platform's. */
  readonly fetch: typeof globalThis.fetch;
  /** Aborted when the call is given up, by whoever asked or for silence. */
  readonly signal: AbortSignal;
  /** What went wrong on the wire: the packages wrap it in errors of their own. */
  readonly problem: () => ModelProblem | undefined;
  readonly end: () => void;
}

const mostRedirects = 2;
const longestRefusal = 64_000;
const keyHeaders = ['authorization', 'x-api-key', 'x-goog-api-key', 'api-key'];

/**
 * Makes the `fetch` of one ask. The key is put on here, for the provider's own origin only, so that neither a package
 * nor an error of one ever holds it; a redirect to another origin is not followed; an answer that is too long or
 * silent for too long is given up.
 */
export function guardCall(
  provider: Provider,
  key: string | undefined,
  needs: ModelNeeds,
  asked: AbortSignal | undefined,
): GuardedCall {
  const silence = watchSilence(needs.limits.silence);
  const deadline = AbortSignal.timeout(needs.limits.duration);
  const signal = AbortSignal.any([silence.signal, deadline, ...(asked === undefined ? [] : [asked])]);
  const { origin } = new URL(provider.address);
  let problem: ModelProblem | undefined;
  let isSent = false;

  function fail(error: unknown, isAnswering: boolean): ModelProblem {
    if (asked?.aborted === true) problem ??= new ModelProblem('cancelled', { mayCost: isSent });
    else if (silence.signal.aborted || deadline.aborted)
      problem ??= new ModelProblem('stalled', { mayCost: true });
    problem ??= problemOfNetwork(error, isAnswering);
    return problem;
  }

  async function send(url: string, init: RequestInit, redirects: number): Promise<Response> {
    if (new URL(url).origin !== origin) throw new ModelProblem('redirected', { words: new URL(url).host });
    const headers = withKey(new Headers(init.headers), provider, key);
    isSent = true;
    const response = await needs.fetch(url, { ...init, headers, signal, redirect: 'manual' });
    silence.heard();
    if (response.ok) return response;
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400) {
      await response.body?.cancel().catch(() => undefined);
      const next = new URL(location ?? url, url);
      const keepsBody = response.status === 307 || response.status === 308;
      if (next.origin !== origin || !keepsBody || redirects >= mostRedirects)
        throw new ModelProblem('redirected', { status: response.status, words: next.host });
      return send(next.href, init, redirects + 1);
    }
    const body = await beginningOf(response);
    throw problemOfStatus({ status: response.status, headers: response.headers, body }, key, needs.now());
  }

  async function guarded(input: Parameters<typeof fetch>[0], init: RequestInit = {}): Promise<Response> {
    try {
      if (asked?.aborted === true) throw new ModelProblem('cancelled');
      const response = await send(input instanceof Request ? input.url : String(input), init, 0);
      const isStream = /^text\/event-stream/i.test(response.headers.get('content-type') ?? '');
      if (/^text\/html/i.test(response.headers.get('content-type') ?? ''))
        throw new ModelProblem('malformed', { words: 'text/html' });
      const longest = isStream ? needs.limits.streamed : needs.limits.whole;
      const headers = new Headers(response.headers);
      // The body is unpacked already: its stated length and packing would mislead the next reader.
      for (const name of ['content-length', 'content-encoding']) headers.delete(name);
      return new Response(bodyOf(response, longest), { status: response.status, headers });
    } catch (error) {
      throw fail(error, false);
    }
  }

  function bodyOf(response: Response, longest: number): ReadableStream<Uint8Array> | null {
    if (response.body === null) return null;
    const reader = response.body.getReader();
    let length = 0;
    return new ReadableStream<Uint8Array>({
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          silence.heard();
          if (done) return controller.close();
          length += value.length;
          if (length > longest) throw new ModelProblem('too-large', { mayCost: true });
          controller.enqueue(value);
        } catch (error) {
          await reader.cancel().catch(() => undefined);
          controller.error(fail(error, true));
        }
      },
      cancel: (reason) => reader.cancel(reason),
    });
  }

  return { fetch: guarded, signal, problem: () => problem, end: silence.end };
}

/** The key in the way that this kind of provider wants it, and no other: not what a package read from its environment. */
function withKey(headers: Headers, { kind }: Provider, key: string | undefined): Headers {
  for (const name of keyHeaders) headers.delete(name);
  headers.set('user-agent', 'galley');
  if (key === undefined) return headers;
  if (kind === 'anthropic') headers.set('x-api-key', key);
  else if (kind === 'google') headers.set('x-goog-api-key', key);
  else headers.set('authorization', `Bearer ${key}`);
  return headers;
}

async function beginningOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      if (text.length > longestRefusal) break;
    }
  } catch {
    // The status says enough.
  }
  return text.slice(0, longestRefusal);
}
