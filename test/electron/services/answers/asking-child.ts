import { join } from 'node:path';
import { openAnswersJournal } from '../../../../electron/services/answers/answers-journal.ts';
import { runAnswers } from '../../../../electron/services/answers/run-answers.ts';
import { openSpendBook } from '../../../../electron/services/answers/spend-book.ts';
import { createModelClient } from '../../../../electron/services/models/create-model-client.ts';
import { usualLimits } from '../../../../electron/services/models/model-client.ts';
import { digest } from '../../../../shared/digest.ts';
import { asksFor, costOf } from './asks.ts';

// Asks for answers until it is killed or done; says which answers it has told its owner of.
const [origin = '', data = '', count = '0', limit = '0'] = process.argv.slice(2);
const never = new AbortController().signal;
const now = (): Date => new Date();
const provider = { id: 'openai', kind: 'openai-compatible', address: `${origin}/v1` } as const;
const needs = { fetch: globalThis.fetch, clock: () => performance.now(), now, limits: usualLimits };
const client = createModelClient(provider, undefined, needs);
const journal = await openAnswersJournal(join(data, 'journal'), 'project', now);
const { answered } = await runAnswers(
  asksFor(Number(count)),
  {
    modelFor: () => ({ provider: 'openai', client, model: 'small-1', isFree: false }),
    book: openSpendBook(join(data, 'spent'), String(process.pid), { perDay: Number(limit) }, () => 'today'),
    journal,
    beginRedaction: () => ({
      request: async (value) => ({ value, kinds: [] }),
      sample: async (value) => ({ value, kinds: [] }),
    }),
    costOf,
    isLimited: true,
    digest,
    now,
    wait: async () => undefined,
    chance: () => 0,
    parallel: 3,
  },
  {
    stop: never,
    abort: never,
    onEvent: (_run, event) => {
      if (event.kind === 'attempt' && event.attempt.kind === 'answered' && !event.attempt.before)
        process.stdout.write(`${JSON.stringify({ told: event.key })}\n`);
    },
  },
);
process.stdout.write(
  `${JSON.stringify({ all: answered.map(({ ask, samples }) => [ask.key, samples[0]?.text]) })}\n`,
);
