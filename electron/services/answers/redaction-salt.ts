import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { atomicWrite } from '../atomic-write.ts';
import { systemCodeOf } from '../system-error.ts';

/**
 * The salt by which stand-ins are chosen on this computer: made once and kept, so that the same data gets the same
 * stand-in again. Where it cannot be kept it holds until Galley ends.
 */
export function createRedactionSalt(folder: string): () => Promise<string> {
  let salt: Promise<string> | undefined;
  return () => {
    salt ??= readOrMake(join(folder, 'salt'));
    return salt;
  };
}

async function readOrMake(path: string): Promise<string> {
  try {
    const kept = (await readFile(path, 'utf8')).trim();
    if (/^[0-9a-f]{64}$/.test(kept)) return kept;
  } catch (error) {
    if (systemCodeOf(error) === undefined) throw error;
  }
  const made = randomBytes(32).toString('hex');
  await atomicWrite(path, `${made}\n`, 'replace', { permissions: 0o600 });
  return made;
}
