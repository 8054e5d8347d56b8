import type { Keyring } from '../../electron/services/keychain/keyring.ts';

/** A system's keychain in memory, and what it can do wrong. */
export interface KeyringDouble extends Keyring {
  /** What is kept, by account. */
  readonly kept: Map<string, string>;
  /** `locked`: its owner does not unlock it. `silent`: nothing comes back, until it is something else. */
  state: 'open' | 'locked' | 'silent';
  /** Lets go of what hangs, as when its owner answers at last. */
  readonly release: () => void;
}

/** Makes a keychain that is like the library's (its index.d.ts), so that no test touches a real one. */
export function keyringDouble(): KeyringDouble {
  const kept = new Map<string, string>();
  const waiting: (() => void)[] = [];
  const ask = async <T>(act: () => T): Promise<T> => {
    if (double.state === 'silent') await new Promise<void>((resolve) => waiting.push(resolve));
    if (double.state === 'locked') throw new Error('unlock prompt was dismissed');
    return act();
  };
  const double: KeyringDouble = {
    kept,
    state: 'open',
    release: () => {
      double.state = 'open';
      for (const resolve of waiting.splice(0)) resolve();
    },
    AsyncEntry: class {
      readonly account: string;
      constructor(_service: string, account: string) {
        this.account = account;
      }
      readonly setPassword = (secret: string) => ask(() => void kept.set(this.account, secret));
      readonly getPassword = () => ask(() => kept.get(this.account) ?? null);
      readonly deleteCredential = () => ask(() => kept.delete(this.account));
    },
  };
  return double;
}
