import { Readable } from 'node:stream';
import type { ClientRequest, IncomingMessage, Net, Session } from 'electron';

/**
 * A `fetch` over Chromium's network, which knows the system's proxy and certificates. Not Electron's own `net.fetch`:
 * that cannot hand over a redirect, and a login must not follow one. `session` is one without the page's rules, which
 * let nothing out. Answers a subset of the platform's: no cookies, no cache, redirects are never followed.
 */
export function createSystemFetch(
  { request }: Pick<Net, 'request'>,
  session: Session,
): typeof globalThis.fetch {
  return async (input, init) => {
    const asked = new Request(input, init);
    const body = asked.body === null ? undefined : Buffer.from(await asked.arrayBuffer());
    const { url, method, signal } = asked;
    return new Promise<Response>((resolve, reject) => {
      const sent = request({
        url,
        method,
        session,
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store',
      });
      for (const [name, value] of asked.headers) sent.setHeader(name, value);
      const stop = () => sent.abort();
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop, { once: true });
      sent.on('close', () => signal.removeEventListener('abort', stop));
      listen(sent, resolve, reject);
      sent.end(body);
    });
  };
}

function listen(
  sent: ClientRequest,
  resolve: (response: Response) => void,
  reject: (reason: Error) => void,
): void {
  sent.on('redirect', (status, _method, location) => {
    resolve(new Response(null, { status, headers: { location } }));
    sent.abort();
  });
  sent.on('response', (answer) => resolve(responseOf(answer)));
  sent.on('error', reject);
  sent.on('abort', () => reject(new DOMException('The request was stopped.', 'AbortError')));
}

function responseOf(answer: IncomingMessage): Response {
  const status = answer.statusCode;
  const headers = Object.entries(answer.headers).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
  // Electron's stream is one of Node's, which its types do not say; and Node's web streams are the platform's.
  const stream = answer as unknown as Readable;
  if (status === 204 || status === 304) {
    stream.resume();
    return new Response(null, { status, headers });
  }
  return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, { status, headers });
}
