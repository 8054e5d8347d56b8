import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openAnswersJournal } from '../../../../electron/services/answers/answers-journal.ts';
import type { AnswersNeeds, RunOptions } from '../../../../electron/services/answers/answers-needs.ts';
import { openSpendBook } from '../../../../electron/services/answers/spend-book.ts';
import { createModelClient } from '../../../../electron/services/models/create-model-client.ts';
import { usualLimits } from '../../../../electron/services/models/model-client.ts';
import { digest } from '../../../../shared/digest.ts';
import type { SpendingLimits } from '../../../../shared/policy/policy.ts';
import { type ModelScript, startModelServer } from '../../../doubles/model-server.ts';
import { costOf } from './asks.ts';

export const key = 'sk-proj-Secret0123456789abcdefABCDEF';

/** A folder that is gone when the test is. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'galley-answers-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** What a run needs, against a server that follows a script. Waits last no time, and are noted. */
export async function setUp(
  script: ModelScript,
  {
    limits = {},
    data = folder(),
    more = {},
  }: { limits?: SpendingLimits; data?: string; more?: Partial<AnswersNeeds> } = {},
) {
  const server = await startModelServer(script);
  onTestFinished(() => server.close());
  const waits: number[] = [];
  const now = (): Date => new Date('2026-11-24T10:00:00Z');
  const client = createModelClient(
    { id: 'openai', kind: 'openai-compatible', address: `${server.origin}/v1`, key: 'openai' },
    key,
    { fetch: globalThis.fetch, clock: () => 0, now, limits: usualLimits },
  );
  const book = openSpendBook(join(data, 'spent'), `run ${Math.random()}`, limits, () => '2026-11-24');
  const journal = await openAnswersJournal(join(data, 'journal'), 'project', now);
  const needs: AnswersNeeds = {
    modelFor: () => ({ provider: 'openai', client, model: 'small-1', isFree: false }),
    book,
    journal,
    beginRedaction: () => ({
      request: async (value) => ({ value, kinds: [] }),
      sample: async (value) => ({ value, kinds: [] }),
    }),
    costOf,
    isLimited: limits.perRun !== undefined || limits.perDay !== undefined,
    digest,
    now,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
    },
    chance: () => 0,
    parallel: 4,
    ...more,
  };
  const stop = new AbortController();
  const abort = new AbortController();
  const options: RunOptions = { stop: stop.signal, abort: abort.signal };
  return { server, needs, data, waits, stop, abort, options };
}
