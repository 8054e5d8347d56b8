import type { Login } from '../git/http-client.ts';
import type { ProjectAddress } from '../git/project-address.ts';

/** A login as somebody gave it. */
export interface GivenLogin {
  /** Empty where the host wants none. */
  readonly user: string;
  readonly token: string;
}

/**
 * Stands for the user where a host wants none: hosts that go by the token alone refuse an empty name. The word is
 * GitHub's own, and GitLab takes any (its issue 212953); Bitbucket wants a name of its own, so there it must be given.
 */
const anyUser = 'x-access-token';

/** The login that stood in an address: `https://user:token@host`, or `https://token@host`. */
export function loginInAddress(address: ProjectAddress): GivenLogin | undefined {
  if (address.kind !== 'http' || address.header === undefined) return undefined;
  const pair = Buffer.from(address.header.replace(/^Basic /, ''), 'base64').toString('utf8');
  const at = pair.indexOf(':');
  const [user, token] = [pair.slice(0, at), pair.slice(at + 1)];
  // A name alone is a token: hosts show such addresses to copy.
  return token === '' ? { user: '', token: user } : { user, token };
}

/** The login as it is shown to the host of an address, and to no other (RFC 7617). */
export function headerFor(url: string, { user, token }: GivenLogin): Login {
  const pair = `${user === '' ? anyUser : user}:${token}`;
  return { origin: new URL(url).origin, header: `Basic ${Buffer.from(pair).toString('base64')}` };
}
