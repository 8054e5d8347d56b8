import type { ServerResponse } from 'node:http';
import type { ModelFault } from './model-server.ts';
import type { ModelWire } from './model-wires.ts';

const halfAnswer = 'Half of an answer that will never be whole, and has many words in it.';

/** Answers in the wrong way. */
export function misanswer(response: ServerResponse, fault: ModelFault, wire: ModelWire): void {
  const begin = (): readonly string[] => {
    const pieces = wire.pieces({ text: halfAnswer });
    response.writeHead(200, { 'content-type': wire.type });
    const [whole = ''] = pieces;
    return pieces.length > 1 ? pieces.slice(0, 6) : [whole.slice(0, whole.length / 2)];
  };
  switch (fault.kind) {
    case 'status':
      response.writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers });
      response.end(fault.body ?? '');
      return;
    case 'redirect':
      response.writeHead(307, { location: fault.to }).end();
      return;
    case 'cut':
      response.write(begin().join(''), () => response.destroy());
      return;
    case 'ends-early':
      response.end(begin().join(''));
      return;
    case 'malformed':
      response.writeHead(200, { 'content-type': wire.type });
      response.end(
        wire.type.startsWith('text/event-stream') ? 'data: {"choices": [{"del\n\n' : '{"choices": [',
      );
      return;
    case 'stalled':
      response.write(begin().join(''));
      return;
    case 'endless': {
      response.write(begin().join(''));
      const drip = setInterval(
        () => response.write(wire.type.startsWith('text/event-stream') ? ':\n\n' : ' '),
        20,
      );
      response.on('close', () => clearInterval(drip));
      return;
    }
    case 'raw':
      response.writeHead(200, { 'content-type': fault.type }).end(fault.body);
      return;
    case 'huge':
      response.writeHead(200, { 'content-type': wire.type });
      for (const piece of wire.pieces({ text: 'long '.repeat(fault.bytes / 5) })) response.write(piece);
      response.end();
      return;
    case 'web-page':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Sign in</body></html>');
      return;
    case 'error-within':
      response.write(begin().join(''));
      response.end(wire.error(fault.error));
      return;
    case 'error-first':
      response.writeHead(200, { 'content-type': wire.type }).end(wire.error(fault.error));
      return;
    default:
      throw new Error(`unknown fault ${JSON.stringify(fault satisfies never)}`);
  }
}
