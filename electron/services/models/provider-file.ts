import { type Provider, readProvider } from '../../../shared/models/provider.ts';
import { atomicWrite, type WriteResult } from '../atomic-write.ts';
import { readJsonFile } from '../data/json-file.ts';
import type { SetAside } from '../data/set-aside.ts';

const format = 1;
const most = 100;

/** Reads which providers are set up. What is not understood is left out; a file that is no list is set aside. */
export async function readProviders(path: string, setAside: SetAside): Promise<readonly Provider[]> {
  const file = await readJsonFile(path);
  if (file.kind === 'missing') return [];
  const entries = file.kind === 'object' ? file.value.providers : undefined;
  if (!Array.isArray(entries)) {
    await setAside(path, 'providers');
    return [];
  }
  const known = entries.slice(0, most).flatMap((entry: unknown) => readProvider(entry) ?? []);
  return known.filter(({ id }, index) => known.findIndex((other) => other.id === id) === index);
}

/** Writes which providers are set up. */
export function writeProviders(path: string, providers: readonly Provider[]): Promise<WriteResult> {
  return atomicWrite(path, `${JSON.stringify({ format, providers }, null, 2)}\n`);
}
