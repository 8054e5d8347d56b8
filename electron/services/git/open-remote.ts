import { createFolderRemote } from './folder-remote.ts';
import type { GitStore } from './git-store.ts';
import type { HttpLimits, Login } from './http-client.ts';
import { createHttpRemote } from './http-remote.ts';
import type { ProjectAddress } from './project-address.ts';
import type { Remote } from './remote.ts';

/** What speaking to remotes needs of its surroundings. */
export interface RemoteNeeds {
  readonly fetch: typeof globalThis.fetch;
  readonly clock: () => Date;
  readonly login?: Login;
  readonly limits?: Partial<HttpLimits>;
}

/** The remote at an address. `store` is where a remote over http keeps what it fetches; a folder is its own. */
export function openRemote(address: ProjectAddress, store: GitStore, needs: RemoteNeeds): Remote {
  const { fetch, clock, login, limits } = needs;
  if (address.kind === 'folder') return createFolderRemote(address.folder, clock);
  return createHttpRemote({
    address: address.url,
    store,
    fetch,
    ...(login === undefined ? {} : { login }),
    ...(limits === undefined ? {} : { limits }),
  });
}
