import { done, failed, type Outcome } from './git-failure.ts';
import { openStore } from './git-store.ts';
import type { Login } from './http-client.ts';
import { openRemote, type RemoteNeeds } from './open-remote.ts';
import { type ProjectAddress, parseAddress } from './project-address.ts';
import type { Watch } from './remote.ts';

/** What is known of a project before it is fetched. */
export interface AddressLook {
  readonly address: ProjectAddress;
  /** Short, such as `main`. */
  readonly defaultBranch: string;
  /** Bytes of its whole history, where it can be known: servers do not tell. */
  readonly bytes?: number;
  /** `open`: anyone may read it. `with-login`: it answered only when the login was shown. */
  readonly access: 'open' | 'with-login';
}

/**
 * Looks at an address: whether a project is there and how it can be read. First without the login, so that a password
 * is not sent where none is asked for. Nothing is stored.
 */
export async function lookAt(
  typed: string,
  needs: RemoteNeeds,
  watch: Watch = {},
): Promise<Outcome<AddressLook>> {
  const parsed = parseAddress(typed);
  if (!parsed.ok) return parsed;
  const address = parsed.value;
  const { login, ...bare } = needs;
  const open = await lookOnce(address, bare, watch);
  if (open.ok || (open.error.code !== 'needs-login' && open.error.code !== 'not-found')) return open;
  const own = login ?? loginIn(address);
  return own === undefined ? open : lookOnce(address, { ...bare, login: own }, watch);
}

/** The login that stood in the address itself. */
export function loginIn(address: ProjectAddress): Login | undefined {
  if (address.kind !== 'http' || address.header === undefined) return undefined;
  return { origin: new URL(address.url).origin, header: address.header };
}

async function lookOnce(
  address: ProjectAddress,
  needs: RemoteNeeds,
  watch: Watch,
): Promise<Outcome<AddressLook>> {
  const look = await openRemote(address, openStore(''), needs).look(watch);
  if (!look.ok) return look;
  const { defaultBranch, bytes } = look.value;
  if (defaultBranch === undefined) return failed('empty');
  return done({
    address,
    defaultBranch: defaultBranch.replace(/^refs\/heads\//, ''),
    access: needs.login === undefined ? 'open' : 'with-login',
    ...(bytes === undefined ? {} : { bytes }),
  });
}
