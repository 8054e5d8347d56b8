import { posix } from 'node:path';
import { enginePolicy, pagePolicy, printPolicy } from './csp.ts';

/** A file of the page: its path below the page's folder, with "/", and the headers to answer with. */
export interface PageFile {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Content types by ending. What is not here is not part of the page and is not served. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** Device features that the page never uses, refused before anything could ask. */
const permissionsPolicy = ['camera', 'display-capture', 'geolocation', 'hid', 'microphone', 'serial', 'usb']
  .map((feature) => `${feature}=()`)
  .join(', ');

/**
 * Finds the file that an address of the page's origin means, or null where there is none to serve.
 * The path is decoded first and normalised after, so that an encoded ".." is seen (Electron's checklist, 18).
 */
export function findPageFile(address: string, origin: string): PageFile | null {
  const pathname = pathnameOf(address, origin);
  if (pathname === null || /[\0\\]/.test(pathname)) return null;
  const path = posix.normalize(pathname === '/' ? 'index.html' : pathname.replace(/^\/+/, ''));
  if (path === '..' || path.startsWith('../') || posix.isAbsolute(path)) return null;
  const contentType = contentTypes[posix.extname(path)];
  return contentType === undefined ? null : { path, headers: headersOf(path, contentType) };
}

function pathnameOf(address: string, origin: string): string | null {
  if (address !== origin && !address.startsWith(`${origin}/`)) return null;
  const raw = address.slice(origin.length).replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(raw === '' ? '/' : raw);
  } catch {
    return null; // A stray "%".
  }
}

/** Whether a file is the engine's worker or its sandbox, by its name, which the build fixes (`workers/engine…js`). */
export function isEngine(path: string): boolean {
  return /^workers\/(?:engine|sandbox)\.worker-[^/]*\.js$/.test(path);
}

function headersOf(path: string, contentType: string): Readonly<Record<string, string>> {
  return {
    'content-type': contentType,
    'content-security-policy': printPolicy(isEngine(path) ? enginePolicy : pagePolicy),
    'permissions-policy': permissionsPolicy,
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
  };
}
