import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  limitReachedBy,
  type NanoUsd,
  nanoUsd,
  type ReachedLimit,
  type SpendEntry,
  spentBy,
  usdOf,
} from '../../../shared/answers/spend.ts';
import type { SpendingLimits } from '../../../shared/policy/policy.ts';
import { createSerialQueue } from '../serial-queue.ts';
import { systemCodeOf } from '../system-error.ts';
import { appendLine, jsonLines } from './append-line.ts';

/** Money that is set aside for one answer. */
export interface Hold {
  /** What was really paid, in US dollars: nothing, where there was no answer. */
  readonly pay: (usd: number) => Promise<void>;
}

/** What setting money aside yields. `unwritable`: the book cannot be written, so that nothing may be spent. */
export type HoldResult =
  | { readonly ok: true; readonly hold: Hold }
  | { readonly ok: false; readonly why: ReachedLimit | 'unwritable' };

/** The book of one run in the book of the day, which all runs on this computer share. */
export interface SpendBook {
  /** Sets aside the most that an answer can cost, in US dollars. */
  readonly hold: (usd: number) => Promise<HoldResult>;
  /** US dollars of this run that are spent, or may have been; not what is only set aside. */
  readonly spent: () => number;
}

const line = z.object({
  kind: z.enum(['hold', 'pay']),
  id: z.string(),
  run: z.string(),
  nano: z.int().min(0),
});

/**
 * Opens the book. Every hold is on the disk before it counts, and is judged by what stands before it in the file: so
 * two programs at once stay within the day's limit together, and what a killed one had set aside stays set aside.
 * @param folder of all days
 * @param day the day that counts, such as `2026-11-24`; asked at every hold
 */
export function openSpendBook(
  folder: string,
  run: string,
  limits: SpendingLimits,
  day: () => string,
): SpendBook {
  const own: SpendEntry[] = [];
  const readBook = createBookReader();

  async function hold(usd: number): Promise<HoldResult> {
    const entry: SpendEntry = { kind: 'hold', id: randomUUID(), run, nano: nanoUsd(usd) };
    if (limits.perRun !== undefined) {
      const reached = limitReachedBy(entry, own, { perRun: limits.perRun });
      if (reached !== undefined) return { ok: false, why: reached };
    }
    own.push(entry); // before anything is waited for: others of this run ask meanwhile
    const path = join(folder, `${day()}.jsonl`);
    try {
      await appendLine(path, entry);
      const perDay = limits.perDay;
      const reached =
        perDay === undefined ? undefined : limitReachedBy(entry, await readBook(path), { perDay });
      if (reached === undefined) return { ok: true, hold: { pay: (paid) => pay(path, entry, paid) } };
      await pay(path, entry, 0);
      return { ok: false, why: reached };
    } catch (error) {
      if (systemCodeOf(error) === undefined) throw error;
      own.push({ ...entry, kind: 'pay', nano: nanoUsd(0) });
      return { ok: false, why: 'unwritable' };
    }
  }

  async function pay(path: string, entry: SpendEntry, usd: number): Promise<void> {
    const paid: SpendEntry = { ...entry, kind: 'pay', nano: nanoUsd(usd) };
    own.push(paid);
    try {
      await appendLine(path, paid);
    } catch (error) {
      // What was set aside then counts as spent: rather too much than too little.
      if (systemCodeOf(error) === undefined) throw error;
    }
  }

  return { hold, spent: () => usdOf(spentBy(own.filter(({ kind }) => kind === 'pay'))) };
}

/** US dollars that were spent or set aside on a day, by all runs on this computer. */
export async function spentOn(folder: string, day: string): Promise<number> {
  return usdOf(spentBy(await createBookReader()(join(folder, `${day}.jsonl`))));
}

/** Reads a day's book again and again: it only grows, so each time only what is new. */
function createBookReader(): (path: string) => Promise<readonly SpendEntry[]> {
  const known = new Map<string, { bytes: number; readonly entries: SpendEntry[] }>();
  const queue = createSerialQueue();
  const readOn = async (path: string): Promise<readonly SpendEntry[]> => {
    const book = known.get(path) ?? { bytes: 0, entries: [] };
    known.set(path, book);
    const added = await bytesFrom(path, book.bytes);
    const whole = added.subarray(0, added.lastIndexOf(10) + 1); // up to the last line end
    book.bytes += whole.length;
    book.entries.push(...entriesIn(whole.toString('utf8')));
    return book.entries;
  };
  return (path) => queue.add(() => readOn(path));
}

async function bytesFrom(path: string, start: number): Promise<Buffer> {
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of createReadStream(path, { start })) chunks.push(chunk);
    return Buffer.concat(chunks);
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

function entriesIn(text: string): readonly SpendEntry[] {
  return jsonLines(text).flatMap((value) => {
    const { success, data } = line.safeParse(value);
    return success ? [{ ...data, nano: data.nano as NanoUsd }] : []; // a whole number, by its schema
  });
}
