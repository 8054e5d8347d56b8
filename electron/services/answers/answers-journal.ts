import { randomUUID } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Sample } from '../../../shared/example/recording.ts';
import { sampleSchema } from '../../../shared/example/recording.ts';
import { takeLock } from '../data/instance-lock.ts';
import { isAlive, ownIdentity, processIdentity } from '../data/process-identity.ts';
import { systemCodeOf } from '../system-error.ts';
import { appendLine, jsonLines } from './append-line.ts';

/** An answer that was paid for. `ask` stands for all that was asked. */
export interface PaidAnswer {
  readonly ask: string;
  /** ISO 8601. */
  readonly at: string;
  readonly sample: Sample;
}

/** Answers of a run that are not in the project yet. */
export interface AnswersJournal {
  /** What runs before this one were broken off with, of the same project. */
  readonly before: readonly PaidAnswer[];
  /** Answers whether it is on the disk. */
  readonly add: (answer: PaidAnswer) => Promise<boolean>;
  /** To be called when the answers are safe in the project, or dropped. */
  readonly close: () => Promise<void>;
}

const header = z.object({ kind: z.literal('run'), project: z.string(), owner: processIdentity });
const answerLine = z.object({
  kind: z.literal('answer'),
  ask: z.string(),
  at: z.string(),
  sample: sampleSchema,
});

/**
 * Opens the journal of a run: answers are on the disk before anybody is told of them, so that a kill loses nothing that
 * was paid for. What a killed run of the same project left is taken over, by one of those who look for it.
 * @param project stands for the project on this computer
 */
export async function openAnswersJournal(
  folder: string,
  project: string,
  clock: () => Date,
): Promise<AnswersJournal> {
  const path = join(folder, `${randomUUID()}.jsonl`);
  const lock = await takeLock(join(folder, 'lock.json'), clock);
  const before = lock.ok ? await takeOver(folder, path, project, clock) : [];
  if (lock.ok) await lock.value.release();
  let isBegun = before.length > 0;

  async function add(answer: PaidAnswer): Promise<boolean> {
    try {
      if (!isBegun) await begin(path, project, clock);
      isBegun = true;
      await appendLine(path, { kind: 'answer', ...answer });
      return true;
    } catch (error) {
      if (systemCodeOf(error) === undefined) throw error;
      return false;
    }
  }

  return { before, add, close: () => rm(path, { force: true }) };
}

async function begin(path: string, project: string, clock: () => Date): Promise<void> {
  await appendLine(path, { kind: 'run', project, owner: ownIdentity(clock()) });
}

/** Copies what dead runs of this project left into the own journal, and then removes theirs. */
async function takeOver(
  folder: string,
  path: string,
  project: string,
  clock: () => Date,
): Promise<readonly PaidAnswer[]> {
  const taken: PaidAnswer[] = [];
  const files: string[] = [];
  try {
    for (const name of await readdir(folder)) {
      if (!name.endsWith('.jsonl')) continue;
      const file = join(folder, name);
      const [first, ...rest] = jsonLines(await readFile(file, 'utf8'));
      const head = header.safeParse(first);
      if (!head.success || head.data.project !== project || isAlive(head.data.owner, clock())) continue;
      files.push(file);
      taken.push(...rest.flatMap(answerIn));
    }
    if (taken.length > 0) await begin(path, project, clock);
    for (const answer of taken) await appendLine(path, { kind: 'answer', ...answer });
    for (const file of files) await rm(file, { force: true });
  } catch (error) {
    if (systemCodeOf(error) === undefined) throw error;
    return []; // they stay where they are, for the next run
  }
  return taken;
}

function answerIn(value: unknown): readonly PaidAnswer[] {
  const { success, data } = answerLine.safeParse(value);
  if (!success) return [];
  // The schema's optional keys may be undefined, and are not, because the line is JSON.
  return [{ ask: data.ask, at: data.at, sample: data.sample as Sample }];
}
