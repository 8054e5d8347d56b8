import type { SetAside } from '../data/set-aside.ts';
import type { Login } from '../git/http-client.ts';
import type { Log } from '../log.ts';
import { createSerialQueue } from '../serial-queue.ts';
import { type GivenLogin, headerFor } from './given-login.ts';
import { type Keychain, memoryKeychain } from './keychain.ts';
import { type KnownLogin, readLoginIndex, writeLoginIndex } from './login-index.ts';
import type { KeychainDoor } from './open-keychain.ts';

/** The logins for places that ask for one. A token goes in here, and out only as the header of a request. */
export interface Logins {
  /** The login for an address: the one that was given for it, else the last one given for its origin. */
  readonly find: (url: string) => Promise<Login | undefined>;
  /** Keeps a login that a place has taken; answers where it is. `lasting`: in the system's keychain, where it can be used. */
  readonly keep: (url: string, given: GivenLogin, lasting: boolean) => Promise<Keychain['kind']>;
  /** All of them, without tokens. */
  readonly list: () => readonly KnownLogin[];
  /** Deletes one by its name. Answers its origin; undefined where there is none, or the keychain does not give it up. */
  readonly forget: (name: string) => Promise<string | undefined>;
  /** Which keychain there is. The system's owner may be asked to unlock it. */
  readonly keychain: () => Promise<Keychain['kind']>;
}

/** What keeping logins needs. */
export interface LoginNeeds {
  /** The file of names; see `data-folder.ts`. */
  readonly path: string;
  readonly door: KeychainDoor;
  readonly setAside: SetAside;
  readonly log: Log;
}

/** Opens the list of logins. The keychain itself is opened when one of them is needed. */
export async function openLogins({ path, door, setAside, log }: LoginNeeds): Promise<Logins> {
  let known = await readLoginIndex(path, setAside);
  /** Those of this run, and those that were read once. */
  const run = memoryKeychain();
  const queue = createSerialQueue();

  const tokenOf = async ({ name, kept }: KnownLogin): Promise<string | undefined> => {
    const here = await run.read(name);
    if (here !== undefined || kept === 'run') return here;
    const token = await (await door.open()).read(name);
    if (token !== undefined) await run.write(name, token);
    return token;
  };
  const remove = async (one: KnownLogin): Promise<boolean> => {
    if (one.kept === 'system') {
      const keychain = await door.open();
      if (keychain.kind !== 'system' || !(await keychain.remove(one.name))) return false;
    }
    return run.remove(one.name);
  };
  const store = async (name: string, token: string, lasting: boolean): Promise<Keychain['kind']> => {
    await run.write(name, token);
    if (!lasting) return 'run';
    const keychain = await door.open();
    return keychain.kind === 'system' && (await keychain.write(name, token)) ? 'system' : 'run';
  };

  const keep = async (url: string, given: GivenLogin, lasting: boolean): Promise<Keychain['kind']> => {
    const { origin } = new URL(url);
    const others = known.map((one) => ({ ...one, places: one.places.filter((place) => place !== url) }));
    const name = await nameFor(url, given, others);
    const before = others.find((one) => one.name === name);
    const kept = await store(name, given.token, lasting);
    if (before?.kept === 'system' && kept === 'run') await (await door.open()).remove(name);
    const now = { name, origin, user: given.user, places: [...(before?.places ?? []), url], kept };
    known = [...others.filter((one) => one.name !== name), now];
    // One that no place is left for has been replaced.
    for (const one of known.filter(({ places }) => places.length === 0))
      if (await remove(one)) known = known.filter((other) => other !== one);
    await writeLoginIndex(path, known, log);
    return kept;
  };

  /** One name for a host and a user. A second token of no user, as hosts give for single projects, has the whole address. */
  const nameFor = async (url: string, { user, token }: GivenLogin, others: readonly KnownLogin[]) => {
    const { origin } = new URL(url);
    const usual = `${user} ${origin}`.trim();
    const taken = others.find((one) => one.name === usual);
    const isFree = taken === undefined || user !== '' || taken.places.length === 0;
    return isFree || (await tokenOf(taken)) === token ? usual : url;
  };

  return {
    find: (url) =>
      queue.add(async () => {
        const { origin } = new URL(url);
        const ofHost = known.filter((one) => one.origin === origin);
        const chosen = ofHost.find(({ places }) => places.includes(url)) ?? ofHost.at(-1);
        const token = chosen && (await tokenOf(chosen));
        return chosen && token !== undefined ? headerFor(url, { user: chosen.user, token }) : undefined;
      }),
    keep: (url, given, lasting) => queue.add(() => keep(url, given, lasting)),
    list: () => known,
    forget: (name) =>
      queue.add(async () => {
        const one = known.find((other) => other.name === name);
        if (one === undefined || !(await remove(one))) return undefined;
        known = known.filter((other) => other !== one);
        await writeLoginIndex(path, known, log);
        return one.origin;
      }),
    keychain: async () => (await door.open()).kind,
  };
}
