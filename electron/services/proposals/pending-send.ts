import { createHash, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { canonicalJson, type JsonValue } from '../../../shared/json.ts';
import { atomicWrite, type WriteResult } from '../atomic-write.ts';
import { readJsonFile } from '../data/json-file.ts';

const stored = z.object({
  format: z.literal(1),
  digest: z.string(),
  key: z.string().min(8).max(100),
  act: z.string().min(8).max(64),
  at: z.iso.datetime(),
});

/** What is being sent: the names under which a second try is known as the same. */
export type PendingSend = Readonly<z.output<typeof stored>>;

/** Tells one sending from another: the same only when everything that is sent is the same. */
export function digestOf(value: JsonValue): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

/**
 * The names of a sending, which are on the disk before anything is sent: those of an earlier try whose answer nobody
 * saw, or new ones. `folder` is the project's in the data folder.
 */
export async function beginSend(
  folder: string,
  digest: string,
  now: Date,
): Promise<{ readonly pending: PendingSend; readonly written: WriteResult }> {
  const file = await readJsonFile(fileIn(folder));
  const earlier = file.kind === 'object' ? stored.safeParse(file.value).data : undefined;
  if (earlier?.digest === digest) return { pending: earlier, written: { ok: true } };
  const pending: PendingSend = {
    format: 1,
    digest,
    key: randomUUID(),
    act: randomUUID(),
    at: now.toISOString(),
  };
  return { pending, written: await atomicWrite(fileIn(folder), `${JSON.stringify(pending)}\n`) };
}

/** The answer was seen, or nothing was sent: the next sending is another one. */
export async function endSend(folder: string): Promise<void> {
  await rm(fileIn(folder), { force: true });
}

function fileIn(folder: string): string {
  return join(folder, 'sending.json');
}
