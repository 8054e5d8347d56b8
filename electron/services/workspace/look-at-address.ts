import type { OutputOf } from '../../../shared/ipc/api.ts';
import type { Envelope } from '../../../shared/ipc/errors.ts';
import { done } from '../bridge/answer.ts';
import { refusedByGit } from '../bridge/refusals.ts';
import { lookAt } from '../git/look-at.ts';
import type { RemoteNeeds } from '../git/open-remote.ts';
import { parseAddress } from '../git/project-address.ts';
import type { Watch } from '../git/remote.ts';
import type { Logins } from '../keychain/logins.ts';
import { loginFor } from './login-for.ts';
import { nameOf, placeOf } from './shared-history.ts';

/** What lies at an address, as the page shows it before anything is brought here. Nothing is stored. */
export async function lookAtAddress(
  typed: string,
  needs: RemoteNeeds,
  logins: Logins,
  watch: Watch,
): Promise<Envelope<OutputOf<'projects.look-at'>>> {
  const address = parseAddress(typed);
  if (!address.ok) return refusedByGit(address.error);
  const place = placeOf(address.value);
  const name = nameOf(place);
  const login = await loginFor(address.value, 'typed', logins);
  const look = await lookAt(typed, { ...needs, ...(login && { login }) }, watch);
  if (look.ok)
    return done({ name, place, liveName: look.value.defaultBranch, bytes: look.value.bytes ?? null });
  // A place that is ready for its first version is one that can be looked at.
  if (look.error.code === 'empty') return done({ name, place, liveName: null, bytes: 0 });
  return refusedByGit(look.error);
}
