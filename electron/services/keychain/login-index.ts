import { z } from 'zod';
import { atomicWrite } from '../atomic-write.ts';
import { readJsonFile } from '../data/json-file.ts';
import type { SetAside } from '../data/set-aside.ts';
import type { Log } from '../log.ts';

/** What is known of a login besides its token. */
export interface KnownLogin {
  /** Its name in the keychain. */
  readonly name: string;
  /** The only scheme, host and port that it is shown to. */
  readonly origin: string;
  /** Empty where none was given. */
  readonly user: string;
  /** The addresses that it was given for; it serves others of its origin too. */
  readonly places: readonly string[];
  /** `run`: it ends with the run, and is in no file. */
  readonly kept: 'system' | 'run';
}

const kept = z.object({
  name: z.string().min(1).max(3_000),
  origin: z.url(),
  user: z.string().max(300),
  places: z.array(z.string().max(2_000)).max(1_000),
});

const format = 1;

/** Reads which logins are in the keychain. What is not understood is left out; a file that is no list is set aside. */
export async function readLoginIndex(path: string, setAside: SetAside): Promise<readonly KnownLogin[]> {
  const file = await readJsonFile(path);
  const entries = file.kind === 'object' ? file.value.logins : [];
  if (file.kind === 'damaged' || !Array.isArray(entries)) {
    await setAside(path, 'logins');
    return [];
  }
  return entries.flatMap((entry: unknown) => {
    const { data } = kept.safeParse(entry);
    return data === undefined ? [] : [{ ...data, kept: 'system' as const }];
  });
}

/** Writes those that are in the keychain. When that fails only the log says so: a login can be given again. */
export async function writeLoginIndex(path: string, logins: readonly KnownLogin[], log: Log): Promise<void> {
  const lasting = logins.filter((one) => one.kept === 'system').map(({ kept: _where, ...one }) => one);
  const result = await atomicWrite(path, `${JSON.stringify({ format, logins: lasting }, null, 2)}\n`);
  if (!result.ok) log.write('warning', 'logins.not-written', { code: result.code });
}
