import { z } from 'zod';
import { personalDataKinds } from './personal-data-kinds.ts';
import { ruleNames } from './rule-names.ts';

const day = z.iso.date();
const usd = z.number().positive();

/** The part `models` of a policy file: which models may be used, and in which version. */
export const modelsSchema = z.strictObject({
  allowed: z
    .array(z.string())
    .optional()
    .describe('Models or families of models that may be used; "*" stands for any run of characters'),
  pinned: z
    .record(z.string(), z.string())
    .optional()
    .describe('The exact version to name instead, by model or family; "*" stands for any run of characters'),
  retired: z
    .array(
      z.strictObject({
        model: z.string().describe('The model or family; "*" stands for any run of characters'),
        since: day.describe('The first day on which it may no longer be used'),
        use: z.string().optional().describe('The model to use instead'),
      }),
    )
    .optional()
    .describe('Models that may no longer be used from a day on'),
});

const limits = {
  tokens: z.number().positive().optional().describe('Most tokens that one request may have'),
  cost: usd.optional().describe('Most US dollars that one answer may cost'),
};

/** The part `budget`: limits for every prompt that sets none of its own, and for the project's month. */
export const budgetSchema = z.strictObject({
  ...limits,
  'per-month': usd.optional().describe('Most US dollars that all prompts together may cost in a month'),
});

/** The part `budgets`: limits for some prompts. */
export const promptBudgetsSchema = z.array(
  z.strictObject({
    prompts: z
      .string()
      .min(1)
      .describe('Names of prompts; "*" stands for any run of characters within a name'),
    ...limits,
    'per-month': usd.optional().describe('Most US dollars that each of these prompts may cost in a month'),
  }),
);

/** The part `spending`: what recording new answers may cost. */
export const spendingSchema = z.strictObject({
  'per-run': usd.optional().describe('Most US dollars for one run of new answers'),
  'per-day': usd.optional().describe('Most US dollars for new answers on one day'),
});

/** The part `retention`: how long recorded answers are kept. */
export const retentionSchema = z.strictObject({
  days: z.int().positive().optional().describe('Recorded answers that are older are to be removed'),
  'keep-newest': z
    .int()
    .min(0)
    .optional()
    .describe('So many of the newest runs of each example are kept however old they are; default 1'),
});

/** The part `personal-data`: what counts as personal data, and what is left alone. */
export const personalDataSchema = z.strictObject({
  kinds: z.array(z.enum(personalDataKinds)).optional().describe('Kinds that are looked for; default: all'),
  exceptions: z
    .array(z.string().min(1))
    .max(1000)
    .optional()
    .describe(
      'What is no personal data here, such as an office’s address; "*" stands for any run of characters',
    ),
  names: z
    .array(z.string().min(2))
    .max(1000)
    .optional()
    .describe('Names that stand for people, and must not get into prompts and examples'),
  words: z
    .array(z.string().min(2))
    .max(1000)
    .optional()
    .describe('Words that must not get into prompts and examples, such as names of customers and plans'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be two capital letters')
    .optional()
    .describe('Country whose telephone numbers are written without "+", as two letters (ISO 3166)'),
});

const decision = z.strictObject({
  who: z.string().min(1).describe('Who decided'),
  since: day.optional().describe('Since when it holds'),
  why: z.string().min(1).optional().describe('Why, in a sentence'),
});

/** The part `decided-by`: who decided a rule or a group of rules, since when and why. */
export const decisionsSchema = z.strictObject(
  Object.fromEntries(ruleNames.map((name) => [name, decision.optional()])) as Readonly<
    Record<(typeof ruleNames)[number], z.ZodOptional<typeof decision>> // one for each name
  >,
);
