import { z } from 'zod';
import type { Check } from './check.ts';
import { checkSchema } from './check-schema.ts';

/** The version of the checks file that this Galley writes. */
export const contractFormat = 1;

/** The file of a prompt's contract, `prompts/<prompt>.checks.yaml`. */
export const contractSchema = z.strictObject({
  format: z.literal(contractFormat).describe('Version of this file format'),
  expect: z.array(checkSchema).optional().describe('Checks that hold for the answer of every example'),
  phrases: z.array(z.string().min(1)).optional().describe('Phrases that the prompt must keep, word for word'),
  budget: z
    .strictObject({
      tokens: z.number().positive().optional().describe('Most tokens that one request may have'),
      cost: z.number().positive().optional().describe('Most US dollars that one answer may cost'),
    })
    .optional(),
});

/** Limits for one call. */
export interface Budget {
  /** Tokens of the request. */
  readonly tokens?: number;
  /** US dollars for the request and its answer. */
  readonly cost?: number;
}

/** What a prompt promises for every example. */
export interface Contract {
  readonly path: string;
  readonly prompt: string;
  readonly checks: readonly Check[];
  readonly phrases: readonly string[];
  readonly budget: Budget;
}
