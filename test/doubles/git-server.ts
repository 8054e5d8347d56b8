import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { misbehave } from './git-server-faults.ts';

/** Which request of git's protocol: the list of names before a fetch or a push, or the fetch or push itself. */
export type GitStep = 'list-to-fetch' | 'fetch' | 'list-to-push' | 'push';

/** What a server can do wrong. */
export type GitFault =
  | { readonly kind: 'status'; readonly status: number; readonly text?: string }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'slow' }
  | { readonly kind: 'stalled' }
  /** The request is done, and the answer breaks off half-way. */
  | { readonly kind: 'cut' }
  /** The connection breaks before the request is done. */
  | { readonly kind: 'cut-before' }
  /** The request is done, and the answer says that it is shorter than it is. */
  | { readonly kind: 'short' }
  /** The answer says that it is longer than it is. */
  | { readonly kind: 'long' }
  /** The pack says that it holds one object more than it does; its checksum is right. */
  | { readonly kind: 'wrong-count' }
  | { readonly kind: 'web-page' };

/** A server under the control of a test. */
export interface GitServer {
  /** `http://127.0.0.1:<port>`. A repository `a.git` of the folder is at `/a.git`. */
  readonly origin: string;
  /** What goes wrong from now on, at which step. */
  readonly breakAt: (step: GitStep, fault: GitFault) => void;
  readonly heal: () => void;
  /** Nobody answers any more, until `comeBack`. */
  readonly goAway: () => Promise<void>;
  readonly comeBack: () => Promise<void>;
  /** Every request, as `GET /a.git/info/refs`, with the authorization that it showed. */
  readonly requests: { readonly line: string; readonly authorization: string | undefined }[];
  /** Bodies that came in, in bytes. */
  readonly received: () => number;
  readonly close: () => Promise<void>;
}

/** Git's own server program; undefined where it is not installed. */
export function findHttpBackend(): string | undefined {
  try {
    const folder = execFileSync('git', ['--exec-path'], { encoding: 'utf8' }).trim();
    const path = join(folder, 'git-http-backend');
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** The header of a user's login (RFC 7617). */
export function basicLogin(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

/** Starts git's own `http-backend` (git-http-backend(1)) behind a CGI wrapper. `logins` are the accepted headers; without them anyone may do anything. */
export async function startGitServer(
  folder: string,
  options: { readonly logins?: readonly string[] } = {},
): Promise<GitServer> {
  const backend = findHttpBackend();
  if (backend === undefined) throw new Error('git http-backend is not installed');
  const faults = new Map<GitStep, GitFault>();
  const requests: { line: string; authorization: string | undefined }[] = [];
  let received = 0;
  const server = createServer((request, response) => {
    request.on('data', (chunk: Buffer) => {
      received += chunk.length;
    });
    const url = new URL(request.url ?? '/', 'http://localhost');
    const { authorization } = request.headers;
    requests.push({ line: `${request.method} ${url.pathname}`, authorization });
    const fault = faults.get(stepOf(url));
    const mayPass = options.logins?.includes(authorization ?? '') ?? true;
    if (!mayPass) {
      request.resume();
      response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
    } else if (!fault) serve(backend, folder, url, request, response);
    else misbehave(fault, request, response, (to) => serve(backend, folder, url, request, to));
  });
  const listen = (on: number) => new Promise<void>((resolve) => server.listen(on, '127.0.0.1', resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  await listen(0);
  const { port } = server.address() as AddressInfo; // a server on a port has one
  return {
    origin: `http://127.0.0.1:${port}`,
    breakAt: (step, fault) => faults.set(step, fault),
    heal: () => faults.clear(),
    requests,
    received: () => received,
    goAway: stop,
    comeBack: () => listen(port),
    close: stop,
  };
}

function stepOf(url: URL): GitStep {
  const service = url.searchParams.get('service');
  if (service === 'git-upload-pack') return 'list-to-fetch';
  if (service === 'git-receive-pack') return 'list-to-push';
  return url.pathname.endsWith('/git-receive-pack') ? 'push' : 'fetch';
}

function serve(
  backend: string,
  folder: string,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const child = spawn(backend, [], {
    env: {
      PATH: process.env.PATH,
      GIT_PROJECT_ROOT: folder,
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_0: 'http.receivepack',
      GIT_CONFIG_VALUE_0: 'true',
      GIT_CONFIG_KEY_1: 'safe.directory',
      GIT_CONFIG_VALUE_1: '*',
      REQUEST_METHOD: request.method,
      PATH_INFO: decodeURIComponent(url.pathname),
      QUERY_STRING: url.search.slice(1),
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      CONTENT_LENGTH: request.headers['content-length'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      REMOTE_USER: 'test',
      REMOTE_ADDR: '127.0.0.1',
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  request.pipe(child.stdin);
  child.stdin.on('error', () => {});
  child.on('error', () => response.destroy());
  let head = Buffer.alloc(0);
  let hasHead = false;
  child.stdout.on('data', (chunk: Buffer) => {
    if (hasHead) return void response.write(chunk);
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\r\n\r\n');
    if (end === -1) return;
    hasHead = true;
    writeHead(head.toString('latin1', 0, end), response);
    response.write(head.subarray(end + 4));
  });
  child.on('close', () => response.end());
}

function writeHead(head: string, response: ServerResponse): void {
  let status = 200;
  for (const line of head.split('\r\n')) {
    const [name = '', ...value] = line.split(': ');
    if (name === 'Status') status = Number.parseInt(value.join(': '), 10);
    else response.setHeader(name, value.join(': '));
  }
  response.writeHead(status);
}
