import { loadKeyring } from '../../electron/services/keychain/keyring.ts';
import { createKeychainDoor } from '../../electron/services/keychain/open-keychain.ts';

// Run by keychain.test.ts on a session bus of its own: does with the real keychain what Galley does, and tells it.
const [, , name = '', limit = '30000'] = process.argv;
const log = { write: () => undefined };
const door = createKeychainDoor({ load: loadKeyring, log, limit: Number(limit) });
const keychain = await door.open();
const secret = process.env.TEST_SECRET ?? '';
const before = (await keychain.read(name)) ?? null;
const wrote = await keychain.write(name, secret);
const read = (await keychain.read(name)) === secret;
const again = createKeychainDoor({ load: loadKeyring, log });
const other = (await (await again.open()).read(name)) === secret;
const removed = await keychain.remove(name);
const after = (await keychain.read(name)) ?? null;
console.log(JSON.stringify({ kind: keychain.kind, before, wrote, read, other, removed, after }));
door.close();
