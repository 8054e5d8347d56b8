import type { InputOf, OutputOf } from '../../../shared/ipc/api.ts';
import type { Envelope } from '../../../shared/ipc/errors.ts';
import { done, refused } from '../bridge/answer.ts';
import { refusedByGit } from '../bridge/refusals.ts';
import { folderUpstream } from '../git/folder-upstream.ts';
import { openStore } from '../git/git-store.ts';
import { openRemote, type RemoteNeeds } from '../git/open-remote.ts';
import { parseAddress } from '../git/project-address.ts';
import type { Watch } from '../git/remote.ts';
import { headerFor } from '../keychain/given-login.ts';
import type { Logins } from '../keychain/logins.ts';
import type { Source } from './source.ts';
import type { Workspace } from './workspace.ts';

/** What the calls about logins need. */
export interface LoginCallNeeds {
  readonly logins: Logins;
  readonly remotes: RemoteNeeds;
  readonly workspace: Workspace;
}

/**
 * Tries a login at a place. When the place takes it, it is kept, and serves whatever of that host is open. Fails as
 * looking there does, with `login-refused` first of all, and then nothing is kept.
 */
export async function giveLogin(
  { to, user, token, lasting }: InputOf<'logins.give'>,
  { logins, remotes, workspace }: LoginCallNeeds,
  watch: Watch,
): Promise<Envelope<OutputOf<'logins.give'>>> {
  const found = to.kind === 'address' ? done(to.address) : await addressOf(to.id, workspace);
  if (!found.ok) return found;
  const address = parseAddress(found.value);
  if (!address.ok) return refusedByGit(address.error);
  if (address.value.kind === 'folder') return refused('not-supported');
  const { url } = address.value;
  const needs = { ...remotes, login: headerFor(url, { user, token }) };
  const look = await openRemote({ kind: 'http', url }, openStore(''), needs).look(watch);
  if (!look.ok) return refusedByGit(look.error);
  const kept = await logins.keep(url, { user, token }, lasting);
  await workspace.renew(new URL(url).origin);
  return done({ kept });
}

/** Deletes a login that is kept, and takes it from whatever is open. */
export async function forgetLogin(
  name: string,
  { logins, workspace }: Pick<LoginCallNeeds, 'logins' | 'workspace'>,
): Promise<Envelope<null>> {
  const origin = await logins.forget(name);
  if (origin === undefined) return refused('login-kept');
  await workspace.renew(origin);
  return done(null);
}

/** The logins as the page gets them. */
export async function listLogins(logins: Logins): Promise<Envelope<OutputOf<'logins.list'>>> {
  const keychain = await logins.keychain();
  const told = logins.list().map(({ places, ...one }) => ({ ...one, places: [...places] }));
  return done({ keychain, logins: told });
}

/** Where the proposals of an open project go. */
async function addressOf(id: string, workspace: Workspace): Promise<Envelope<string>> {
  const state = workspace.find(id);
  if (!state.ok) return state;
  const address = await sharedAddress(state.value.source);
  return address === undefined ? refused('no-host') : done(address);
}

async function sharedAddress({ kind, place, folder }: Source): Promise<string | undefined> {
  if (kind === 'address') return place;
  return folder === undefined ? undefined : (await folderUpstream(folder))?.address;
}
