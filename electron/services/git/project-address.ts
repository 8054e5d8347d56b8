import { isAbsolute } from 'node:path';
import { done, failed, type Outcome } from './git-failure.ts';

/** An address that a person typed or pasted, understood. */
export type ProjectAddress =
  | {
      readonly kind: 'http';
      /** Without user, password, query and fragment. */
      readonly url: string;
      /** The user and password that stood in it, as an `Authorization` header. To be kept in the keychain only. */
      readonly header?: string;
    }
  | { readonly kind: 'folder'; readonly folder: string };

const scpLike = /^[^/@:\s]+@(?<host>[^/@:\s]+):(?<path>[^\s].*)$/;

/**
 * Reads an address. Those for `ssh` (`git@host:team/project`) become `https` ones, because Galley speaks only that.
 * `bad-address` for anything else, plain `http` to another computer included: a login would go over it readable by all.
 */
export function parseAddress(typed: string): Outcome<ProjectAddress> {
  const text = typed.trim();
  if (isAbsolute(text)) return done({ kind: 'folder', folder: text });
  const scp = scpLike.exec(text)?.groups;
  const url = urlOf(scp === undefined ? text : `https://${scp.host}/${scp.path}`);
  if (url === undefined) return failed('bad-address');
  if (url.protocol === 'file:') return fileAddress(url);
  if (url.protocol === 'ssh:' || url.protocol === 'git+ssh:') {
    const https = urlOf(`https://${url.hostname}${url.pathname}`);
    return https === undefined ? failed('bad-address') : done({ kind: 'http', url: https.href });
  }
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal)) return failed('bad-address');
  const { username, password } = url;
  const plain = `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
  if (username === '' && password === '') return done({ kind: 'http', url: plain });
  const pair = `${decode(username)}:${decode(password)}`;
  return done({ kind: 'http', url: plain, header: `Basic ${Buffer.from(pair).toString('base64')}` });
}

function urlOf(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

function fileAddress(url: URL): Outcome<ProjectAddress> {
  if (url.host !== '') return failed('bad-address');
  return done({ kind: 'folder', folder: decode(url.pathname) });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
