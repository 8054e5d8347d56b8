import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { misanswer } from './model-server-faults.ts';
import { type ModelWire, wireOf } from './model-wires.ts';

/** What a model server can do wrong. */
export type ModelFault =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
  | { readonly kind: 'redirect'; readonly to: string }
  /** The connection breaks half-way through the answer. */
  | { readonly kind: 'cut' }
  /** The answer ends half-way as if it were whole. */
  | { readonly kind: 'ends-early' }
  | { readonly kind: 'malformed' }
  /** The answer begins and nothing follows. */
  | { readonly kind: 'stalled' }
  /** Something keeps coming, and never the end. */
  | { readonly kind: 'endless' }
  | { readonly kind: 'raw'; readonly type: string; readonly body: string }
  | { readonly kind: 'huge'; readonly bytes: number }
  | { readonly kind: 'web-page' }
  | { readonly kind: 'error-within' | 'error-first'; readonly error: unknown };

/** What the server answers to one request. */
export interface ModelReply {
  readonly text: string;
  readonly model?: string;
  readonly inputTokens?: number;
  readonly outputTokens?: number;
  readonly finish?: string;
  readonly toolCall?: { readonly id: string; readonly name: string; readonly input: unknown };
}

/** A request as it came in. */
export interface SeenRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Record<string, unknown>;
}

/** A server under the control of a test. */
export interface ModelServer {
  readonly origin: string;
  readonly requests: readonly SeenRequest[];
  /** Requests that are being answered right now, and the most that ever were at once. */
  readonly load: { readonly now: number; readonly most: number };
  /** Answers that were sent whole: what a provider would charge for, besides those that it broke off. */
  readonly answered: readonly ModelReply[];
  readonly close: () => Promise<void>;
}

/** Decides what a request gets. It may take its time. */
export type ModelScript = (
  request: SeenRequest,
  number: number,
) => ModelReply | ModelFault | Promise<ModelReply | ModelFault>;

/**
 * Starts a server that speaks OpenAI's chat completions (`/v1/chat/completions`, in pieces or in one) and Anthropic's
 * messages (`/v1/messages`), as their references describe them, and lists models (`/v1/models`). Mistral speaks the first
 * of them too; Google's is there in pieces only (`…:streamGenerateContent`).
 */
export async function startModelServer(script: ModelScript): Promise<ModelServer> {
  const requests: SeenRequest[] = [];
  const answered: ModelReply[] = [];
  const load = { now: 0, most: 0 };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    const text = await textOf(request);
    const body = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>; // sent by our own client
    const seen = { path, headers: request.headers, body };
    requests.push(seen);
    load.now++;
    load.most = Math.max(load.most, load.now);
    response.on('close', () => {
      load.now--;
    });
    const reply = await script(seen, requests.length - 1);
    const wire = wireOf(path, body);
    if ('kind' in reply) return misanswer(response, reply, wire);
    send(response, wire, reply);
    answered.push(reply);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : undefined),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    answered,
    load,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function send(response: ServerResponse, wire: ModelWire, reply: ModelReply): void {
  response.writeHead(200, { 'content-type': wire.type });
  for (const piece of wire.pieces(reply)) response.write(piece);
  response.end();
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text;
}
