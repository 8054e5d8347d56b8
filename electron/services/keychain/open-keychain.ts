import { randomUUID } from 'node:crypto';
import { factsOfError, type Log } from '../log.ts';
import { createSerialQueue } from '../serial-queue.ts';
import { type Keychain, memoryKeychain } from './keychain.ts';
import { entryIn, type Keyring, type LoadKeyring } from './keyring.ts';
import { createPatience, type Patience } from './patience.ts';

/** The way to the keychain: it is opened when it is first needed, because the system may ask its owner to unlock it. */
export interface KeychainDoor {
  /** The system's where it can be used, else memory; the same for the whole run. */
  readonly open: () => Promise<Keychain>;
  /** To be called last. A system's keychain that never answered does not keep the process from ending. */
  readonly close: () => void;
}

/** What opening needs. */
export interface KeychainNeeds {
  /** Absent: there is no keychain but memory. */
  readonly load: LoadKeyring | undefined;
  readonly log: Log;
  /** Milliseconds for each thing that is asked of the system; its owner may have to type a password meanwhile. */
  readonly limit?: number;
  /** Ends the process though one of its threads never comes back. */
  readonly leave?: () => void;
}

/** Makes the way to the keychain; nothing is loaded or asked yet. */
export function createKeychainDoor({
  load,
  log,
  limit = 30_000,
  leave = leaveAnyway,
}: KeychainNeeds): KeychainDoor {
  const patience = createPatience(limit);
  let opened: Promise<Keychain> | undefined;
  const openNow = async (): Promise<Keychain> => {
    const keyring = load && (await loaded(load, log));
    if (keyring === undefined) return memoryKeychain();
    const probed = await patience.wait(() => probe(keyring));
    if (probed.ok && probed.value) return systemKeychain(keyring, patience);
    log.write('info', 'keychain.not-used', { hung: patience.isHung() });
    return memoryKeychain();
  };
  return {
    open: () => {
      opened ??= openNow();
      return opened;
    },
    close: () => {
      if (patience.isHung()) leave();
    },
  };
}

async function loaded(load: LoadKeyring, log: Log): Promise<Keyring | undefined> {
  try {
    return await load();
  } catch (error) {
    log.write('info', 'keychain.not-loaded', factsOfError(error));
    return undefined;
  }
}

/** Whether a secret can be kept, read and deleted. When that is given up, it goes on to its end: nothing is left behind. */
async function probe(keyring: Keyring): Promise<boolean> {
  const secret = randomUUID();
  const entry = entryIn(keyring, `probe ${randomUUID()}`);
  await entry.setPassword(secret);
  const read = await entry.getPassword().catch(() => null);
  return (await entry.deleteCredential()) && read === secret;
}

function systemKeychain(keyring: Keyring, patience: Patience): Keychain {
  const queue = createSerialQueue();
  const ask = <T>(call: () => Promise<T>) => queue.add(() => patience.wait(call));
  return {
    kind: 'system',
    read: async (name) => {
      const answer = await ask(() => entryIn(keyring, name).getPassword());
      return answer.ok ? (answer.value ?? undefined) : undefined;
    },
    write: async (name, secret) => (await ask(() => entryIn(keyring, name).setPassword(secret))).ok,
    remove: async (name) => (await ask(() => entryIn(keyring, name).deleteCredential())).ok,
  };
}

/** Everything is on disk by now. Node's own end would wait for the thread for ever, so the process ends itself. */
function leaveAnyway(): void {
  const end = (): void => void process.kill(process.pid, 'SIGKILL');
  process.once('exit', end);
  setTimeout(end, 1_000).unref();
}
