import { open } from 'node:fs/promises';
import { createKeychainDoor } from '../../electron/services/keychain/open-keychain.ts';

// Run by keychain.test.ts: a keychain that never answers. As the real one would, it holds one of the process's threads:
// opening a pipe that nobody writes to does not come back.
const [, , pipe = ''] = process.argv;
const hang = async (): Promise<never> => {
  await open(pipe, 'r');
  throw new Error('somebody wrote into the pipe');
};
class Silent {
  readonly setPassword = hang;
  readonly getPassword = hang;
  readonly deleteCredential = hang;
}
const log = { write: () => undefined };
const door = createKeychainDoor({ load: async () => ({ AsyncEntry: Silent }), log, limit: 100 });
console.log((await door.open()).kind);
door.close();
console.log('closed');
