import { z } from 'zod';
import type { Budget } from '../check/contract.ts';
import type { PersonalDataRules } from './personal-data.ts';

/** The version of the policy file that this Galley writes. */
export const policyFormat = 1;

/** The file `governance/policy.yaml`. */
export const policySchema = z.strictObject({
  format: z.literal(policyFormat).describe('Version of this file format'),
  models: z
    .strictObject({
      allowed: z
        .array(z.string())
        .optional()
        .describe('Models that may be used; "*" stands for any run of characters'),
    })
    .optional(),
  budget: z
    .strictObject({
      tokens: z.number().positive().optional().describe('Most tokens that one request may have'),
      cost: z.number().positive().optional().describe('Most US dollars that one answer may cost'),
    })
    .optional()
    .describe('Limits for every prompt that sets none of its own'),
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
  'personal-data': z
    .strictObject({
      names: z
        .array(z.string().min(2))
        .max(1000)
        .optional()
        .describe('Names and words that stand for people, and must not get into prompts and examples'),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/, 'must be two capital letters')
        .optional()
        .describe('Country whose telephone numbers are written without "+", as two letters (ISO 3166)'),
    })
    .optional()
    .describe('What counts as personal data here, beside addresses, numbers and accounts'),
  spending: z
    .strictObject({
      'per-run': z.number().min(0).optional().describe('Most US dollars that one run may cost'),
      'per-day': z.number().min(0).optional().describe('Most US dollars that one person may spend in a day'),
    })
    .optional()
    .describe('What recording new answers may cost'),
});

/** What a project demands, with every default filled in. */
export interface Policy {
  readonly path?: string;
  /** Patterns of allowed models; undefined when any is. */
  readonly allowedModels?: readonly string[];
  readonly budget: Budget;
  /** US dollars per million tokens. */
  readonly prices: Readonly<Record<string, { readonly input: number; readonly output: number }>>;
  readonly evidence: EvidencePolicy;
  readonly personalData: PersonalDataRules;
  readonly spending: SpendingLimits;
}

/** Most US dollars that asking models may cost; what is absent is not limited. */
export interface SpendingLimits {
  readonly perRun?: number;
  readonly perDay?: number;
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
  budget: {},
  prices: {},
  evidence: { acceptWritten: false, acceptRetest: false, lost: 'ask', samples: { required: 1, of: 1 } },
  personalData: { names: [] },
  spending: {},
};
