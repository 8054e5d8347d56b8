import type { ModelFailure } from '../../../shared/models/model-failure.ts';
import { type AddressProblem, type Provider, problemOfAddress } from '../../../shared/models/provider.ts';
import type { SetAside } from '../data/set-aside.ts';
import { type Keychain, memoryKeychain } from '../keychain/keychain.ts';
import type { KeychainDoor } from '../keychain/open-keychain.ts';
import { createSerialQueue } from '../serial-queue.ts';
import type { ModelNeeds } from './model-client.ts';
import { type ProbeResult, probeProvider } from './probe-provider.ts';
import { readProviders, writeProviders } from './provider-file.ts';

/** What somebody fills in to set up a provider: `key` is the name of a kept key, and never given from outside. */
export type ProviderSetUp = Omit<Provider, 'key'>;

/** What is given besides the set-up. */
export interface GivenKey {
  /** A new key; without one, the key that is kept for this provider and address, if any. */
  readonly key?: string;
  /** A model to ask for one word where the provider lists none. */
  readonly model?: string;
  readonly signal?: AbortSignal;
}

/** What trying a connection yields: an address that nothing may be sent to is not even tried. */
export type TrialResult = ProbeResult | { readonly ok: false; readonly address: AddressProblem };

/** What saving a provider yields. Nothing is saved unless the connection works. */
export type SaveResult =
  | {
      readonly ok: true;
      readonly found: Extract<ProbeResult, { ok: true }>;
      readonly kept: Keychain['kind'] | 'no-key';
    }
  | { readonly ok: false; readonly address: AddressProblem }
  | { readonly ok: false; readonly failure: ModelFailure }
  | { readonly ok: false; readonly code: string };

/** The providers that are set up on this computer. A key goes in here, and out only to whoever asks the models. */
export interface Providers {
  readonly list: () => readonly Provider[];
  /** Tries a connection without keeping anything. */
  readonly probe: (setUp: ProviderSetUp, given?: GivenKey) => Promise<TrialResult>;
  /** Tries a connection, and keeps it with its key when it works. `lasting`: in the system's keychain, where it can be used. */
  readonly save: (setUp: ProviderSetUp, given: GivenKey, lasting: boolean) => Promise<SaveResult>;
  /** Deletes a provider and its key; false where there is none, or the keychain does not give it up. */
  readonly forget: (id: string) => Promise<boolean>;
  /** The key of a provider, for the address that it was given for and no other. */
  readonly keyOf: (provider: Provider) => Promise<string | undefined>;
}

/** What keeping providers needs. */
export interface ProviderNeeds {
  /** The file of set-ups; see `data-folder.ts`. */
  readonly path: string;
  readonly door: KeychainDoor;
  readonly setAside: SetAside;
  readonly models: ModelNeeds;
}

/** Opens the list of providers. The keychain itself is opened when a key is needed. */
export async function openProviders({ path, door, setAside, models }: ProviderNeeds): Promise<Providers> {
  let known = await readProviders(path, setAside);
  /** Keys of this run, and those that were read once. */
  const run = memoryKeychain();
  const queue = createSerialQueue();

  async function keyOf(provider: Provider): Promise<string | undefined> {
    const name = keyName(provider);
    if (provider.key !== name) return undefined; // somebody wrote another address into the file
    const here = await run.read(name);
    if (here !== undefined) return here;
    const key = await (await door.open()).read(name);
    if (key !== undefined) await run.write(name, key);
    return key;
  }

  async function tryOut(setUp: ProviderSetUp, given: GivenKey) {
    const name = keyName(setUp);
    const before = known.find(({ id }) => id === setUp.id);
    const key = given.key ?? (before?.key === name ? await keyOf(before) : undefined);
    const problem = problemOfAddress(setUp.address, key !== undefined);
    if (problem !== undefined)
      return { ok: false as const, result: { ok: false as const, address: problem } };
    const provider: Provider = { ...setUp, ...(key !== undefined && { key: name }) };
    const { model, signal } = given;
    const found = await probeProvider(provider, key, models, {
      ...(model !== undefined && { model }),
      ...(signal !== undefined && { signal }),
    });
    return found.ok ? { ok: true as const, found, provider, key } : { ok: false as const, result: found };
  }

  async function store(name: string, key: string, lasting: boolean): Promise<Keychain['kind']> {
    await run.write(name, key);
    const keychain = await door.open();
    if (lasting && keychain.kind === 'system' && (await keychain.write(name, key))) return 'system';
    if (keychain.kind === 'system') await keychain.remove(name); // an earlier one, that was to last
    return 'run';
  }

  async function remove(name: string | undefined): Promise<boolean> {
    if (name === undefined) return true;
    const keychain = await door.open();
    if (keychain.kind === 'system' && !(await keychain.remove(name))) return false;
    return run.remove(name);
  }

  async function save(setUp: ProviderSetUp, given: GivenKey, lasting: boolean): Promise<SaveResult> {
    const tried = await tryOut(setUp, given);
    if (!tried.ok) return tried.result;
    const { provider, found, key } = tried;
    const before = known.find(({ id }) => id === provider.id);
    const next = [...known.filter(({ id }) => id !== provider.id), provider];
    const written = await writeProviders(path, next);
    if (!written.ok) return { ok: false, code: written.code };
    known = next;
    const kept =
      key === undefined || provider.key === undefined ? 'no-key' : await store(provider.key, key, lasting);
    if (before?.key !== undefined && before.key !== provider.key) await remove(before.key);
    return { ok: true, found, kept };
  }

  async function forget(id: string): Promise<boolean> {
    const one = known.find((other) => other.id === id);
    if (one === undefined || !(await remove(one.key))) return false;
    const next = known.filter((other) => other !== one);
    const written = await writeProviders(path, next);
    if (written.ok) known = next;
    return written.ok;
  }

  return {
    list: () => known,
    probe: async (setUp, given = {}) => {
      const tried = await tryOut(setUp, given);
      return tried.ok ? tried.found : tried.result;
    },
    save: (setUp, given, lasting) => queue.add(() => save(setUp, given, lasting)),
    forget: (id) => queue.add(() => forget(id)),
    keyOf,
  };
}

/** A key's name holds the only address that it is for: with another address it is not found. */
function keyName({ id, address }: Pick<Provider, 'id' | 'address'>): string {
  const origin = /^[a-z]+:\/\/[^/?#]*/i.exec(address)?.[0].toLowerCase() ?? '';
  return `model ${id} ${origin}`;
}
