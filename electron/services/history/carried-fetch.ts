import type { RunCall } from '../../worker/thread-line.ts';
import { codesOf } from '../git/http-problems.ts';
import type { Back } from './history-run.ts';

/** A request as it is carried to the side that asks; the login in its headers is shown to nobody else there. */
interface CarriedRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array | undefined;
}

/** What came of asking: the head of an answer whose body is read piece by piece, or why there is none. */
type Carried<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string; readonly codes: readonly string[] };

interface CarriedHead {
  readonly id: number;
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
}

/** A `fetch` whose requests are made on the other side of a line. Its body is asked for only as fast as it is read. */
export function carriedFetch(back: Back): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { url, method, signal } = request;
    const body = request.body === null ? undefined : new Uint8Array(await request.arrayBuffer());
    const asked: CarriedRequest = { url, method, headers: [...request.headers], body };
    // What `serveFetch` answers, over a line that does not know it.
    const { id, status, headers } = unwrapped(
      (await back('fetch', [asked], { signal })) as Carried<CarriedHead>,
    );
    const close = async () => void (await back('fetch.close', [id]));
    if (withoutBody.has(status) || (status >= 300 && status < 400)) {
      await close();
      return new Response(null, { status, headers: headers.map(([name, value]) => [name, value]) });
    }
    const stream = new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        const piece = (await back('fetch.read', [id], { signal })) as Carried<Uint8Array | null>; // as above
        const bytes = unwrapped(piece);
        if (bytes === null) controller.close();
        else controller.enqueue(bytes);
      },
      cancel: close,
    });
    return new Response(stream, { status, headers: headers.map(([name, value]) => [name, value]) });
  };
}

/** Statuses whose answers have no body (fetch, "null body status"). */
const withoutBody = new Set([101, 103, 204, 205, 304]);

function unwrapped<T>(carried: Carried<T>): T {
  if (carried.ok) return carried.value;
  // In the form in which the platform's own `fetch` fails, so that both are understood alike.
  const cause = carried.codes.reduceRight<Error | undefined>(
    (inner, code) => Object.assign(new Error(code, { cause: inner }), { code }),
    undefined,
  );
  throw new TypeError(carried.message, { cause });
}

/** The other end of `carriedFetch`: makes the requests, and hands over their bodies. Undefined for other calls. */
export function serveFetch(
  fetch: typeof globalThis.fetch,
): (...call: Parameters<RunCall>) => Promise<unknown> | undefined {
  const open = new Map<number, Open>();
  let next = 1;

  const ask = async ({ url, method, headers, body }: CarriedRequest, signal: AbortSignal) => {
    const stop = new AbortController();
    const response = await fetch(url, {
      method,
      headers: headers.map(([name, value]) => [name, value]),
      redirect: 'manual',
      signal: AbortSignal.any([signal, stop.signal]),
      ...(body === undefined ? {} : { body: new Uint8Array(body) }),
    });
    const id = next;
    next += 1;
    open.set(id, { stop, reader: response.body?.getReader() });
    return { id, status: response.status, headers: [...response.headers] };
  };

  const read = async (id: number, signal: AbortSignal): Promise<Uint8Array | null> => {
    const answer = open.get(id);
    const stop = () => answer?.stop.abort();
    signal.addEventListener('abort', stop, { once: true });
    try {
      const piece = await answer?.reader?.read();
      if (piece?.value !== undefined) return piece.value;
      open.delete(id);
      return null;
    } finally {
      signal.removeEventListener('abort', stop);
    }
  };

  return (name, args, { signal }) => {
    if (name === 'fetch') return carry(() => ask(args[0] as CarriedRequest, signal)); // sent by `carriedFetch`
    if (name === 'fetch.read') return carry(() => read(Number(args[0]), signal));
    if (name !== 'fetch.close') return undefined;
    open.get(Number(args[0]))?.stop.abort();
    open.delete(Number(args[0]));
    return Promise.resolve(null);
  };
}

interface Open {
  readonly stop: AbortController;
  readonly reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
}

async function carry<T>(act: () => Promise<T>): Promise<Carried<T>> {
  try {
    return { ok: true, value: await act() };
  } catch (error) {
    const message = error instanceof Error ? error.message : 'fetch failed';
    return { ok: false, message, codes: codesOf(error) };
  }
}
