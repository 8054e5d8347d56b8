/** A place for secrets, by names of our own. None of its functions throws. */
export interface Keychain {
  /** `system`: the operating system's, which outlives the run. `run`: memory, which does not. */
  readonly kind: 'system' | 'run';
  /** Undefined where there is none of that name, or it cannot be had just now. */
  readonly read: (name: string) => Promise<string | undefined>;
  /** Answers whether it is kept. */
  readonly write: (name: string, secret: string) => Promise<boolean>;
  /** Answers whether nothing of that name is left. */
  readonly remove: (name: string) => Promise<boolean>;
}

/** Secrets in memory, for this run only. */
export function memoryKeychain(): Keychain {
  const secrets = new Map<string, string>();
  return {
    kind: 'run',
    read: async (name) => secrets.get(name),
    write: async (name, secret) => {
      secrets.set(name, secret);
      return true;
    },
    remove: async (name) => {
      secrets.delete(name);
      return true;
    },
  };
}
