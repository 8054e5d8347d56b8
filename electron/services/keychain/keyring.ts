/** One secret in the operating system's keychain, as `@napi-rs/keyring` has it. */
export interface KeyringEntry {
  readonly setPassword: (secret: string) => Promise<void>;
  /** null where there is none. */
  readonly getPassword: () => Promise<string | null>;
  /** false where there was none. */
  readonly deleteCredential: () => Promise<boolean>;
}

/** The part of `@napi-rs/keyring` that Galley uses. Its constructor throws where the store is not there. */
export interface Keyring {
  readonly AsyncEntry: new (
    service: string,
    account: string,
    options: { readonly linux: { readonly store: 'secret-service' } },
  ) => KeyringEntry;
}

/** Brings the library; rejects where it is not installed or cannot run on this computer. */
export type LoadKeyring = () => Promise<Keyring>;

/** Loads the real one. Only the shells do: nothing else may touch the keychain of whoever runs a test. */
export const loadKeyring: LoadKeyring = () => import('@napi-rs/keyring');

/** One secret of Galley's. On Linux the library would else fall back silently to the kernel's keys, which end with the login. */
export function entryIn({ AsyncEntry }: Keyring, name: string): KeyringEntry {
  return new AsyncEntry('Galley', name, { linux: { store: 'secret-service' } });
}
