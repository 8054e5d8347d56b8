import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Protocol } from 'electron';
import { findPageFile } from './page-files.ts';
import { pageOrigin, pageScheme } from './page-origin.ts';

/** Makes the page's scheme a secure one. Must run before Electron is ready, and once. */
export function registerPageScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: pageScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the page's files from one folder with their policy headers, and refuses `file:` altogether. */
export function setUpProtocol(protocol: Protocol, folder: string): void {
  protocol.handle(pageScheme, async (request) => {
    const file = request.method === 'GET' ? findPageFile(request.url, pageOrigin) : null;
    const body = file === null ? null : await readFile(join(folder, file.path)).catch(() => null);
    if (file === null || body === null) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(body), { headers: file.headers });
  });
  protocol.handle('file', () => new Response(null, { status: 404 }));
}
