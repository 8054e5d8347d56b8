import { z } from 'zod';
import type { Budget } from '../check/contract.ts';
import type { Decisions } from './decision.ts';
import type { PersonalDataRules } from './personal-data.ts';
import {
  budgetSchema,
  decisionsSchema,
  modelsSchema,
  personalDataSchema,
  promptBudgetsSchema,
  retentionSchema,
  spendingSchema,
} from './policy-parts.ts';

/** The version of the policy file that this Galley writes. */
export const policyFormat = 1;

/** The file `governance/policy.yaml`. */
export const policySchema = z.strictObject({
  format: z.literal(policyFormat).describe('Version of this file format'),
  models: modelsSchema.optional(),
  budget: budgetSchema.optional().describe('Limits for every prompt that sets none of its own'),
  budgets: promptBudgetsSchema
    .optional()
    .describe('Limits for some prompts; of several that fit, the last that sets a limit counts'),
  spending: spendingSchema.optional().describe('What recording new answers may cost'),
  prices: z
    .record(
      z.string(),
      z.strictObject({
        input: z.number().min(0).describe('US dollars per million tokens sent'),
        output: z.number().min(0).describe('US dollars per million tokens answered'),
      }),
    )
    .optional()
    .describe('Prices by model that go before the built-in table'),
  evidence: z
    .strictObject({
      'accept-written': z
        .boolean()
        .optional()
        .describe('Let answers written by hand count, for demonstration'),
      'accept-retest': z.boolean().optional().describe('Let checks that need new answers pass'),
      lost: z
        .enum(['allow', 'ask', 'require'])
        .optional()
        .describe('What a proposal that loses evidence needs'),
      'max-age-days': z.number().positive().optional().describe('Recordings older than this are out of date'),
      samples: z
        .strictObject({ required: z.int().positive(), of: z.int().positive() })
        .refine(({ required, of }) => required <= of, '"required" must not be larger than "of"')
        .optional()
        .describe('A check holds when at least this many of so many recorded answers pass'),
    })
    .optional(),
  'personal-data': personalDataSchema
    .optional()
    .describe('What counts as personal data here, beside addresses, numbers and accounts'),
  retention: retentionSchema.optional().describe('How long recorded answers are kept'),
  'decided-by': decisionsSchema.optional().describe('Who decided a rule, since when and why, by its name'),
});

/** What a project demands, with every default filled in. */
export interface Policy {
  readonly path?: string;
  /** Patterns of allowed models; undefined when any is. */
  readonly allowedModels?: readonly string[];
  /** Versions to name exactly, in the order of the file. */
  readonly pinnedModels: readonly PinnedModel[];
  readonly retiredModels: readonly RetiredModel[];
  readonly budget: MonthlyBudget;
  readonly promptBudgets: readonly PromptBudget[];
  readonly spending: SpendingLimits;
  /** US dollars per million tokens. */
  readonly prices: Readonly<Record<string, { readonly input: number; readonly output: number }>>;
  readonly evidence: EvidencePolicy;
  readonly personalData: PersonalDataRules;
  readonly retention: Retention;
  readonly decisions: Decisions;
}

/** A model or family (a pattern), and the version that prompts must name instead. */
export interface PinnedModel {
  readonly pattern: string;
  readonly version: string;
}

/** A model or family that may not be used from a day on (YYYY-MM-DD). */
export interface RetiredModel {
  readonly pattern: string;
  readonly since: string;
  readonly use?: string;
}

/** Limits for one call and for a month. */
export interface MonthlyBudget extends Budget {
  /** US dollars. */
  readonly perMonth?: number;
}

/** Limits for the prompts whose names a glob matches. */
export interface PromptBudget extends MonthlyBudget {
  readonly prompts: string;
}

/** What recording new answers may cost, in US dollars. */
export interface SpendingLimits {
  readonly perRun?: number;
  readonly perDay?: number;
}

/** How long recorded answers are kept. */
export interface Retention {
  readonly days?: number;
  /** So many of the newest runs of a recording are kept however old they are. */
  readonly keepNewest: number;
}

/** What counts as evidence in a project. */
export interface EvidencePolicy {
  readonly acceptWritten: boolean;
  readonly acceptRetest: boolean;
  readonly lost: 'allow' | 'ask' | 'require';
  readonly maxAgeDays?: number;
  /** A check holds when `required` of `of` recorded samples pass. */
  readonly samples: { readonly required: number; readonly of: number };
}

/** The policy of a project that has none. */
export const defaultPolicy: Policy = {
  pinnedModels: [],
  retiredModels: [],
  budget: {},
  promptBudgets: [],
  spending: {},
  prices: {},
  evidence: { acceptWritten: false, acceptRetest: false, lost: 'ask', samples: { required: 1, of: 1 } },
  personalData: { names: [] },
  retention: { keepNewest: 1 },
  decisions: {},
};
