import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A call of the host's interface as it came in. */
export interface HostCall {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A host's interface under the control of a test. */
export interface ReviewHost {
  readonly address: string;
  readonly calls: readonly HostCall[];
  readonly close: () => Promise<void>;
}

/** Answers by method and path, such as `GET /repos/a/b/pulls/1`; what has no answer is refused with 403. */
export async function startReviewHost(answers: Readonly<Record<string, unknown>>): Promise<ReviewHost> {
  const calls: HostCall[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request.setEncoding('utf8')) text += chunk;
    const { method = '', url: path = '', headers } = request;
    const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>); // sent by a workflow
    calls.push({ method, path, authorization: headers.authorization, body });
    const answer = answers[`${method} ${path}`];
    response.writeHead(answer === undefined ? 403 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? { message: 'Resource not accessible by integration' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    address: `http://127.0.0.1:${port}`,
    calls,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
