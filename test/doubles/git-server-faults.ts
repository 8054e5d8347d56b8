import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Writable } from 'node:stream';
import type { GitFault } from './git-server.ts';

/** Answers a request wrongly. `serve` gives the right answer to a response that is handed to it. */
export function misbehave(
  fault: GitFault,
  request: IncomingMessage,
  response: ServerResponse,
  serve: (response: ServerResponse) => void,
): void {
  switch (fault.kind) {
    case 'status':
      request.resume();
      response.writeHead(fault.status, { 'content-type': 'text/plain' }).end(fault.text ?? 'no');
      return;
    case 'redirect':
      // A redirect to the very address would go on for ever.
      if (fault.to === `http://${request.headers.host}${request.url}`) {
        serve(response);
        return;
      }
      request.resume();
      response.writeHead(302, { location: fault.to }).end();
      return;
    case 'web-page':
      request.resume();
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Sign in</title>');
      return;
    case 'stalled':
      request.resume();
      return; // and never a word
    case 'cut-before':
      request.socket.destroy();
      return;
    case 'wrong-count':
      capture(serve, (headers, status, body) => {
        for (const [name, value] of headers) response.setHeader(name, value);
        response.writeHead(status);
        response.end(withOneMore(body));
      });
      return;
    case 'slow':
    case 'cut':
    case 'short':
    case 'long':
      capture(serve, (headers, status, body) => {
        deliver(fault.kind, headers, status, body, response);
      });
      return;
  }
}

/** The answer to a fetch whose pack is one packet (gitprotocol-pack(5), pack-format(5)), with another count and checksum. */
function withOneMore(body: Buffer): Buffer {
  const changed = Buffer.from(body);
  const start = changed.indexOf('PACK');
  if (start < 5) return changed;
  const length = Number.parseInt(changed.toString('latin1', start - 5, start - 1), 16);
  const end = start - 5 + length - 20;
  changed.writeUInt32BE(changed.readUInt32BE(start + 8) + 1, start + 8);
  createHash('sha1').update(changed.subarray(start, end)).digest().copy(changed, end);
  return changed;
}

type Headers = readonly (readonly [string, string])[];

function deliver(
  kind: 'slow' | 'cut' | 'short' | 'long',
  headers: Headers,
  status: number,
  body: Buffer,
  response: ServerResponse,
): void {
  for (const [name, value] of headers) response.setHeader(name, value);
  const half = Math.max(1, Math.floor(body.length / 2));
  if (kind === 'slow') {
    response.writeHead(status);
    const step = Math.max(1, Math.ceil(body.length / 20));
    let at = 0;
    const timer = setInterval(() => {
      response.write(body.subarray(at, at + step));
      at += step;
      if (at < body.length) return;
      clearInterval(timer);
      response.end();
    }, 10);
  } else if (kind === 'cut') {
    response.writeHead(status);
    response.write(body.subarray(0, half), () => response.socket?.destroy());
  } else if (kind === 'short') {
    response.setHeader('content-length', half);
    response.writeHead(status);
    response.end(body.subarray(0, half));
  } else {
    response.setHeader('content-length', body.length + 100);
    response.writeHead(status);
    response.write(body, () => response.socket?.destroy());
  }
}

/** Lets the right answer be written into memory. */
function capture(
  serve: (response: ServerResponse) => void,
  then: (headers: Headers, status: number, body: Buffer) => void,
): void {
  const chunks: Buffer[] = [];
  const headers: [string, string][] = [];
  let status = 200;
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, next) => {
      chunks.push(chunk);
      next();
    },
  });
  sink.on('finish', () => then(headers, status, Buffer.concat(chunks)));
  const response = Object.assign(sink, {
    setHeader: (name: string, value: string) => headers.push([name, value]),
    writeHead: (code: number) => {
      status = code;
    },
  });
  serve(response as unknown as ServerResponse); // only what `serve` uses of it is there
}
