import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openAnswersJournal } from '../../../../electron/services/answers/answers-journal.ts';
import type { AnswersNeeds, RunOptions } from '../../../../electron/services/answers/answers-needs.ts';
import { openSpendBook } from '../../../../electron/services/answers/spend-book.ts';
import { createModelClient } from '../../../../electron/services/models/create-model-client.ts';
import { usualLimits } from '../../../../electron/services/models/model-client.ts';
import type { Ask } from '../../../../shared/answers/ask.ts';
import { estimateAnswer } from '../../../../shared/answers/estimate-answers.ts';
import type { EstimatedAsk } from '../../../../shared/answers/sum-estimates.ts';
import { digest } from '../../../../shared/digest.ts';
import type { SpendingLimits } from '../../../../shared/policy/policy.ts';
import { type ModelScript, startModelServer } from '../../../doubles/model-server.ts';

export const key = 'sk-proj-Secret0123456789abcdefABCDEF';

/** A dollar for a thousand tokens answered, and nothing for those sent. */
export const costOf = (_model: string, usage: { readonly outputTokens: number }): number =>
  usage.outputTokens / 1000;

/** Asks for examples `0`, `1`, …, each of which allows an answer of so many tokens. */
export function asksFor(count: number, { samples = 1, most = 100 } = {}): readonly EstimatedAsk[] {
  return Array.from({ length: count }, (_, index) => {
    const ask: Ask = {
      key: `greet\n${index}`,
      prompt: 'greet',
      example: `${index}`,
      examplePath: `goldens/greet/${index}.yaml`,
      recordingPath: `goldens/greet/${index}.rec.yaml`,
      model: 'openai/small-1',
      samples,
      request: {
        model: 'openai/small-1',
        settings: { maxOutputTokens: most },
        tools: [],
        output: {},
        messages: [{ role: 'user', content: `Example ${index}` }],
      },
    };
    const estimate = estimateAnswer(ask, {
      recordings: new Map(),
      countTokens: () => ({ value: 10, exact: true }),
      costOf: (model, usage) => ({ value: costOf(model, usage), exact: true }),
    });
    return { ask, estimate };
  });
}

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
