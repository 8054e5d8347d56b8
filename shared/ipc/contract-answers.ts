import { z } from 'zod';
import { modelFailureCodes } from '../models/model-failure.ts';
import { providerKinds } from '../models/provider.ts';
import { filePath, fileText, nothing, projectId } from './shapes.ts';

const run = z.string().max(100).describe('Names a run of new answers in this run of Galley');
const key = z.string().min(1).max(3000).describe('Names an example of a prompt: `recordingKey`');
const keys = z.array(key).min(1).max(1000);
const name = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,39}$/);
const job = z.string().max(100).describe('To stop it');
const usd = z.number().min(0);

const failure = z.strictObject({
  code: z.enum(modelFailureCodes),
  status: z.number().optional(),
  words: z.string().optional().describe('What the provider said, without keys'),
});

const modelNames = z.record(z.string().min(1).max(200), z.string().min(1).max(200));

/** A provider as the page sees it: whether a key is kept, and never the key. */
const provider = z.strictObject({
  id: z.string(),
  kind: z.enum(providerKinds),
  address: z.string(),
  models: modelNames.describe('Names that prompts use, and what this provider calls the same model'),
  hasKey: z.boolean(),
});

const found = z.strictObject({
  models: z.array(z.string()).describe('What the provider lists; empty where it only answered a word'),
  kept: z.enum(['system', 'run', 'no-key']),
});

const saved = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('saved'), found }),
  z.strictObject({
    kind: z.literal('address'),
    problem: z.enum(['not-an-address', 'login-in-address', 'parts-behind-path', 'not-encrypted']),
  }),
  z.strictObject({ kind: z.literal('failed'), failure }),
]);

/** One example that would be asked for: what it takes, and to whom it would go. */
const planned = z.strictObject({
  key,
  prompt: z.string().describe('The title of the prompt'),
  title: z.string(),
  model: z.string(),
  provider: z.strictObject({ id: z.string(), host: z.string(), isHere: z.boolean() }).nullable(),
  answers: z.int(),
  inputTokens: z.number(),
  outputTokens: z.number(),
  usd: usd.nullable().describe('null: nobody knows the price'),
  mostUsd: usd.nullable(),
  exact: z.boolean(),
  isBound: z.boolean().describe('Whether `mostUsd` really is the most'),
});

const leftOut = z.strictObject({
  key,
  title: z.string(),
  why: z.enum(['not-rendered', 'unfilled', 'no-model', 'model-not-allowed', 'holds-data']),
  kinds: z.array(z.string()).describe('What it holds that is never sent'),
});

const decision = z.strictObject({
  who: z.string(),
  since: z.string().optional(),
  why: z.string().optional(),
});

const attempt = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('waiting') }),
  z.strictObject({ kind: z.literal('asking'), tries: z.int() }),
  z.strictObject({ kind: z.literal('answered'), before: z.boolean() }),
  z.strictObject({ kind: z.literal('failed'), failure }),
  z.strictObject({
    kind: z.literal('not-asked'),
    why: z.enum([
      'cancelled',
      'limit-run',
      'limit-day',
      'no-provider',
      'no-price',
      'given-up',
      'cannot-keep',
    ]),
  }),
]);

const waiting = z.strictObject({
  key,
  title: z.string(),
  prompt: z.string(),
  at: z.string().describe('When the first of its answers came'),
  answers: z.int(),
  path: filePath.describe('The file of recorded answers'),
  text: fileText.nullable().describe('The file with the new answers; null: it cannot be understood'),
});

/** The shapes of the calls about models and new answers. A key goes one way: no answer has a place for one. */
export const answersCalls = {
  'providers.list': {
    input: nothing,
    output: z.strictObject({
      keychain: z.enum(['system', 'run']).describe('Where a key can be kept on this computer'),
      providers: z.array(provider),
    }),
  },
  'providers.save': {
    input: z.strictObject({
      id: name,
      kind: z.enum(providerKinds),
      address: z.string().min(1).max(500),
      models: modelNames,
      key: z.string().min(1).max(10_000).optional().describe('Absent: the one that is kept, if any'),
      lasting: z.boolean().describe('To be kept in the keychain, where there is one'),
      job,
    }),
    output: saved,
  },
  'providers.forget': { input: z.strictObject({ id: name }), output: nothing },
  'answers.estimate': {
    input: z.strictObject({ id: projectId, keys }),
    output: z.strictObject({
      planned: z.array(planned),
      left: z.array(leftOut),
      limits: z.strictObject({
        perRun: usd.nullable(),
        perDay: usd.nullable(),
        spentToday: usd,
        decided: decision.nullable().describe('Who decided the limits of the project'),
      }),
    }),
  },
  'answers.start': {
    input: z.strictObject({ id: projectId, keys, limit: usd.nullable().describe('US dollars of this run') }),
    output: z.strictObject({ run }),
  },
  /** `now`: what is on its way is given up too. */
  'answers.cancel': { input: z.strictObject({ run, now: z.boolean() }), output: nothing },
  'answers.runs': {
    input: z.strictObject({ id: projectId }),
    output: z.strictObject({ waiting: z.array(waiting) }),
  },
  'answers.salt': { input: z.null(), output: z.strictObject({ salt: z.string() }) },
  'answers.decide': {
    input: z.strictObject({ id: projectId, keys, what: z.enum(['use', 'keep']) }),
    output: z.strictObject({
      edits: z.array(z.strictObject({ path: filePath, text: fileText, base: fileText.nullable() })),
      failed: z.array(z.strictObject({ key, code: z.string() })),
    }),
  },
} as const;

/** The shapes of what is told while answers come. */
export const answersEvents = {
  'answers.progress': z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('attempt'), run, key, sample: z.int(), attempt }),
    z.strictObject({ kind: z.literal('text'), run, key, sample: z.int(), piece: z.string() }),
    z.strictObject({ kind: z.literal('spent'), run, usd }),
    z.strictObject({ kind: z.literal('phase'), run, phase: z.enum(['asking', 'cancelling', 'done']) }),
  ]),
} as const;
