import { attempt, GitProblem, type Outcome } from '../git/git-failure.ts';
import type { Login } from '../git/http-client.ts';
import type { ProjectAddress } from '../git/project-address.ts';
import type { Watch } from '../git/remote.ts';
import { headerFor, loginInAddress } from '../keychain/given-login.ts';
import type { Logins } from '../keychain/logins.ts';
import type { SharedHistory } from './shared-history.ts';

/** Where an address comes from: a person's hand, or a folder's own settings. */
export type AddressOrigin = 'typed' | 'noted';

/** The login to show at an address. What a person has just typed goes first; what a folder notes goes last. */
export async function loginFor(
  address: ProjectAddress,
  from: AddressOrigin,
  logins: Logins,
): Promise<Login | undefined> {
  if (address.kind === 'folder') return undefined;
  const given = loginInAddress(address);
  const inAddress = given && headerFor(address.url, given);
  if (from === 'typed' && inAddress !== undefined) return inAddress;
  return (await logins.find(address.url)) ?? inAddress;
}

/**
 * Keeps a login that stood in an address which somebody typed, when the place takes it; `login-refused` when it does
 * not. Where nobody answers just now it serves this run only. What a folder notes stays where it is.
 */
export function keepTyped(
  address: ProjectAddress,
  history: SharedHistory,
  logins: Logins,
  watch: Watch,
): Promise<Outcome<null>> {
  return attempt(async () => {
    const given = loginInAddress(address);
    if (address.kind === 'folder' || given === undefined) return null;
    const look = await history.work.refresh(history.live, watch);
    if (!look.ok && look.error.code === 'login-refused') throw new GitProblem('login-refused');
    await logins.keep(address.url, given, look.ok);
    return null;
  });
}
